import type { Question } from '../model/personalisation.ts';
import { choicesOf } from '../model/personalisation.ts';
import { type Span, textOf } from '../text/span.ts';
import type { ChoiceSite, OperatorWord, Site } from './site.ts';

/** What is altered, of a formula or of a weight. */
export const ALTERATIONS = [
  'number',
  'truth',
  'answer',
  'identity',
  'connective',
  'operator',
  'comparison',
  'extremum',
  'negation',
  'branch',
  'weight',
] as const;
export type AlterationKind = (typeof ALTERATIONS)[number];

/** Another text for a part of a formula. */
export interface Alteration {
  readonly kind: AlterationKind;
  readonly span: Span;
  readonly text: string;
}

/** What can stand in a formula beside what does. */
export interface Vocabulary {
  readonly questions: ReadonlyMap<string, Question>;
  /** By property, the values of `identite()` on the platform of the formula. */
  readonly identity: ReadonlyMap<string, readonly string[]>;
}

/** The alterations of a place of a formula, none that leaves it as it is. */
export function alterationsAt(formula: string, site: Site, vocabulary: Vocabulary): readonly Alteration[] {
  const written = textOf(formula, site.span);
  return drafts(formula, site, vocabulary).filter(({ span, text }) => {
    return text !== (span === site.span ? written : textOf(formula, span));
  });
}

function drafts(formula: string, site: Site, { questions, identity }: Vocabulary): readonly Alteration[] {
  const { span } = site;
  const written = textOf(formula, span);
  const instead = (kind: AlterationKind, texts: readonly string[]) => texts.map(text => ({ kind, span, text }));
  switch (site.kind) {
    case 'number':
      return instead('number', otherNumbers(site.value).map(String));
    case 'truth':
      return instead('truth', [otherTruth(written)]);
    case 'answer': {
      const question = questions.get(site.question);
      return instead('answer', question ? nextIn(choicesOf(question), written) : []);
    }
    case 'identity':
      return instead('identity', neighboursIn(identity.get(site.property) ?? [], written));
    case 'operator':
      return operatorAlterations(formula, span, site.operator);
    case 'extremum':
      return instead('extremum', [site.word === 'min' ? 'max' : 'min']);
    case 'choice':
      return choiceAlterations(formula, site);
    case 'whole':
      return instead('negation', [`si ${written} alors FAUX sinon VRAI`]);
  }
}

/** A factor or a threshold that is half, and one that changes nothing; of these two something else. */
function otherNumbers(value: number): readonly number[] {
  if (value === 0) return [1];
  return value === 1 ? [0.5] : [value / 2, 1];
}

function otherTruth(written: string): string {
  switch (written.toUpperCase()) {
    case 'VRAI':
      return 'FAUX';
    case 'FAUX':
      return 'VRAI';
    case 'OUI':
      return 'NON';
    default:
      return 'OUI';
  }
}

/** The next of some words, the first behind the last; none where the word is not among them. Case does not matter (2026). */
function nextIn(words: readonly string[], written: string): readonly string[] {
  const at = indexOf(words, written);
  const next = at < 0 ? undefined : words[(at + 1) % words.length];
  return next === undefined ? [] : [next];
}

/** The bounds below and above a population; the next of the words of another property. */
function neighboursIn(words: readonly string[], written: string): readonly string[] {
  const family = /^(?:moins|plus)_de_/.exec(written)?.[0];
  if (family === undefined) return nextIn(words, written);
  const bounds = words.filter(word => word.startsWith(family));
  const at = indexOf(bounds, written);
  return at < 0 ? [] : [at - 1, at + 1].flatMap(place => bounds[place] ?? []);
}

function indexOf(words: readonly string[], written: string): number {
  return words.findIndex(word => word.toLowerCase() === written.toLowerCase());
}

const OTHER_OPERATORS: Readonly<Record<OperatorWord, readonly OperatorWord[]>> = {
  et: ['ou'],
  ou: ['et'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '=': ['<', '>'],
  '<': ['<=', '>='],
  '>': ['>=', '<='],
  '<=': ['<', '>'],
  '>=': ['>', '<'],
};

const KIND_OF_OPERATOR: Readonly<Record<OperatorWord, AlterationKind>> = {
  et: 'connective',
  ou: 'connective',
  '+': 'operator',
  '-': 'operator',
  '*': 'operator',
  '/': 'operator',
  '=': 'comparison',
  '<': 'comparison',
  '>': 'comparison',
  '<=': 'comparison',
  '>=': 'comparison',
};

function operatorAlterations(formula: string, gap: Span, operator: OperatorWord): readonly Alteration[] {
  const at = textOf(formula, gap).toLowerCase().indexOf(operator);
  // The platform of 2026 skips signs that it does not know: what stands between may be more than the operator.
  if (at < 0) return [];
  const start = gap.start + at;
  const span = { start, end: start + operator.length };
  return OTHER_OPERATORS[operator].map(text => ({ kind: KIND_OF_OPERATOR[operator], span, text }));
}

function choiceAlterations(formula: string, site: ChoiceSite): readonly Alteration[] {
  const { span, condition, consequence, alternative, isOpen } = site;
  const always: Alteration = { kind: 'branch', span, text: textOf(formula, consequence) };
  if (alternative === undefined) return [always, { kind: 'branch', span: condition, text: 'FAUX' }];
  if (isOpen) return [always];
  const never: Alteration = { kind: 'branch', span, text: textOf(formula, alternative) };
  const middle = formula.slice(consequence.end, alternative.start);
  const swapped = `${textOf(formula, alternative)}${middle}${textOf(formula, consequence)}`;
  const both = { start: consequence.start, end: alternative.end };
  return [{ kind: 'negation', span: both, text: swapped }, always, never];
}
