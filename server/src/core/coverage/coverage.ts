import type { Turnout } from '../evaluation/evaluator.ts';
import { programOfRule } from '../evaluation/program.ts';
import { trace } from '../evaluation/trace.ts';
import { lineageOf } from '../scoring/forest.ts';
import type { PreparedRule } from '../scoring/prepare.ts';
import { type Scores, scoreAt } from '../scoring/score.ts';
import { placesNamed, type ScoredParts } from '../scoring/scored-parts.ts';
import { statusAt } from '../scoring/statuses.ts';

/**
 * What some scenarios try of the référentiels whose actions they name; one that names none tries all. Counts are numbers of
 * scenarios.
 */
export interface Coverage {
  readonly scenarios: number;
  /** Every rule of these référentiels that can be read. */
  readonly rules: ReadonlyMap<PreparedRule, RuleTally>;
  /** Every sub-action and task of these référentiels: by folder and id, how many give it a status. */
  readonly actions: ReadonlyMap<string, Tally>;
}

/** What of a rule was reached; what never was is absent from a tally. */
export interface RuleTally {
  /** How many scenarios have it looked at: a rule on the score of 2023 is not while nothing is done. */
  readonly times: number;
  /** By the keys of branches. */
  readonly taken: Tally;
  /** By the keys of conditions: how many scenarios have each looked at, hold, and fail. What ends a rule of 2023 does neither. */
  readonly reached: Tally;
  readonly held: Tally;
  readonly failed: Tally;
}

export type Tally = ReadonlyMap<string, number>;

/** What no scenario tries. */
export const NO_COVERAGE: Coverage = { scenarios: 0, rules: new Map(), actions: new Map() };

/** What one scenario tries. */
export function coverageOf(scored: ScoredParts): Coverage {
  const folders = foldersTried(scored);
  const rules = new Map<PreparedRule, RuleTally>();
  const actions = new Map<string, Tally>();
  for (const scores of new Set(scored.byFolder.values())) {
    const { prepared, forest } = scores.personalised;
    const isTried = (node: number) => folders.has(forest.referentials[forest.owner[node] ?? -1]?.folder ?? '');
    for (const rule of prepared.entries.flatMap(entry => entry.rules)) {
      if (isTried(rule.node)) rules.set(rule, ruleTally(scores, rule));
    }
    for (const { folder } of forest.referentials)
      if (folders.has(folder)) actions.set(folder, statusTally(scores, folder));
  }
  return { scenarios: 1, rules, actions };
}

/** What the scenarios of both try together. Those of a union are to be of one version of the référentiels. */
export function together(a: Coverage, b: Coverage): Coverage {
  return {
    scenarios: a.scenarios + b.scenarios,
    rules: joined(a.rules, b.rules, bothRules),
    actions: joined(a.actions, b.actions, sum),
  };
}

function foldersTried({ byFolder, ...scored }: ScoredParts): ReadonlySet<string> {
  const { statuses, expectations } = scored.scenario;
  const placeNamed = placesNamed({ byFolder, ...scored });
  const named = [...statuses, ...expectations].flatMap(({ action }) => {
    const place = placeNamed(action);
    const forest = place?.scores.personalised.forest;
    return forest?.referentials[forest.owner[place?.node ?? -1] ?? -1]?.folder ?? [];
  });
  return new Set(named.length > 0 ? named : byFolder.keys());
}

function ruleTally(scores: Scores, rule: PreparedRule): RuleTally {
  if (!isLookedAt(scores, rule)) return NO_TALLY;
  const program = programOfRule(rule);
  const { taken, conditions } = trace(program, scores.personalised);
  const turned = (...wanted: readonly Turnout[]) =>
    once([...conditions].flatMap(([key, turnout]) => (wanted.includes(turnout) ? [key] : [])));
  return {
    times: 1,
    taken: once(taken),
    reached: once(conditions.keys()),
    held: turned('holds'),
    // In 2026 no value is as good as false (expressions, section 4); in 2023 it ends the rule.
    failed: program.platform === '2026' ? turned('fails', 'unknown') : turned('fails'),
  };
}

const NO_TALLY: RuleTally = { times: 0, taken: new Map(), reached: new Map(), held: new Map(), failed: new Map() };

/** The platform of 2023 leaves a rule on the score alone where there is none to change (scoring, step 6). */
function isLookedAt(scores: Scores, { rule, expression, node }: PreparedRule): boolean {
  if (rule.kind !== 'score' || expression) return true;
  return scores.cappings.some(capping => capping.rule.rule === rule) || scoreAt(scores, node).done > 0;
}

/** The actions that a status counts for: that of an action counts for those below it, and is told of by those above it. */
function statusTally({ personalised: { forest }, statuses }: Scores, folder: string): Tally {
  const isGiven = (node: number) => (statusAt(statuses, node) ?? 'non_renseigne') !== 'non_renseigne';
  const tally = new Map<string, number>();
  for (const [id, node] of forest.nodes.get(folder) ?? []) {
    const kind = forest.actions[node]?.kind;
    if (kind !== 'sub-action' && kind !== 'task') continue;
    const below = Array.from({ length: (forest.end[node] ?? node) - node }, (_, at) => node + at);
    tally.set(id, below.some(isGiven) || lineageOf(forest, node).some(isGiven) ? 1 : 0);
  }
  return tally;
}

function once(keys: Iterable<string>): Tally {
  return new Map(Array.from(keys, key => [key, 1]));
}

function bothRules(a: RuleTally, b: RuleTally): RuleTally {
  return {
    times: a.times + b.times,
    taken: sum(a.taken, b.taken),
    reached: sum(a.reached, b.reached),
    held: sum(a.held, b.held),
    failed: sum(a.failed, b.failed),
  };
}

function sum(a: Tally, b: Tally): Tally {
  return joined(a, b, (some, more) => some + more);
}

function joined<Key, Value>(
  a: ReadonlyMap<Key, Value>,
  b: ReadonlyMap<Key, Value>,
  both: (a: Value, b: Value) => Value,
): ReadonlyMap<Key, Value> {
  const all = new Map(a);
  for (const [key, value] of b) {
    const known = all.get(key);
    all.set(key, known === undefined ? value : both(known, value));
  }
  return all;
}
