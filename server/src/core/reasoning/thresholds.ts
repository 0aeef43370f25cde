import { attempted } from '../evaluation/expression/evaluate.ts';
import { contextOfProfile } from '../evaluation/expression/profile-context.ts';
import { evaluate } from '../evaluation/formula/evaluate.ts';
import type { Part, Program } from '../evaluation/program.ts';
import { divisorsOf, type Expression, everyPart } from '../model/expression.ts';
import { everyFormula, type Formula } from '../model/formula.ts';
import { type Profile, UNKNOWN_PROFILE } from '../model/scenario.ts';
import { type Span, span } from '../text/span.ts';
import { createPieces, isFixed, type Make, type Piece } from './pieces.ts';
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
      ? crossingsOf(everyFormula(program.formula), language2023(question, known))
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
    .flatMap(divisors2023)
    .map(part => ({ part, span: span(part.span.start - start, part.span.end - start) }));
}

/** A language, and what its parts are of the share answered to one question. */
interface Language<Of extends Part> {
  /** What a part compares with each other, or with zero. */
  readonly differences: (part: Of) => readonly Difference<Of>[];
  readonly makeOf: (part: Of) => Make<Of>;
  /** The number that a part is for a share; undefined for none. */
  readonly numberAt: (part: Of, share: number) => number | undefined;
}

function language2023(question: string, { identity, answers }: Profile = UNKNOWN_PROFILE): Language<Formula> {
  const numberAt = (part: Formula, share: number): number | undefined => {
    const given = { get: (id: string) => (id === question ? String(share) : answers.get(id)) };
    const { value } = evaluate(part, { profile: { identity, answers: given }, scoreOf: () => undefined });
    return typeof value === 'number' ? value : undefined;
  };
  return {
    differences: differences2023,
    numberAt,
    makeOf(part) {
      switch (part.kind) {
        case 'answer':
          return part.question.text === question && part.choice === undefined
            ? { kind: 'share' }
            : known(numberAt(part, 0));
        case 'number':
          return { kind: 'numbers', values: [part.value] };
        case 'arithmetic':
          return { kind: 'computed', operands: part.operands, operators: part.operators, from: 'right' };
        case 'min':
        case 'max':
          return { kind: 'one-of', parts: [part.left, part.right] };
        case 'conditional':
          return { kind: 'one-of', parts: [part.consequence, ...(part.alternative ? [part.alternative] : [])] };
        case 'and':
        case 'or':
        case 'identity':
        case 'score':
        case 'boolean':
        case 'name':
        case 'missing':
          return { kind: 'fixed' };
      }
    },
  };
}

function language2026(question: string, profile?: Profile): Language<Expression> {
  const context = profile && contextOfProfile(profile);
  const numberAt = (part: Expression, share: number): number | undefined => {
    const answers = { get: (id: string) => (id === question ? share : context?.answers?.get(id)) };
    const value = attempted(part, { ...context, answers });
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  };
  return {
    differences: differences2026,
    numberAt,
    makeOf(part) {
      switch (part.kind) {
        case 'answer':
          if (part.value) return EITHER;
          return part.question.text === question ? { kind: 'share' } : known(numberAt(part, 0));
        case 'literal':
          return typeof part.value === 'string' ? { kind: 'fixed' } : { kind: 'numbers', values: [Number(part.value)] };
        case 'operation':
          return { kind: 'computed', operands: part.operands, operators: part.operators, from: 'left' };
        case 'group':
          return { kind: 'one-of', parts: [part.inner] };
        // What `et` and `ou` give is one of their operands.
        case 'and':
        case 'or':
          return { kind: 'one-of', parts: part.operands };
        case 'min':
        case 'max':
          return { kind: 'one-of', parts: [part.left, part.right] };
        case 'choice':
          return { kind: 'one-of', parts: [part.consequence, ...(part.alternative ? [part.alternative] : [])] };
        case 'comparison':
        case 'identity':
        case 'referential':
          return EITHER;
        case 'value':
        case 'score':
        case 'target':
        case 'limit':
          return { kind: 'fixed' };
      }
    },
  };
}

/** What of one collectivité is a number. */
function known(value: number | undefined): Make<never> {
  return value === undefined ? { kind: 'fixed' } : { kind: 'numbers', values: [value] };
}

/** What is true counts as 1 where one computes with it, what is false as 0. */
const EITHER: Make<never> = { kind: 'numbers', values: [0, 1] };

/** Two terms that are compared with each other; one alone with zero. */
type Difference<Of extends Part> = readonly [Of, Of?];

function differences2023(part: Formula): readonly Difference<Formula>[] {
  if (part.kind === 'min' || part.kind === 'max') return [[part.left, part.right]];
  return divisors2023(part).map(divisor => [divisor]);
}

/** What divides is all that follows: operators are taken from the right. */
function divisors2023(part: Formula): readonly Formula[] {
  if (part.kind !== 'arithmetic') return [];
  const { operands, operators } = part;
  return operators.flatMap((operator, at) => {
    const [first, ...more] = operands.slice(at + 1);
    if (operator !== '/' || first === undefined) return [];
    if (more.length === 0) return [first];
    return [
      {
        ...part,
        operands: [first, ...more],
        operators: operators.slice(at + 1),
        span: span(first.span.start, part.span.end),
      },
    ];
  });
}

function differences2026(part: Expression): readonly Difference<Expression>[] {
  if (part.kind === 'min' || part.kind === 'max') return [[part.left, part.right]];
  if (part.kind === 'comparison') {
    const [left, right] = part.operands;
    return left && right ? [[left, right]] : [];
  }
  if (part.kind !== 'operation') return [];
  // A number that is no zero holds as a condition.
  return [[part], ...divisorsOf(part).map((divisor): Difference<Expression> => [divisor])];
}

/** Of all that some parts compare. */
function crossingsOf<Of extends Part>(parts: readonly Of[], language: Language<Of>): readonly Thresholds[] {
  const piecesOf = createPieces(language.makeOf);
  return parts.flatMap(language.differences).map(difference => {
    const [left, right] = difference.map(term => term && piecesOf(term));
    if (left === undefined || (difference.length > 1 && right === undefined))
      return { at: [], areAll: false, isExact: false };
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
