import { anatomyOf } from '../evaluation/anatomy.ts';
import { type Program, programOfPart } from '../evaluation/program.ts';
import { type Branch, branchesOf, type Condition, type Decision, type Shape } from '../evaluation/shape.ts';
import type { QuestionAsked } from '../model/personalisation.ts';
import { encloses, type Span, span } from '../text/span.ts';
import { alwaysAsked } from './always-asked.ts';
import { domainOf } from './domain.ts';
import type { Looked } from './looking.ts';
import { isOpen, isWellNamed } from './looks.ts';
import { divisorsIn } from './thresholds.ts';
import { showsAll, type Unheard, type Watched, watch } from './watch.ts';

/** What holds of a program for all collectivités, and the ones for which something is amiss. */
export interface Proof {
  /** How many collectivités there are, were all combined. */
  readonly size: number;
  /** The written arms that no collectivité takes, whatever it answers or leaves unanswered: the outermost of each. */
  readonly unreachable: readonly Span[];
  /**
   * The conditions that are reached and turn out the same for all, and what is made of conditions none of which does, but those that
   * make an arm unreachable.
   */
  readonly constant: readonly Constant[];
  /** The conditions that hang on the answer to a question which is asked of no collectivité for which they decide. */
  readonly unheard: readonly { readonly span: Span; readonly question: string; readonly example: Looked }[];
  /**
   * The written branches that give nothing, to one that has answered all that is asked: to all that take it, or to some. None where
   * what is given hangs on what has no end.
   */
  readonly empty: readonly { readonly branch: Branch; readonly always: boolean; readonly example: Looked }[];
  /** A collectivité, all answers given, for which it divides by zero; undefined too where that hangs on what has no end. */
  readonly division: { readonly span: Span; readonly example: Looked } | undefined;
  /**
   * The numbers beside scores that are negative, all answers given, in the order of the text: on the platform of 2026 a rule on the
   * score fails there.
   */
  readonly negative: readonly { readonly span: Span; readonly example: Looked }[];
  /**
   * The decisions, and what something is divided by, that hang on shares in a way that nobody can go through, such as on two at
   * once. Where there is one, no arm is told to be unreachable, and no condition to be constant.
   */
  readonly undecided: readonly Span[];
}

/** What is the same for all: the key of a condition or of a decision, and its part. */
export interface Constant extends Pick<Condition, 'key' | 'span' | 'part'> {
  readonly holds: boolean;
}

/** Why nothing is claimed of a program. */
export interface Unproved {
  /** There are more collectivités to look at than are looked at (`too-large`); it decides by what has no end, or is not known, or makes no sense. */
  readonly why: 'too-large' | 'open' | 'unknown';
  readonly size: number;
}

/** As many collectivités as one looks at to prove something of one program. */
const PROOF_LIMIT = 10_000;

export interface ProofOptions {
  /** Whose answers count: those to what is `asked`, as in rules, or `all` that are given, as where it is decided what is asked. */
  readonly hearing?: 'asked' | 'all';
  readonly limit?: number;
}

/** What can be proved of a program by looking at all collectivités that it tells apart. */
export function proofOf(program: Program, questions: Questions, options: ProofOptions = {}): Proof | Unproved {
  const { hearing = 'asked', limit = PROOF_LIMIT } = options;
  const domain = domainOf([program], questions);
  const { size } = domain;
  if (domain.unknown.length > 0 || !isWellNamed(program, questions)) return { why: 'unknown', size };
  if (decidesOpenly(program)) return { why: 'open', size };
  const complete = watch(program, domain, 'complete', limit);
  const others = () => (hearing === 'asked' ? domain : domainOf([program], alwaysAsked(questions)));
  // Most programs show all that they can do to those that answer everything.
  const any = complete && (showsAll(program, complete) ? complete : watch(program, others(), 'any', limit));
  if (complete === undefined || any === undefined) return { why: 'too-large', size };
  if (complete.isSenseless || any.isSenseless) return { why: 'unknown', size };
  // An answer to what is not asked any more decides all the same where all that are given count.
  const heard = hearing === 'asked' ? complete : { ...complete, unheard: new Map() };
  return { size, ...claims(program, undecidedIn(program, questions), heard, any) };
}

type Questions = ReadonlyMap<string, QuestionAsked>;

/** True where a decision hangs on what has no end. */
function decidesOpenly(program: Program): boolean {
  return isOpen(program) && anatomyOf(program).decisions.some(({ part }) => isOpen(programOfPart(program, part)));
}

/** What may turn at other shares than those that are tried, be what is computed of them no line. */
interface UndecidedParts {
  /** In 2023 conditions compare no shares. */
  readonly decisions: readonly Span[];
  readonly divisors: readonly Span[];
}

function undecidedIn(program: Program, questions: Questions): UndecidedParts {
  const isUndecided = ({ part }: Pick<Decision, 'part'>): boolean =>
    !domainOf([programOfPart(program, part)], questions).hasAllTurns;
  const decisions = program.platform === '2023' ? [] : anatomyOf(program).decisions.filter(isUndecided);
  const divisors = divisorsIn(program).filter(({ part, span: at }) => {
    const isTold = decisions.some(decision => encloses(decision.span, at));
    return !isTold && isUndecided({ part }) && !isOpen(programOfPart(program, part));
  });
  return { decisions: decisions.map(spanOf), divisors: divisors.map(spanOf) };
}

function spanOf({ span: at }: { readonly span: Span }): Span {
  return at;
}

function claims(program: Program, undecided: UndecidedParts, complete: Watched, any: Watched): Omit<Proof, 'size'> {
  const isExact = undecided.decisions.length === 0;
  const { shape, conditions, decisions } = anatomyOf(program);
  const unheard = conditions.flatMap(condition => unheardAt(condition, complete));
  const causes = new Set(unheard.map(({ condition }) => condition.decision));
  // What a question that is not asked brings about is told once, at its condition.
  const arms = isExact ? unreachedIn(shape, new Set([...complete.taken.keys(), ...any.taken.keys()])) : [];
  const told = new Set([...causes, ...arms.map(({ decision }) => decision)]);
  const others = isExact ? decisions.filter(({ key }) => !told.has(key)) : [];
  return {
    unreachable: arms.flatMap(({ span: at, decision }) => (causes.has(decision) ? [] : [at])),
    constant: others.flatMap(decision => constantsOf(decision, conditions, [complete, any])),
    unheard: unheard.map(({ condition, question, example }) => ({ span: condition.span, question, example })),
    empty: emptyBranches(program, isExact, complete),
    division: complete.division,
    negative: Array.from(complete.negative, ([{ span: at }, example]) => ({ span: at, example })).sort(
      (one, other) => one.span.start - other.span.start,
    ),
    undecided: [...undecided.decisions, ...(complete.division ? [] : undecided.divisors)],
  };
}

/** An arm that is not reached, with the key of the decision that leads past it. */
interface Unreached {
  readonly span: Span;
  readonly decision: string;
}

/** The outermost arms none of whose branches is reached; a `sinon` that is not written may well be out of reach. */
function unreachedIn(shape: Shape, reached: ReadonlySet<string>): readonly Unreached[] {
  if (shape.kind === 'arm') return [];
  return [shape.consequence, shape.alternative].flatMap(arm => {
    const branches = branchesOf(arm);
    if (branches.some(({ key }) => reached.has(key))) return unreachedIn(arm, reached);
    const [first] = branches;
    const last = branches.at(-1);
    if (first === undefined || last === undefined || first.kind === 'absent') return [];
    const { start } = arm.kind === 'choice' ? arm.decision.span : first.span;
    return [{ span: span(start, last.span.end), decision: shape.decision.key }];
  });
}

/** The conditions of a decision that are the same for all; the decision as a whole where none of them is, and it is. */
function constantsOf(decision: Decision, all: readonly Condition[], seen: readonly Watched[]): readonly Constant[] {
  const own = all.filter(condition => condition.decision === decision.key);
  const parts = own.flatMap(one =>
    constantOf(
      one,
      seen.map(({ turnouts }) => turnouts),
    ),
  );
  if (parts.length > 0 || own.length === 1) return parts;
  return constantOf(
    decision,
    seen.map(({ decisions }) => decisions),
  );
}

function constantOf(
  { key, span: at, part }: Pick<Condition, 'key' | 'span' | 'part'>,
  seen: readonly Watched['turnouts'][],
): readonly Constant[] {
  const turnouts = new Set(seen.flatMap(by => [...(by.get(key) ?? [])]));
  if (turnouts.size === 0 || (turnouts.has('holds') && turnouts.size > 1)) return [];
  return [{ key, span: at, part, holds: turnouts.has('holds') }];
}

function unheardAt(condition: Condition, { unheard, heard }: Watched): readonly (Unheard & { condition: Condition })[] {
  const found = heard.has(condition.key) ? undefined : unheard.get(condition.key);
  return found ? [{ condition, ...found }] : [];
}

function emptyBranches(program: Program, isExact: boolean, { taken }: Watched): Proof['empty'] {
  return anatomyOf(program).branches.flatMap(branch => {
    const { gave, nothing } = taken.get(branch.key) ?? {};
    return nothing && branch.kind !== 'absent' ? [{ branch, always: isExact && !gave, example: nothing }] : [];
  });
}
