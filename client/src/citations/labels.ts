/** What the view of citations says. Pure. */
import { language, type Message, say } from '../../../l10n/say.ts';
import { sayKind } from '../../../l10n/say-kind.ts';
import {
  CITATION_GROUPS,
  type CitationGroup,
  type CitationsAnswer,
  type CitedEntry,
  type CitingSentence,
  type ListedKind,
} from '../../../server/src/protocol/citations.ts';
import { AROUND_KINDS } from '../../../server/src/protocol/tree.ts';
import { iconOfAround, iconOfKind } from '../tree/icons.ts';
import { capitalised } from '../tree/labels.ts';

const GROUPS: Readonly<Record<CitationGroup, Message>> = {
  cites: 'Cites',
  citedBy: 'Cited by',
  evaluatedIn: 'Evaluated in',
  evaluates: 'Evaluated here',
  continues: 'Continues',
  continuedBy: 'Continued by',
};

export function groupLabelOf(group: CitationGroup): string {
  return say(GROUPS[group]);
}

/** True for what stands around the measures, which goes by its title. */
function isAround({ kind }: CitedEntry): boolean {
  return AROUND_KINDS.some(known => known === kind);
}

/**
 * The id, then the weight with which one continues the other, where that is not the whole, what it is called, and how many
 * citations there are, where it is not one; of what stands around the measures the title alone, where it has one.
 */
export function entryLabelOf(entry: CitedEntry): { readonly label: string; readonly description: string } {
  if (isAround(entry) && entry.title !== '') return { label: entry.title, description: '' };
  const called = entry.kind === 'missing' ? say('does not exist') : entry.title;
  if (entry.id === '') return { label: called, description: '' };
  const told = [weightText(entry), called, countText(entry)].filter(text => text !== '');
  return { label: entry.id, description: told.join(' · ') };
}

function countText({ sentences: { length } }: CitedEntry): string {
  return length < 2 ? '' : say('{count} citations', { count: length });
}

function weightText({ weight }: CitedEntry): string {
  return weight === null || weight === 1 ? '' : new Intl.NumberFormat(language()).format(weight);
}

/** Kind and id, then the title, and the weight where it is told, a line each. */
export function entryDetailsOf(entry: CitedEntry): readonly string[] {
  const { kind, id, title } = entry;
  const what = kind === 'missing' || kind === 'part' ? id : `${capitalised(sayKind(kind))} ${id}`;
  const called = kind === 'missing' ? say('does not exist') : title;
  const weight = weightText(entry);
  const told = weight === '' ? '' : say('Weight: {weight}', { weight });
  return [what.trim(), called, told].filter(text => text !== '');
}

/** As in outlines (`lsp/proto/symbol-kinds`). */
const iconOfListed: Readonly<Record<ListedKind, string>> = {
  theme: 'symbol-enum-member',
  competence: 'symbol-constant',
};

export function entryIconOf({ kind }: CitedEntry): string {
  if (kind === 'missing') return 'circle-slash';
  if (kind === 'part') return 'symbol-string';
  return { ...iconOfKind, ...iconOfAround, ...iconOfListed }[kind];
}

/** A side bar has no more room before what is cited. */
const MOST_BEFORE = 16;

/** A sentence so that its citation is to be seen in a narrow view, and where in it that stands. */
export function sentenceLabelOf({ text, cited: [from, to] }: CitingSentence): {
  readonly label: string;
  readonly highlights: [number, number][];
} {
  const space = text.indexOf(' ', from - MOST_BEFORE);
  const cut = from <= MOST_BEFORE || space < 0 || space >= from ? 0 : space + 1;
  const label = cut === 0 ? text : `…${text.slice(cut)}`;
  const shift = cut === 0 ? 0 : cut - 1;
  return { label, highlights: [[from - shift, to - shift]] };
}

/** Where there is nothing to list, what there is to say; empty elsewhere. `id` is that of the action at the cursor. */
export function emptyMessage(answer: CitationsAnswer | null, id: string): string {
  if (answer === null) return say('Place the cursor in an action: what it cites and what cites it are listed here.');
  const isEmpty = CITATION_GROUPS.every(group => answer[group].length === 0);
  return isEmpty ? say('{id} cites nothing, and nothing cites it.', { id }) : '';
}
