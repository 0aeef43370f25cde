/** What a collectivité is: its type, its population, where it lies … */
import type { JSX } from 'preact';
import type { WireProperty } from '../../../server/src/protocol/collectivity.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { Check } from '../base/check.tsx';
import { useView, type View } from '../base/context.ts';
import { useDraft } from '../base/use-draft.ts';
import { useName } from '../base/use-name.ts';
import { choicesOf, heldValues } from './identity-choices.ts';
import { type Bracket, bracketsOf, bracketTold, isSame, limitTold } from './population.ts';

const PROPERTY_NAMES: Readonly<Record<string, ViewText>> = {
  type: 'Type',
  population: 'Population',
  localisation: 'Location',
  soustype: 'Kind',
  dans_aire_urbaine: 'In an urban area',
};

const VALUE_NAMES: Readonly<Record<string, ViewText>> = {
  commune: 'Municipality',
  EPCI: 'Group of municipalities (EPCI)',
  syndicat: 'Joint authority',
  syndicat_traitement: 'Waste treatment authority',
  DOM: 'Overseas department',
  Metropole: 'Metropolitan France',
  epci_a_fiscalite_propre: 'EPCI with taxes of its own',
  pole: 'Territorial pole',
  oui: 'Yes',
  non: 'No',
};

/** What is told of a property, in words; null where nothing is. */
export function heldInWords(view: View, property: WireProperty): string | null {
  const held = heldValues(property);
  return held.length === 0 ? null : choiceName(view, property, held);
}

/** The choices of one property: one set of values that occur together, or any values. */
export function IdentityProperty({ property }: { readonly property: WireProperty }): JSX.Element {
  const view = useView();
  const name = useName();
  const choices = choicesOf(property);
  const { value: held, send } = useDraft(heldValues(property));
  const set = (values: readonly string[]): void => {
    send(inOrder(property, values));
    setIdentity(view, property.property, values);
  };
  return (
    <fieldset class="property">
      <legend>{propertyName(view, property.property)}</legend>
      {choices === null
        ? property.values.map(({ value }) => (
            <Check
              key={value}
              label={valueName(view, value)}
              checked={held.includes(value)}
              onCheck={() => set(withOrWithout(property, held, value))}
            />
          ))
        : choices.map(values => (
            <label key={values.join()} class="check">
              <input type="radio" name={name} checked={isSame(held, values)} onChange={() => set(values)} />
              {choiceName(view, property, values)}
            </label>
          ))}
    </fieldset>
  );
}

/** Has all the values of a property written. */
export function setIdentity({ post }: View, property: string, values: readonly string[]): void {
  post({ type: 'change', change: { type: 'identity', property, values } });
}

/** What a property of the collectivité is called. */
export function propertyName({ say }: View, property: string): string {
  const text = PROPERTY_NAMES[property];
  return text === undefined ? property : say(text);
}

/** What a collectivité is by the values that hold of a property. */
export function valuesName(view: View, property: string, values: readonly string[]): string {
  return choiceName(view, { property, values: values.map(value => ({ value, held: true })) }, values);
}

function withOrWithout({ values }: WireProperty, held: readonly string[], toggled: string): readonly string[] {
  return values.map(({ value }) => value).filter(value => held.includes(value) !== (value === toggled));
}

/** In the order in which they are told. */
function inOrder({ values }: WireProperty, held: readonly string[]): readonly string[] {
  return values.map(({ value }) => value).filter(value => held.includes(value));
}

/** What a collectivité is called of which just these values of a property hold. */
export function choiceName(view: View, property: WireProperty, values: readonly string[]): string {
  if (values.length === 0) return view.say('Not filled in');
  const bracket = bracketsOf(property)?.find(one => isSame(one.values, values)) ?? bracketTold(property, values);
  if (bracket !== null) return bracketName(view, bracket);
  const [first, second, ...others] = values;
  // Of a kind and its special case, the special case says both.
  const told = second?.startsWith(`${first}_`) && others.length === 0 ? [second] : values;
  return told.map(value => valueName(view, value)).join(' + ');
}

function valueName(view: View, value: string): string {
  const limit = limitTold(value);
  if (limit !== null) return bracketName(view, limit);
  const name = VALUE_NAMES[value];
  return name === undefined ? value.replaceAll('_', ' ') : view.say(name);
}

function bracketName({ say, figures }: View, { from, to }: Pick<Bracket, 'from' | 'to'>): string {
  if (from === null) return say('Less than {count}', { count: figures.number(to ?? 0) });
  if (to === null) return say('More than {count}', { count: figures.number(from) });
  return say('{from} to {to}', { from: figures.number(from), to: figures.number(to) });
}
