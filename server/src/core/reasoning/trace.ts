import { anatomyOf } from './anatomy.ts';
import { type Evaluator, evaluatorOf, type Setting, type Turnout } from './evaluator.ts';
import type { Program } from './program.ts';
import type { Condition, Decision, Logic, Shape } from './shape.ts';

/** What a program did in one setting. What it did not reach is absent. */
export interface Trace {
  /** The keys of the branches that were taken: one, but for `si` in parentheses; none where a condition is unknown in 2023. */
  readonly taken: ReadonlySet<string>;
  /** By the key of a decision. */
  readonly decisions: ReadonlyMap<string, Turnout>;
  /** By the key of a condition. In 2023 conditions behind the one that settles a decision are not reached; in 2026 all are. */
  readonly conditions: ReadonlyMap<string, Turnout>;
  /** The conditions by which their decisions turned out as they did: each alone, turned round, would have turned them. */
  readonly deciding: ReadonlySet<string>;
}

/** Follows a program through one setting. In 2026 all is evaluated: what is not taken is not reached all the same. */
export function trace(program: Program, setting: Setting): Trace {
  const run: Run = {
    evaluator: evaluatorOf(program, setting),
    taken: new Set(),
    decisions: new Map(),
    conditions: new Map(),
    deciding: new Set(),
  };
  follow(run, anatomyOf(program).shape);
  return run;
}

interface Run extends Trace {
  readonly evaluator: Evaluator;
  readonly taken: Set<string>;
  readonly decisions: Map<string, Turnout>;
  readonly conditions: Map<string, Turnout>;
  readonly deciding: Set<string>;
}

function follow(run: Run, shape: Shape): void {
  const turnout = shape.decision && decide(run, shape.decision);
  if (shape.kind === 'arm') {
    if (shape.branch) run.taken.add(shape.branch.key);
    for (const inner of shape.inner) follow(run, inner);
    return;
  }
  if (turnout === 'holds') follow(run, shape.consequence);
  // In 2026 nothing known is as good as false.
  else if (turnout === 'fails' || !run.evaluator.isLazy) follow(run, shape.alternative);
}

function decide(run: Run, { key, part, logic }: Decision): Turnout {
  const turnout = run.evaluator.turnout(part);
  run.decisions.set(key, turnout);
  for (const decisive of reach(run, logic).deciding) run.deciding.add(decisive);
  return turnout;
}

/** Whether a part of a decision holds, undefined where nothing can be told; and the keys of the conditions that it hangs on. */
interface Reached {
  readonly holds: boolean | undefined;
  readonly deciding: readonly string[];
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
  if (first === undefined) return { holds: neutral, deciding: reached.flatMap(({ deciding }) => deciding) };
  return second === undefined ? first : { holds: !neutral, deciding: [] };
}

function reachCondition(run: Run, { key, part, inner }: Condition): Reached {
  const turnout = run.evaluator.turnout(part);
  run.conditions.set(key, turnout);
  for (const shape of inner) follow(run, shape);
  if (turnout !== 'unknown') return { holds: turnout === 'holds', deciding: [key] };
  return run.evaluator.isLazy ? { holds: undefined, deciding: [] } : { holds: false, deciding: [key] };
}
