import { attempted } from '../evaluation/expression/evaluate.ts';
import { contextOfProfile } from '../evaluation/expression/profile-context.ts';
import { evaluate } from '../evaluation/formula/evaluate.ts';
import type { Part, Program } from '../evaluation/program.ts';
import { type Expression, everyPart } from '../model/expression.ts';
import { everyFormula, type Formula } from '../model/formula.ts';
import { type Profile, UNKNOWN_PROFILE } from '../model/scenario.ts';

/** The shares at which a program may begin to do something else. */
export interface Thresholds {
  /** From 0 to 1, in no order; some may stand there twice. */
  readonly at: readonly number[];
  /** False where there may be others: what is compared is no line, or hangs on something else as well. */
  readonly isExact: boolean;
}

/**
 * Where a program that reads the share answered to a question may turn: where two terms that it compares, or of which it takes
 * the smaller or the larger, are equal, and where a term that it divides by, or computes, is zero. It may turn elsewhere where it
 * hangs on something else, but for what is `known` of one collectivité.
 */
export function thresholdsOf(program: Program, question: string, known?: Profile): Thresholds {
  const found =
    program.platform === '2023'
      ? crossingsOf(everyFormula(program.formula), language2023(known), question)
      : crossingsOf(everyPart(program.expression), language2026(known), question);
  return { at: found.flatMap(({ at }) => at), isExact: found.every(({ isExact }) => isExact) };
}

interface Language<Of extends Part> {
  readonly every: (part: Of) => readonly Of[];
  /** What a part compares with each other, or with zero. */
  readonly differences: (part: Of) => readonly Difference<Of>[];
  /** The number that a part is where the answer to a question is a share; undefined for none. */
  readonly numberAt: (part: Of, question: string, share: number) => number | undefined;
}

function language2023({ identity, answers }: Profile = UNKNOWN_PROFILE): Language<Formula> {
  return {
    every: everyFormula,
    differences: differences2023,
    numberAt(part, question, share) {
      const given = { get: (id: string) => (id === question ? String(share) : answers.get(id)) };
      const { value } = evaluate(part, { profile: { identity, answers: given }, scoreOf: () => undefined });
      return typeof value === 'number' ? value : undefined;
    },
  };
}

function language2026(known?: Profile): Language<Expression> {
  const context = known && contextOfProfile(known);
  return {
    every: everyPart,
    differences: differences2026,
    numberAt(part, question, share) {
      const answers = { get: (id: string) => (id === question ? share : context?.answers?.get(id)) };
      const value = attempted(part, { ...context, answers });
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    },
  };
}

/** Two terms that are compared with each other; one alone with zero. */
type Difference<Of extends Part> = readonly [Of, Of?];

function differences2023(part: Formula): readonly Difference<Formula>[] {
  if (part.kind === 'min' || part.kind === 'max') return [[part.left, part.right]];
  if (part.kind !== 'arithmetic') return [];
  const { operands, operators } = part;
  // What divides is all that follows: operators are taken from the right.
  return operators.flatMap((operator, at): Difference<Formula>[] => {
    const divisor = { ...part, operands: operands.slice(at + 1), operators: operators.slice(at + 1) };
    return operator === '/' ? [[divisor]] : [];
  });
}

function differences2026(part: Expression): readonly Difference<Expression>[] {
  if (part.kind === 'min' || part.kind === 'max') return [[part.left, part.right]];
  if (part.kind === 'comparison') {
    const [left, right] = part.operands;
    return left && right ? [[left, right]] : [];
  }
  if (part.kind !== 'operation') return [];
  const divisors = part.operands.filter((_, at) => part.operators[at - 1] === '/');
  // A number that is no zero holds as a condition.
  return [[part], ...divisors.map((divisor): Difference<Expression> => [divisor])];
}

/** Of all that some parts compare by a question. */
function crossingsOf<Of extends Part>(
  parts: readonly Of[],
  language: Language<Of>,
  question: string,
): readonly Thresholds[] {
  // Of each part once: one that stands in many others is a corner of all.
  const known = new Map<Of, readonly Thresholds[]>();
  const cornersOf = (part: Of): readonly Thresholds[] => {
    const found = known.get(part) ?? foundIn(part);
    known.set(part, found);
    return found;
  };
  const foundIn = (part: Of): readonly Thresholds[] =>
    language.differences(part).flatMap(difference => {
      const terms = difference.filter(term => term !== undefined);
      const isRead = terms.flatMap(language.every).some(one => one.kind === 'answer' && one.question.text === question);
      return isRead ? [crossing(terms, cornersOf, language, question)] : [];
    });
  // What stands in others comes behind them.
  return parts.toReversed().flatMap(cornersOf);
}

/** More corners than authors write are not looked between. */
const MOST_CORNERS = 40;

/** Where a difference is zero that is a line between the corners that the smaller or the larger of two makes. */
function crossing<Of extends Part>(
  terms: readonly Of[],
  cornersOf: (part: Of) => readonly Thresholds[],
  language: Language<Of>,
  question: string,
): Thresholds {
  const parts = terms.flatMap(language.every);
  const corners = parts.filter(({ kind }) => kind === 'min' || kind === 'max').flatMap(cornersOf);
  const bounds = [...new Set([0, 1, ...corners.flatMap(({ at }) => at)])].sort((a, b) => a - b);
  if (bounds.length > MOST_CORNERS) return { at: [], isExact: false };
  const lines = bounds.slice(1).map((to, at) => crossingOfLine(terms, language, question, [bounds[at] ?? 0, to]));
  return {
    at: lines.flatMap(({ at }) => at),
    isExact: parts.every(({ kind }) => OF_LINES.includes(kind)) && [...corners, ...lines].every(one => one.isExact),
  };
}

/** The same of one that is a line between two shares; not exact where it is none. */
function crossingOfLine<Of extends Part>(
  terms: readonly Of[],
  { numberAt }: Language<Of>,
  question: string,
  [from, to]: readonly [number, number],
): Thresholds {
  const differences = PLACES.map(place => {
    const [left, right] = terms.map(term => numberAt(term, question, from + place * (to - from)));
    return left === undefined || (terms.length > 1 && right === undefined) ? undefined : left - (right ?? 0);
  });
  const [first, last] = [differences[0], differences.at(-1)];
  if (first === undefined || last === undefined) return { at: [], isExact: false };
  const isExact = differences.every((found, at) => {
    return found !== undefined && Math.abs(found - first - (last - first) * (PLACES[at] ?? 0)) < 1e-9;
  });
  const root = first / (first - last);
  return { at: root >= 0 && root <= 1 ? [from + root * (to - from)] : [], isExact };
}

/** Between the ends of a line, 0–1. */
const PLACES = [0, 0.25, 0.5, 0.75, 1];

/** What a term may be made of and be lines. */
const OF_LINES: readonly Part['kind'][] = [
  'answer',
  'arithmetic',
  'operation',
  'number',
  'literal',
  'group',
  'min',
  'max',
];
