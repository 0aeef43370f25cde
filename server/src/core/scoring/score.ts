import type { Named } from '../index/references.ts';
import type { Profile } from '../model/scenario.ts';
import type { Score, Status } from '../model/score.ts';
import type { RuleFault } from './effects.ts';
import { clearFigures, copyOf, emptyFigures, type Figures, scoreIn } from './figures.ts';
import { type Forest, lineageOf } from './forest.ts';
import { type Personalised, personalise } from './personalise.ts';
import { scoreNode } from './points.ts';
import { unitPotentials, upperPotential } from './potentials.ts';
import { nodeOf, type Prepared } from './prepare.ts';
import { applyFormulas } from './score-formulas.ts';
import { applyScoreRules, type Capping } from './score-rules.ts';
import type { Statuses, Weights } from './weights.ts';

/** The scores of every node under some statuses. Immutable: a changed status gives other scores. */
export interface Scores {
  readonly personalised: Personalised;
  /** By node. */
  readonly statuses: Statuses;
  /** Before the rules on the score. */
  readonly uncapped: Figures;
  readonly figures: Figures;
  readonly cappings: readonly Capping[];
  /** The rules that make no sense for this collectivité. */
  readonly faults: readonly RuleFault[];
}

/** Statuses by node; see `nodeNamed` and `nodeOf`. */
export type StatusByNode = ReadonlyMap<number, Status>;

/** The score of every node, from scratch, exactly as the reference engine gives it (section 6 of the domain). */
export function score(prepared: Prepared, profile: Profile, statuses: StatusByNode): Scores {
  return scorePersonalised(personalise(prepared, profile), statuses);
}

/** The same for a collectivité whose rules are already applied. */
export function scorePersonalised(personalised: Personalised, statuses: StatusByNode): Scores {
  return scoreStatuses(personalised, statusList(personalised.forest, statuses));
}

/** The same where the statuses are listed already. */
export function scoreStatuses(personalised: Personalised, statuses: Statuses): Scores {
  const { forest } = personalised;
  const figures = emptyFigures(forest);
  scoreRange(personalised, statuses, figures, 0, forest.size);
  return finish(personalised, statuses, figures);
}

/** Some statuses as a list that has a place for each node. */
export function statusList({ size }: Forest, statuses: StatusByNode): Statuses {
  const list = new Array<Status | undefined>(size).fill(undefined);
  for (const [node, status] of statuses) list[node] = status;
  return list;
}

/** The scores after one status changed; undefined takes it away. Equal to those from scratch. */
export function withStatus(scores: Scores, node: number, status: Status | undefined): Scores {
  return withStatuses(scores, new Map([[node, status]]));
}

/**
 * The same for several statuses, by node: only the measures around the nodes, what stands above them and the rules on the
 * score are computed anew.
 */
export function withStatuses(scores: Scores, changes: ReadonlyMap<number, Status | undefined>): Scores {
  const { personalised } = scores;
  const { forest } = personalised;
  const statuses = scores.statuses.slice();
  for (const [node, status] of changes) statuses[node] = status;
  const figures = copyOf(scores.uncapped);
  const tops = topsOf(forest, changes.keys());
  for (const top of tops) {
    clearFigures(figures, top, forest.end[top] ?? top);
    scoreRange(personalised, statuses, figures, top, forest.end[top] ?? top);
  }
  const above = new Set(tops.flatMap(top => lineageOf(forest, top).slice(1)));
  // Children come after their parent.
  for (const upper of [...above].sort((a, b) => b - a)) scoreAgain(personalised, statuses, figures, upper);
  return finish(personalised, statuses, figures);
}

/**
 * The scores of a collectivité that has become another, under the same statuses. Equal to those from scratch: only the
 * measures that its rules weigh otherwise, what stands above them and the rules on the score are computed anew.
 */
export function withProfile(scores: Scores, profile: Profile): Scores {
  return withPersonalised(scores, personalise(scores.personalised.prepared, profile));
}

/** The same where rules have become others: of the same nodes, of the same weights in the référentiel. */
export function withPersonalised(scores: Scores, personalised: Personalised): Scores {
  const before = scores.personalised;
  const { size } = personalised.forest;
  const isOther = weighedOtherwise(before, personalised);
  const figures = copyOf(scores.uncapped);
  for (let node = size - 1; node >= 0; node--) {
    if (isOther[node] === 1) scoreAgain(personalised, scores.statuses, figures, node);
  }
  return finish(personalised, scores.statuses, figures);
}

/** The score of one node. */
export function scoreAt({ personalised, figures }: Scores, node: number): Score {
  return scoreIn(figures, node, personalised.forest, personalised.points, personalised.deactivated);
}

/** The score of an action; undefined where the référentiel, or the action, is not among those scored. */
export function scoreOf(scores: Scores, referential: Named, id: string): Score | undefined {
  const node = nodeOf(scores.personalised.prepared, referential, id);
  return node === undefined ? undefined : scoreAt(scores, node);
}

/** Scores the nodes of a subtree, or of all of them, whose figures are 0. */
function scoreRange(personalised: Personalised, statuses: Statuses, figures: Figures, from: number, to: number): void {
  const { unit } = personalised.forest;
  for (let node = to - 1; node >= from; node--) {
    if (unit[node] === node) scoreUnit(personalised, statuses, figures, node);
    else if (unit[node] === -1) scoreUpper(personalised, statuses, figures, node);
  }
}

/** Scores a unit with all that is below it, or a node above units by itself; what stands in a unit is left to it. */
function scoreAgain(personalised: Personalised, statuses: Statuses, figures: Figures, node: number): void {
  const { unit, end } = personalised.forest;
  if (unit[node] !== node && unit[node] !== -1) return;
  clearFigures(figures, node, unit[node] === node ? (end[node] ?? node) : node + 1);
  scoreRange(personalised, statuses, figures, node, node + 1);
}

/** The nodes below which some statuses change something; none of them stands below another. */
function topsOf({ unit, end }: Forest, nodes: Iterable<number>): readonly number[] {
  // A status above the measures may take all that is below it out.
  const tops = Array.from(nodes, node => ((unit[node] ?? -1) >= 0 ? (unit[node] ?? node) : node));
  let covered = -1;
  return [...new Set(tops)]
    .sort((a, b) => a - b)
    .filter(top => {
      if (top < covered) return false;
      covered = end[top] ?? top;
      return true;
    });
}

/** By node, 1 where it or something below it has other points, or is deactivated in one of the two alone. */
function weighedOtherwise(before: Weights, { forest, points, deactivated }: Weights): Uint8Array {
  const isOther = new Uint8Array(forest.size);
  for (let node = 0; node < forest.size; node++) {
    if (points[node] === before.points[node] && deactivated[node] === before.deactivated[node]) continue;
    for (let at = node; at >= 0 && isOther[at] === 0; at = forest.parent[at] ?? -1) isOther[at] = 1;
  }
  return isOther;
}

function scoreUnit(personalised: Personalised, statuses: Statuses, figures: Figures, unit: number): void {
  const { forest } = personalised;
  unitPotentials(personalised, statuses, figures, unit);
  for (let node = (forest.end[unit] ?? unit) - 1; node >= unit; node--) scoreNode(forest, statuses, figures, node);
}

function scoreUpper(personalised: Personalised, statuses: Statuses, figures: Figures, node: number): void {
  upperPotential(personalised, statuses, figures, node);
  scoreNode(personalised.forest, statuses, figures, node);
}

function finish(personalised: Personalised, statuses: Statuses, uncapped: Figures): Scores {
  const of2023 = applyScoreRules(personalised, uncapped);
  const of2026 = applyFormulas(personalised, statuses, of2023.figures);
  return {
    personalised,
    statuses,
    uncapped,
    figures: of2026.figures,
    cappings: [...of2023.cappings, ...of2026.cappings],
    faults: [...personalised.faults, ...of2023.faults, ...of2026.faults],
  };
}
