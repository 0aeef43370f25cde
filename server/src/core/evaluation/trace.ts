import { encloses, type Span } from '../text/span.ts';
import { anatomyOf } from './anatomy.ts';
import { type Evaluator, evaluatorOf, type Setting, type Turnout } from './evaluator.ts';
import type { Program } from './program.ts';
import type { ArmShape, ChoiceShape, Condition, Decision, Logic, Shape } from './shape.ts';

/** What a program did in one setting. What it did not reach is absent. */
export interface Trace {
  /** The keys of the branches that were taken: one, but for `si` in parentheses; none where a condition is unknown in 2023. */
  readonly taken: ReadonlySet<string>;
  /** By the key of a condition. In 2023 conditions behind the one that settles a decision are not reached; in 2026 all are. */
  readonly conditions: ReadonlyMap<string, Turnout>;
  /** By the key of a decision, the same of it as a whole. */
  readonly decisions: ReadonlyMap<string, Turnout>;
  /** The conditions by which their decisions turned out as they did: each alone, turned round, would have turned them. */
  readonly deciding: ReadonlySet<string>;
  readonly way: Way;
}

/** The way through a program to what gives its value; the `si` in parentheses on it are told apart from it. */
export interface Way {
  /**
   * The conditions by which the `si` on the way turned out as they did, in the order of the text: in 2023 the one that settles
   * it, in 2026 all that would; where none settles it, all.
   */
  readonly by: readonly Condition[];
  /** Where it ends; undefined where a condition is unknown in 2023. */
  readonly arm: ArmShape | undefined;
  /** The same conditions of the arm, where it is made of conditions. */
  readonly armBy: readonly Condition[];
}

/** Follows a program through one setting. In 2026 all is evaluated: what is not taken is not reached all the same. */
export function trace(program: Program, setting: Setting): Trace {
  const run: Run = {
    evaluator: evaluatorOf(program, setting),
    taken: new Set(),
    conditions: new Map(),
    decisions: new Map(),
    deciding: new Set(),
  };
  const way = follow(run, anatomyOf(program).shape);
  return { ...run, way };
}

/** True for a place of a program all branches around which were taken: of none, if there is none. */
export function isOnWay({ taken }: Pick<Trace, 'taken'>, program: Program, place: Span): boolean {
  return anatomyOf(program).branches.every(({ key, span }) => !encloses(span, place) || taken.has(key));
}

interface Run {
  readonly evaluator: Evaluator;
  readonly taken: Set<string>;
  readonly conditions: Map<string, Turnout>;
  readonly decisions: Map<string, Turnout>;
  readonly deciding: Set<string>;
}

function follow(run: Run, shape: Shape): Way {
  const decided = shape.decision && decide(run, shape.decision);
  if (shape.kind === 'arm') {
    if (shape.branch) run.taken.add(shape.branch.key);
    for (const inner of shape.inner) follow(run, inner);
    return { by: [], arm: shape, armBy: decided?.by ?? [] };
  }
  const by = decided?.by ?? [];
  const rest = decided && branchTaken(run, shape, decided.turnout);
  if (rest === undefined) return { by, arm: undefined, armBy: [] };
  const { by: further, arm, armBy } = follow(run, rest);
  return { by: [...by, ...further], arm, armBy };
}

function branchTaken({ evaluator }: Run, shape: ChoiceShape, turnout: Turnout): Shape | undefined {
  if (turnout === 'holds') return shape.consequence;
  // In 2026 nothing known is as good as false.
  return turnout === 'fails' || !evaluator.isLazy ? shape.alternative : undefined;
}

interface Decided {
  readonly turnout: Turnout;
  readonly by: readonly Condition[];
}

function decide(run: Run, { key, part, logic }: Decision): Decided {
  const turnout = run.evaluator.turnout(part);
  run.decisions.set(key, turnout);
  const { by, deciding } = reach(run, logic);
  for (const decisive of deciding) run.deciding.add(decisive.key);
  return { turnout, by };
}

/** Whether a part of a decision holds, undefined where nothing can be told. */
interface Reached {
  readonly holds: boolean | undefined;
  /** The conditions by which it turned out so. */
  readonly by: readonly Condition[];
  /** Those of them that it hangs on: each alone, turned round, would have turned it. */
  readonly deciding: readonly Condition[];
}

function reach(run: Run, logic: Logic): Reached {
  if (logic.kind === 'condition') return reachCondition(run, logic.condition);
  // What an operand is where it leaves it to the others.
  const neutral = logic.kind === 'and';
  const reached: Reached[] = [];
  for (const operand of logic.operands) {
    const one = reach(run, operand);
    if (run.evaluator.isLazy && one.holds !== neutral) return one;
    reached.push(one);
  }
  const settling = reached.filter(({ holds }) => holds !== neutral);
  const [first, second] = settling;
  if (first === undefined) {
    return { holds: neutral, by: reached.flatMap(({ by }) => by), deciding: reached.flatMap(one => one.deciding) };
  }
  return second === undefined ? first : { holds: !neutral, by: settling.flatMap(({ by }) => by), deciding: [] };
}

function reachCondition(run: Run, condition: Condition): Reached {
  const turnout = run.evaluator.turnout(condition.part);
  run.conditions.set(condition.key, turnout);
  for (const shape of condition.inner) follow(run, shape);
  const by = [condition];
  if (turnout !== 'unknown') return { holds: turnout === 'holds', by, deciding: by };
  return run.evaluator.isLazy ? { holds: undefined, by, deciding: [] } : { holds: false, by, deciding: by };
}
