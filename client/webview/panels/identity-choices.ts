/** What a collectivité can be: of each property, the sets of values that occur together. Pure. */
import type { WireProperty } from '../../../server/src/protocol/collectivity.ts';
import { bracketsOf, isSame } from './population.ts';

/** The sets of values of which just one holds; the empty one for nothing told. Null where any values may hold together. */
export function choicesOf(property: WireProperty): readonly (readonly string[])[] | null {
  const brackets = bracketsOf(property)?.map(({ values }) => values);
  // What has one value alone is so, or is not.
  const sets = brackets ?? (property.values.length > 1 ? kindsOf(property) : null);
  if (sets === null) return null;
  const held = heldValues(property);
  const all = [...sets, []];
  // What a text says otherwise is shown as it is: nothing is lost by looking at it.
  return all.some(values => isSame(values, held)) ? all : [held, ...all];
}

/** The values that hold, in the order in which they are told. */
export function heldValues({ values }: WireProperty): readonly string[] {
  return values.filter(({ held }) => held).map(({ value }) => value);
}

/** A collectivité is of one type, in one place …; the type of those which treat waste is a kind of syndicat, and counts as both. */
function kindsOf({ values }: WireProperty): readonly (readonly string[])[] {
  return values.map(({ value }) => {
    const general = values.find(other => value.startsWith(`${other.value}_`));
    return general === undefined ? [value] : [general.value, value];
  });
}
