import { type Message, say } from '../../../l10n/say.ts';
import type { ActingRule } from '../core/features/acting-rules.ts';
import type { PlacedEntry, SurroundingCounts, Surroundings } from '../core/features/surroundings.ts';
import type { Place } from '../core/model/problem.ts';
import { shortened } from './actions.ts';
import type { Markup } from './markup.ts';
import { type EffectMarkup, sayEffects } from './possible-effects.ts';

/** The address of a place that a reader can go to; undefined where there is none. */
export type AddressOf = (place: Place) => string | undefined;

/** By what an action can change, to what and on which answers: a paragraph for each kind of thing; none for what there is none of. */
export function saySurroundings(
  { rules, entries }: Surroundings,
  markup: Markup,
  addressOf: AddressOf,
): readonly string[] {
  const effects: EffectMarkup = {
    text: markup.text,
    question: id => {
      const question = entries.find(entry => entry.kind === 'question' && entry.id === id);
      return linked(markup, markup.text(id), question?.place, addressOf);
    },
  };
  const own = rules.filter(({ by }) => by === 'itself').map(rule => sayEffects(rule, effects));
  const others = rules.filter(({ by }) => by !== 'itself').map(rule => sayOther(rule, markup, effects, addressOf));
  const lists = LISTED.map(({ kind, title }) => {
    const found = entries.filter(entry => entry.kind === kind).map(entry => sayEntry(entry, markup, addressOf));
    return [title, capped(found, MOST_ENTRIES)] as const;
  });
  const told: readonly (readonly [Message, readonly string[]])[] = [
    ['Rules', capped(own, MOST_RULES)],
    ['Rules elsewhere', capped(others, MOST_RULES)],
    ...lists,
  ];
  return told.flatMap(([title, texts]) => {
    const key = markup.strong(markup.text(say(title)));
    return texts.length === 0 ? [] : [say('{key}: {text}', { key, text: joined(texts) })];
  });
}

// A hover is read at a glance.
const MOST_RULES = 3;
const MOST_ENTRIES = 4;

const LISTED = [
  { kind: 'question', title: 'Questions' },
  { kind: 'indicator', title: 'Indicators' },
  { kind: 'evidence', title: 'Evidence' },
] as const;

/** How many rules, questions, indicators and pieces of evidence are of an action; empty for none. */
export function sayCounts({ rule, question, indicator, evidence }: SurroundingCounts): string {
  const parts = [
    rule === 0 ? '' : rule === 1 ? say('1 rule') : say('{count} rules', { count: rule }),
    sayQuestions(question),
    indicator === 0 ? '' : indicator === 1 ? say('1 indicator') : say('{count} indicators', { count: indicator }),
    evidence === 0
      ? ''
      : evidence === 1
        ? say('1 piece of evidence')
        : say('{count} pieces of evidence', { count: evidence }),
  ];
  return parts.filter(part => part !== '').join(' · ');
}

/** A rule on another action, which acts on this one. */
function sayOther(rule: ActingRule, markup: Markup, effects: EffectMarkup, addressOf: AddressOf): string {
  const { entry, on } = rule;
  const id = markup.text(on || say('the référentiel'));
  const place = { file: entry.file.path, span: rule.rule.titleSpan };
  const args = { id: linked(markup, id, place, addressOf), effects: sayEffects(rule, effects) };
  return rule.by === 'above' ? say('{id}: {effects}', args) : say('{id}, whose score it reads: {effects}', args);
}

function sayEntry({ kind, id, title, place }: PlacedEntry, markup: Markup, addressOf: AddressOf): string {
  // What evidence is called says more than its id.
  const name = kind === 'evidence' ? title || id : id;
  return linked(markup, markup.text(shortened(name)), place, addressOf);
}

/** A text that leads to a place, where that has an address; `text` is marked up already. */
export function linked({ link }: Markup, text: string, place: Place | undefined, addressOf: AddressOf): string {
  const address = place && addressOf(place);
  return address === undefined ? text : link(text, address);
}

/** The first of some texts, and a sign that there are more. */
export function capped(texts: readonly string[], most: number): readonly string[] {
  return texts.length > most ? [...texts.slice(0, most), '…'] : texts;
}

function joined(texts: readonly string[]): string {
  return texts.join(' · ');
}

/** How many questions there are; nothing where there is none. */
export function sayQuestions(count: number): string {
  if (count === 0) return '';
  return count === 1 ? say('1 question') : say('{count} questions', { count });
}
