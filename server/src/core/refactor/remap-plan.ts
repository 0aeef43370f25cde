import type { PlanChoice, Scenario } from '../model/scenario.ts';

/** What a scenario says of plans, of actions that become others than one. */
export interface RemappedPlan {
  readonly efforts: ReadonlyMap<string, number | undefined>;
  readonly choices: ReadonlyMap<string, PlanChoice | undefined>;
  /** What was said of actions that nothing continues, or that become one with others of which it was not said. */
  readonly lost: readonly string[];
}

/** By the qualified id of after, the ids of before that it continues. */
export type Origins = ReadonlyMap<string, { keys(): Iterable<string> }>;

/**
 * The efforts and choices to be written, and those to be taken away (undefined), of the actions that `becomesOther` holds of.
 * What is said of one that becomes several is said of each; of several that become one, efforts add up, and a choice stays that
 * was made for all.
 */
export function remappedPlan(
  { efforts, choices }: Scenario,
  origins: Origins,
  becomesOther: (action: string) => boolean,
): RemappedPlan {
  const effortOf = new Map(efforts.map(({ action, effort }) => [action, effort]));
  const choiceOf = new Map(choices.map(({ action, choice }) => [action, choice]));
  const changed = [...new Set([...effortOf.keys(), ...choiceOf.keys()])].filter(becomesOther);
  const nextEfforts = new Map<string, number | undefined>();
  const nextChoices = new Map<string, PlanChoice | undefined>();
  for (const action of changed) {
    if (effortOf.has(action)) nextEfforts.set(action, undefined);
    if (choiceOf.has(action)) nextChoices.set(action, undefined);
  }
  const kept = new Set<string>();
  for (const [heir, parts] of origins) {
    const olds = [...parts.keys()];
    if (!olds.some(old => changed.includes(old))) continue;
    const told = olds.flatMap(old => effortOf.get(old) ?? []);
    if (told.length > 0)
      nextEfforts.set(
        heir,
        told.reduce((sum, effort) => sum + effort, 0),
      );
    const [choice, ...others] = olds.map(old => choiceOf.get(old));
    const agree = choice !== undefined && others.every(other => other === choice);
    if (agree) nextChoices.set(heir, choice);
    for (const old of olds) if (!choiceOf.has(old) || agree) kept.add(old);
  }
  return { efforts: nextEfforts, choices: nextChoices, lost: changed.filter(action => !kept.has(action)) };
}
