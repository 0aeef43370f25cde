import type { Named } from '../index/references.ts';
import type { Profile } from '../model/scenario.ts';
import type { Score, Status } from '../model/score.ts';
import { copyOf, emptyFigures, type Figures, scoreIn } from './figures.ts';
import { lineageOf } from './forest.ts';
import { type Personalised, personalise, type RuleFault } from './personalise.ts';
import { scoreNode } from './points.ts';
import { type Statuses, unitPotentials, upperPotential } from './potentials.ts';
import { nodeOf, type Prepared } from './prepare.ts';
import { applyScoreRules, type Capping } from './score-rules.ts';

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
  const { forest } = personalised;
  const own = new Array<Status | undefined>(forest.size).fill(undefined);
  for (const [node, status] of statuses) own[node] = status;
  const figures = emptyFigures(forest);
  for (let node = forest.size - 1; node >= 0; node--) {
    if (forest.unit[node] === node) scoreUnit(personalised, own, figures, node);
    else if (forest.unit[node] === -1) scoreUpper(personalised, own, figures, node);
  }
  return finish(personalised, own, figures);
}

/**
 * The scores after one status changed; undefined takes it away. Equal to those from scratch: only the measure around the
 * node, what stands above it and the rules on the score are computed anew.
 */
export function withStatus(scores: Scores, node: number, status: Status | undefined): Scores {
  const { personalised } = scores;
  const { forest } = personalised;
  const statuses = scores.statuses.slice();
  statuses[node] = status;
  const figures = copyOf(scores.uncapped);
  const unit = forest.unit[node] ?? -1;
  if (unit >= 0) scoreUnit(personalised, statuses, figures, unit);
  const above = lineageOf(forest, unit >= 0 ? unit : node);
  for (const upper of above) if (forest.unit[upper] === -1) scoreUpper(personalised, statuses, figures, upper);
  return finish(personalised, statuses, figures);
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
  const { figures, cappings, faults } = applyScoreRules(personalised, uncapped);
  return { personalised, statuses, uncapped, figures, cappings, faults: [...personalised.faults, ...faults] };
}
