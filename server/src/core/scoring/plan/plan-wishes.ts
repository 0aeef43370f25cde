import type { PlanChoice, Scenario } from '../../model/scenario.ts';
import { lineageOf } from '../forest.ts';
import { nodeNamed, type Prepared } from '../prepare.ts';

/** What a scenario says of plans: what is said of an action holds for all below it that says nothing itself. */
export interface PlanWishes {
  /** What it costs to bring an action to done: 1 where nothing is said. */
  readonly effortOf: (node: number) => number;
  /** Undefined where nothing is said. */
  readonly choiceOf: (node: number) => MadeChoice | undefined;
}

/** What plans are to do with an action, and the node of which it is said: the action's own, or one above it. */
export interface MadeChoice {
  readonly choice: PlanChoice;
  readonly by: number;
}

const USUAL_EFFORT = 1;

/** What a scenario says of plans; what it says of actions that are not there counts for nothing. */
export function planWishes(prepared: Prepared, scenario: Scenario): PlanWishes {
  const { forest } = prepared;
  const byNode = <Value>(entries: readonly (readonly [action: string, value: Value])[]) => {
    const said = new Map<number, Value>();
    for (const [action, value] of entries) {
      const node = nodeNamed(prepared, action, scenario.path);
      if (node !== undefined) said.set(node, value);
    }
    return (node: number) => {
      const nearest = said.size === 0 ? undefined : lineageOf(forest, node).find(at => said.has(at));
      const value = nearest === undefined ? undefined : said.get(nearest);
      return nearest === undefined || value === undefined ? undefined : { value, by: nearest };
    };
  };
  const effort = byNode(scenario.efforts.map(({ action, effort }) => [action, effort]));
  const choice = byNode(scenario.choices.map(({ action, choice }) => [action, choice]));
  return {
    effortOf: node => effort(node)?.value ?? USUAL_EFFORT,
    choiceOf: node => {
      const made = choice(node);
      return made && { choice: made.value, by: made.by };
    },
  };
}
