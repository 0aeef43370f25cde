import type { Part, Program } from '../evaluation/program.ts';
import { divisorsOf, everyPart } from '../model/expression.ts';
import { everyFormula, type Formula } from '../model/formula.ts';
import type { Profile } from '../model/scenario.ts';
import { type Span, span } from '../text/span.ts';
import type { Difference, Language } from './compared/language.ts';
import { dividesTooOften, divisors2023, language2023 } from './compared/language-2023.ts';
import { language2026 } from './compared/language-2026.ts';
import { createPieces, isFixed, type Piece } from './pieces.ts';
import { constant, crossings, isLine } from './rational.ts';

/** The shares at which a program may begin to do something else. */
export interface Thresholds {
  /** From 0 to 1, in no order; some may stand there twice. */
  readonly at: readonly number[];
  /** False where there may be others: what is compared hangs on something else as well, or is more than one looks at. */
  readonly areAll: boolean;
  /** True where they are all, and what is computed is a line between two of them. */
  readonly isExact: boolean;
}

/**
 * Where a program that reads the share answered to a question may turn: where two terms that it compares, or of which it takes
 * the smaller or the larger, are equal, and where a term that it divides by, or computes, is zero, whichever way each `si` in them
 * goes. It may turn elsewhere where it hangs on something else, but for what is `known` of one collectivité.
 */
export function thresholdsOf(program: Program, question: string, known?: Profile): Thresholds {
  const found =
    program.platform === '2023'
      ? crossings2023(everyFormula(program.formula), question, known)
      : crossingsOf(everyPart(program.expression), language2026(question, known));
  return {
    at: found.flatMap(({ at }) => at),
    areAll: found.every(({ areAll }) => areAll),
    isExact: found.every(({ isExact }) => isExact),
  };
}

/** What a program divides by, with its place from the beginning of the formula. */
export function divisorsIn(program: Program): readonly { readonly part: Part; readonly span: Span }[] {
  if (program.platform === '2026')
    return everyPart(program.expression)
      .flatMap(divisorsOf)
      .map(part => ({ part, span: part.span }));
  const { formula, start } = program;
  return everyFormula(formula)
    .flatMap(part => (dividesTooOften(part) ? [] : divisors2023(part)))
    .map(part => ({ part, span: span(part.span.start - start, part.span.end - start) }));
}

function crossings2023(parts: readonly Formula[], question: string, known: Profile | undefined) {
  return parts.some(dividesTooOften) ? [UNKNOWN] : crossingsOf(parts, language2023(question, known));
}

/** Of all that some parts compare. */
function crossingsOf<Of extends Part>(parts: readonly Of[], language: Language<Of>): readonly Thresholds[] {
  const piecesOf = createPieces(language.makeOf);
  return parts.flatMap(language.differences).map(difference => {
    const [left, right] = difference.map(term => term && piecesOf(term));
    if (left === undefined || (difference.length > 1 && right === undefined)) return UNKNOWN;
    if (left.length * (right?.length ?? 1) > MOST_PAIRS) return UNKNOWN;
    const pairs = left.flatMap(one => (right ?? [ZERO]).map(other => ({ one, other })));
    const found = pairs.map(({ one, other }) => turnsOf(one, other));
    return {
      at: found.flatMap(turns => turns ?? []).map(share => asWritten(share, difference, language)),
      areAll: !found.includes(undefined),
      isExact: !found.includes(undefined) && [...left, ...(right ?? [])].every(isPlain),
    };
  });
}

const ZERO = constant(0);
/** More than authors write are not looked at. */
const MOST_PAIRS = 400;
const UNKNOWN: Thresholds = { at: [], areAll: false, isExact: false };

/** Where one of two pieces begins to be the larger; undefined where nobody can tell. */
function turnsOf(one: Piece, other: Piece): readonly number[] | undefined {
  if (one === other || (isFixed(one) && isFixed(other))) return [];
  return typeof one === 'string' || typeof other === 'string' ? undefined : crossings(one, other);
}

function isPlain(one: Piece): boolean {
  return typeof one === 'string' ? one === 'fixed' : isLine(one);
}

/** The short decimal that a share comes to but for rounding, unless the terms are equal at the share alone. */
function asWritten<Of extends Part>(share: number, [left, right]: Difference<Of>, { numberAt }: Language<Of>): number {
  const short = Number(share.toPrecision(DIGITS));
  if (short === share || Math.abs(short - share) > ROUNDING) return share;
  const isEqual = (at: number): boolean => numberAt(left, at) === (right ? numberAt(right, at) : 0);
  return isEqual(share) && !isEqual(short) ? share : short;
}

const DIGITS = 12;
/** A few times the distance between two numbers that are about 1. */
const ROUNDING = 1e-15;
