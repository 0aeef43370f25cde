import type { Span } from '../../text/span.ts';
import { formulaFaultsIn } from '../formula/faults.ts';
import type { FormulaLanguage } from '../formula/language.ts';
import type { Proposal } from './proposal.ts';

/** Where a word of a formula is to stand. */
export interface WordPlace {
  readonly text: string;
  readonly content: Span;
  /** What gives way to the word. */
  readonly span: Span;
  readonly language: FormulaLanguage;
}

/**
 * Of some functions and words, those with which a formula is no more faulty than without them: what is read up to there can go on
 * so, and, where one of them fits between what stands before and behind it, they all do.
 */
export function fitting(proposals: readonly Proposal[], { text, content, span: place, language }: WordPlace) {
  const before = text.slice(content.start, place.start);
  const behind = text.slice(place.end, content.end);
  const slips = slipsIn(before, language);
  const begun = proposals.filter(one => slipsIn(before + standIn(one), language) <= slips);
  if (behind.trim() === '') return begun;
  const isCalled = isCalledIn(behind);
  const whole = begun.filter(one => slipsIn(before + (isCalled ? one.label : standIn(one)) + behind, language) === 0);
  return whole.length > 0 ? whole : begun;
}

/** True where what stands behind a word are the parentheses of a function. */
export function isCalledIn(behind: string): boolean {
  return /^[^\S\r\n]*\(/.test(behind);
}

/** A formula that is not finished has no slip for that. */
function slipsIn(text: string, language: FormulaLanguage): number {
  return formulaFaultsIn(text, language).filter(({ variant }) => variant !== 'unexpected-end').length;
}

/** A function with its arguments stands where a value does. */
function standIn({ kind, sought, label }: Proposal): string {
  return kind === 'function' ? 'VRAI' : (sought ?? label);
}

/** What a formula gives, or a part of it. */
export type ValueKind = 'boolean' | 'number';

/**
 * What is awaited behind a part of a formula, by the word or sign before it: conditions, numbers, or `whole`, what the formula
 * itself gives. Undefined where either may stand.
 */
export function awaitedBehind(
  before: string,
  language: FormulaLanguage,
  isCompared: boolean,
  whole: ValueKind | undefined,
) {
  if (isCompared && /[(,]$/.test(before.trimEnd())) return 'number';
  // What is awaited in parentheses of their own is what is awaited before them.
  const [word = ''] = /(?:\p{L}+|[^\s\p{L}])$/u.exec(withoutOpening(before).slice(-LONGEST)) ?? [];
  const last = word.toLowerCase();
  if (/^[-+*/<>=]$/.test(last)) return 'number';
  // What is compared with a number is one, in the language of today.
  const condition = language === '2023' ? 'boolean' : undefined;
  if (/^(?:si|et|ou)$/.test(last)) return condition;
  return whole === 'boolean' ? condition : whole;
}

function withoutOpening(before: string): string {
  let end = before.length;
  while (end > 0 && /[\s(]/.test(before.charAt(end - 1))) end--;
  return before.slice(0, end);
}

// No word that awaits something is longer.
const LONGEST = 20;

const GIVES: Readonly<Record<ValueKind, readonly string[]>> = {
  boolean: ['identite', 'referentiel', 'VRAI', 'FAUX'],
  number: ['score', 'min', 'max', 'val', 'opt_val', 'cible', 'limite'],
};

/** True unless a function or a word gives another kind than is awaited. */
export function isOfKind({ label }: Proposal, awaited: ValueKind | undefined): boolean {
  if (awaited === undefined) return true;
  return !GIVES[awaited === 'boolean' ? 'number' : 'boolean'].includes(label);
}
