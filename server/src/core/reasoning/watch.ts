import { anatomyOf } from '../evaluation/anatomy.ts';
import type { Setting, Turnout } from '../evaluation/evaluator.ts';
import { type Program, programOfPart } from '../evaluation/program.ts';
import { type Trace, trace } from '../evaluation/trace.ts';
import type { QuestionAsked } from '../model/personalisation.ts';
import type { Span } from '../text/span.ts';
import { casesOf } from './cases.ts';
import type { Domain } from './domain.ts';
import type { Answering, Looked } from './looking.ts';
import { answerLooks } from './looks.ts';
import { type Result, resultIn } from './result.ts';

/** What a program did for collectivités. */
export interface Watched {
  /** By the key of a branch. */
  readonly taken: ReadonlyMap<string, Taken>;
  /** By the key of a condition, how it turned out where it was reached. */
  readonly turnouts: ReadonlyMap<string, ReadonlySet<Turnout>>;
  /** By the key of a condition on answers: a collectivité for which it decides and one of the questions is not asked. */
  readonly unheard: ReadonlyMap<string, Unheard>;
  /** The conditions that decided for one that is asked all their questions. */
  readonly heard: ReadonlySet<string>;
  readonly division: { readonly span: Span; readonly example: Looked } | undefined;
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

/** Watches a program for all collectivités of a domain; undefined where they are more than a limit. */
export function watch(
  program: Program,
  domain: Domain<QuestionAsked>,
  answering: Answering,
  limit: number,
): Watched | undefined {
  const watched = {
    taken: new Map<string, Taken>(),
    turnouts: new Map<string, Set<Turnout>>(),
    unheard: new Map<string, Unheard>(),
    heard: new Set<string>(),
    division: undefined,
    isSenseless: false,
  };
  const asked = questionsByCondition(program);
  const observe = (setting: Setting): Seen => ({ trace: trace(program, setting), result: resultIn(program, setting) });
  let count = 0;
  for (const { seen, ...looked } of casesOf(domain, answering, observe)) {
    if (++count > limit) return undefined;
    note(watched, program, seen, looked, asked);
    if (answering === 'any' && showsAll(program, watched)) break;
  }
  return watched;
}

/** True where every branch was taken, and every condition held and failed. */
export function showsAll(program: Program, { taken, turnouts }: Watched): boolean {
  const { branches, conditions } = anatomyOf(program);
  return (
    branches.every(({ key }) => taken.has(key)) && conditions.every(({ key }) => (turnouts.get(key)?.size ?? 0) > 1)
  );
}

interface Seen {
  readonly trace: Trace;
  readonly result: Result;
}

interface Noted {
  readonly taken: Map<string, Taken>;
  readonly turnouts: Map<string, Set<Turnout>>;
  readonly unheard: Map<string, Unheard>;
  readonly heard: Set<string>;
  division: Watched['division'];
  isSenseless: boolean;
}

function note(
  noted: Noted,
  program: Program,
  { trace: traced, result }: Seen,
  looked: Looked,
  asked: ReadonlyMap<string, readonly string[]>,
): void {
  for (const key of traced.taken) {
    const { gave = false, nothing } = noted.taken.get(key) ?? {};
    // Of several `si` that a number is computed of, none gives the result alone.
    const isNothing = traced.taken.size === 1 && isNone(result);
    noted.taken.set(key, { gave: gave || !isNothing, nothing: nothing ?? (isNothing ? looked : undefined) });
  }
  for (const [key, turnout] of traced.conditions) {
    const known = noted.turnouts.get(key);
    if (known) known.add(turnout);
    else noted.turnouts.set(key, new Set([turnout]));
  }
  for (const key of traced.deciding) {
    const question = asked.get(key)?.find(id => looked.unanswered.has(id));
    if (question === undefined) noted.heard.add(key);
    else if (!noted.unheard.has(key)) noted.unheard.set(key, { question, example: looked });
  }
  const { fault } = result;
  noted.isSenseless ||= fault !== undefined && fault.reason !== 'division-by-zero';
  noted.division ??= divisionIn(program, traced, result, looked);
}

function isNone({ value, fault }: Result): boolean {
  return fault === undefined && (value === undefined || value === null);
}

/** On the platform of 2026 a division by zero gives what is no finite number. */
function divisionIn(
  program: Program,
  { taken }: Trace,
  { value, fault }: Result,
  example: Looked,
): Watched['division'] {
  if (fault?.reason === 'division-by-zero') return { span: fault.span, example };
  if (typeof value !== 'number' || Number.isFinite(value)) return undefined;
  const branch = anatomyOf(program).branches.find(({ key }) => taken.has(key));
  return branch && { span: branch.span, example };
}

function questionsByCondition(program: Program): ReadonlyMap<string, readonly string[]> {
  return new Map(
    anatomyOf(program).conditions.map(({ key, part }) => {
      return [key, answerLooks(programOfPart(program, part)).map(({ question }) => question)];
    }),
  );
}
