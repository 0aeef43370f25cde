import { anatomyOf } from '../evaluation/anatomy.ts';
import { evaluatorOf, type Setting, type Turnout } from '../evaluation/evaluator.ts';
import { type Program, programOfPart } from '../evaluation/program.ts';
import { isOnWay, type Trace, trace } from '../evaluation/trace.ts';
import { divisorsOf, type Expression, everyPart } from '../model/expression.ts';
import type { QuestionAsked } from '../model/personalisation.ts';
import { encloses, type Span } from '../text/span.ts';
import { casesOf } from './cases.ts';
import type { Domain } from './domain.ts';
import type { Answering, Looked } from './looking.ts';
import { answerLooks, isOpen } from './looks.ts';
import { negativeAmong, subtractedBesideScores } from './negatives.ts';
import { type Result, resultIn } from './result.ts';
import { divisorsIn } from './thresholds.ts';

/** What a program did for collectivités. */
export interface Watched {
  /** By the key of a branch. */
  readonly taken: ReadonlyMap<string, Taken>;
  /** By the key of a condition, how it turned out where it was reached. */
  readonly turnouts: ReadonlyMap<string, ReadonlySet<Turnout>>;
  /** By the key of a decision, how it turned out as a whole. */
  readonly decisions: ReadonlyMap<string, ReadonlySet<Turnout>>;
  /** By the key of a condition on answers: a collectivité for which it decides and one of the questions is not asked. */
  readonly unheard: ReadonlyMap<string, Unheard>;
  /** The conditions that decided for one that is asked all their questions. */
  readonly heard: ReadonlySet<string>;
  readonly division: { readonly span: Span; readonly example: Looked } | undefined;
  /** By the number that is written beside a score in 2026: one for whom it is negative. */
  readonly negative: ReadonlyMap<Expression, Looked>;
  /** True where it makes no sense: numbers stand for conditions, or conditions for numbers. */
  readonly isSenseless: boolean;
}

export interface Taken {
  /** True where it gave something to one. */
  readonly gave: boolean;
  /** One that took it and got nothing. */
  readonly nothing: Looked | undefined;
}

export interface Unheard {
  readonly question: string;
  readonly example: Looked;
}

/**
 * Watches a program for all collectivités of a domain; undefined where they are more than a limit. Of one whose values hang on what
 * has no end, as its conditions must not, the way is watched, not what comes of it.
 */
export function watch(
  program: Program,
  domain: Domain<QuestionAsked>,
  answering: Answering,
  limit: number,
): Watched | undefined {
  const watched = {
    taken: new Map<string, Taken>(),
    turnouts: new Map<string, Set<Turnout>>(),
    decisions: new Map<string, Set<Turnout>>(),
    unheard: new Map<string, Unheard>(),
    heard: new Set<string>(),
    division: undefined,
    negative: new Map<Expression, Looked>(),
    isSenseless: false,
  };
  const asked = questionsByCondition(program);
  const isTold = !isOpen(program);
  const divisors = isTold ? [] : divisorsIn(program).filter(({ part }) => !isOpen(programOfPart(program, part)));
  const subtracted = subtractedBesideScores(program);
  const observe = (setting: Setting): Seen => {
    const traced = trace(program, setting);
    if (!isTold) {
      const zero = zeroAmong(divisors, program, setting, traced);
      return { trace: traced, result: undefined, zero, negative: negativeAmong(subtracted, program, setting, traced) };
    }
    const result = resultIn(program, setting);
    return { trace: traced, result, zero: zeroDivisorIn(program, setting, traced, result), negative: [] };
  };
  let count = 0;
  for (const { seen, ...looked } of casesOf(domain, answering, observe)) {
    if (++count > limit) return undefined;
    note(watched, program, seen, looked, asked);
    if (answering === 'any' && showsAll(program, watched)) break;
  }
  return watched;
}

/** True where every branch was taken, and every condition and every decision turned out both ways. */
export function showsAll(program: Program, { taken, turnouts, decisions: decided }: Watched): boolean {
  const { branches, conditions, decisions } = anatomyOf(program);
  return (
    branches.every(({ key }) => taken.has(key)) &&
    conditions.every(({ key }) => isBoth(turnouts.get(key))) &&
    decisions.every(({ key }) => isBoth(decided.get(key)))
  );
}

function isBoth(turnouts: ReadonlySet<Turnout> | undefined): boolean {
  return turnouts?.has('holds') === true && turnouts.size > 1;
}

interface Seen {
  readonly trace: Trace;
  /** Undefined where nobody can tell. */
  readonly result: Result | undefined;
  /** The place of what is zero, and something is divided by. */
  readonly zero: Span | undefined;
  /** The numbers beside scores that are negative. */
  readonly negative: readonly Expression[];
}

interface Noted {
  readonly taken: Map<string, Taken>;
  readonly turnouts: Map<string, Set<Turnout>>;
  readonly decisions: Map<string, Set<Turnout>>;
  readonly unheard: Map<string, Unheard>;
  readonly heard: Set<string>;
  division: Watched['division'];
  readonly negative: Map<Expression, Looked>;
  isSenseless: boolean;
}

function note(
  noted: Noted,
  program: Program,
  { trace: traced, result, zero, negative }: Seen,
  looked: Looked,
  asked: ReadonlyMap<string, readonly string[]>,
): void {
  for (const key of traced.taken) {
    const { gave = false, nothing } = noted.taken.get(key) ?? {};
    // Of several `si` that a number is computed of, none gives the result alone.
    const isNothing = traced.taken.size === 1 && result !== undefined && isNone(result);
    noted.taken.set(key, { gave: gave || !isNothing, nothing: nothing ?? (isNothing ? looked : undefined) });
  }
  for (const [key, turnout] of traced.conditions) addTo(noted.turnouts, key, turnout);
  for (const [key, turnout] of traced.decisions) addTo(noted.decisions, key, turnout);
  for (const key of traced.deciding) {
    const question = asked.get(key)?.find(id => looked.unanswered.has(id));
    if (question === undefined) noted.heard.add(key);
    else if (!noted.unheard.has(key)) noted.unheard.set(key, { question, example: looked });
  }
  noted.division ??= zero && { span: zero, example: looked };
  for (const number of negative) noted.negative.set(number, noted.negative.get(number) ?? looked);
  if (result === undefined) {
    // What is neither true nor false as a condition of 2023 would end in a fault.
    noted.isSenseless ||= program.platform === '2023' && [...traced.conditions.values()].includes('unknown');
    return;
  }
  const { fault } = result;
  noted.isSenseless ||= fault !== undefined && fault.reason !== 'division-by-zero';
}

function addTo(turnouts: Map<string, Set<Turnout>>, key: string, turnout: Turnout): void {
  const known = turnouts.get(key);
  if (known) known.add(turnout);
  else turnouts.set(key, new Set([turnout]));
}

function isNone({ value, fault }: Result): boolean {
  return fault === undefined && (value === undefined || value === null);
}

/** On the platform of 2026 a division by zero gives what is no finite number, and is no fault: it may go unseen in what comes of it. */
function zeroDivisorIn(program: Program, setting: Setting, { taken }: Trace, { fault }: Result): Span | undefined {
  if (fault?.reason === 'division-by-zero') return fault.span;
  if (program.platform === '2023') return undefined;
  const divisors = everyPart(program.expression).flatMap(divisorsOf);
  if (divisors.length === 0) return undefined;
  const { branches, decisions } = anatomyOf(program);
  const evaluator = evaluatorOf(program, setting);
  return divisors.find(divisor => {
    const around = branches.filter(branch => encloses(branch.span, divisor.span));
    // What a condition divides gives no value; a whole that is computed of several `si` is no branch, and does.
    if (around.length === 0 && decisions.some(({ span }) => encloses(span, divisor.span))) return false;
    return around.every(({ key }) => taken.has(key)) && evaluator.value(divisor) === 0;
  })?.span;
}

/** The same of what is divided by where what is divided has no end. */
function zeroAmong(
  divisors: ReturnType<typeof divisorsIn>,
  program: Program,
  setting: Setting,
  traced: Trace,
): Span | undefined {
  return divisors.find(({ part, span: at }) => {
    return isOnWay(traced, program, at) && resultIn(programOfPart(program, part), setting).value === 0;
  })?.span;
}

function questionsByCondition(program: Program): ReadonlyMap<string, readonly string[]> {
  return new Map(
    anatomyOf(program).conditions.map(({ key, part }) => {
      return [key, answerLooks(programOfPart(program, part)).map(({ question }) => question)];
    }),
  );
}
