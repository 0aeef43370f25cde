import type { Named } from '../index/prefixes.ts';
import type { Action } from '../model/referential.ts';
import type { Profile } from '../model/scenario.ts';
import type { Score, Status } from '../model/score.ts';
import type { RuleFault } from './effects.ts';
import { emptyFigures, type Figures, following, pageAnew, pageToWrite, scoreIn, startOf, WIDTH } from './figures.ts';
import { type Forest, lineageOf, topmost } from './forest.ts';
import { type Personalised, personalise, personaliseAgain } from './personalise.ts';
import { unitPoints, upperPoints } from './points.ts';
import { unitPotentials, upperPotential } from './potentials.ts';
import { nodeOf, type Prepared } from './prepare.ts';
import { applyFormulas } from './score-formulas.ts';
import { applyScoreRules, type Capping, type Change } from './score-rules.ts';
import { type Sheet, sheetOf, spreadChildren } from './sheet.ts';
import { type StatusByNode, type StatusChanges, type Statuses, statusesOf, withSome } from './statuses.ts';
import type { Weights } from './weights.ts';

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

/** The score of every node, from scratch, exactly as the reference engine gives it (section 6 of the domain). */
export function score(prepared: Prepared, profile: Profile, statuses: StatusByNode): Scores {
  const personalised = personalise(prepared, profile);
  return scoreStatuses(personalised, statusesOf(personalised.forest, statuses));
}

/**
 * The same where the rules are applied to the collectivité already, and the statuses made ready. Whoever needs one score no more once
 * the next is made has them written on the same figures (`cleared`): for many collectivités, a new sheet each costs as much as
 * what is reckoned on it.
 */
export function scoreStatuses(
  personalised: Personalised,
  statuses: Statuses,
  figures: Figures = emptyFigures(personalised.forest.places),
): Scores {
  const { forest } = personalised;
  const sheet = sheetOf(forest);
  const { tops } = forest;
  // Children come after their parent.
  for (let at = tops.length - 1; at >= 0; at--) scoreTop(personalised, statuses, sheet, figures, tops[at] ?? 0);
  return finish(personalised, statuses, figures);
}

/** The scores after one status changed; undefined takes it away. Equal to those from scratch. */
export function withStatus(scores: Scores, node: number, status: Status | undefined): Scores {
  return withStatuses(scores, new Map([[node, status]]));
}

/**
 * The same for several statuses, by node: only the measures around the nodes, what stands above them and the rules on the
 * score are computed anew.
 */
export function withStatuses(scores: Scores, changes: StatusChanges): Scores {
  const { personalised } = scores;
  const { forest } = personalised;
  const statuses = withSome(scores.statuses, changes);
  const change = { before: scores.uncapped, figures: following(scores.uncapped) };
  const tops = topsOf(forest, changes.keys());
  for (const top of tops) {
    for (const node of topsWithin(forest, top)) scoreAgain(personalised, statuses, change, node);
  }
  const above = new Set(tops.flatMap(top => lineageOf(forest, top).slice(1)));
  for (const upper of [...above].sort((a, b) => b - a)) scoreAgain(personalised, statuses, change, upper);
  return finish(personalised, statuses, change.figures);
}

/**
 * The scores of a collectivité that has become another, under the same statuses. Equal to those from scratch: only the
 * measures that its rules weigh otherwise, what stands above them and the rules on the score are computed anew.
 */
export function withProfile(scores: Scores, profile: Profile): Scores {
  return withPersonalised(scores, personaliseAgain(scores.personalised, profile));
}

/** The same where rules have become others: of the same nodes, of the same weights in the référentiel. */
export function withPersonalised(scores: Scores, personalised: Personalised): Scores {
  const before = scores.personalised;
  if (before.points === personalised.points) return finish(personalised, scores.statuses, scores.uncapped);
  const isOther = weighedOtherwise(before, personalised);
  const change = { before: scores.uncapped, figures: following(scores.uncapped) };
  const { tops } = personalised.forest;
  for (let at = tops.length - 1; at >= 0; at--) {
    const node = tops[at] ?? 0;
    if (isOther[node] === 1) scoreAgain(personalised, scores.statuses, change, node);
  }
  return finish(personalised, scores.statuses, change.figures);
}

/** The score of one node. */
export function scoreAt({ personalised, figures }: Scores, node: number): Score {
  return scoreIn(figures, node, personalised.forest, personalised.points, personalised.deactivated);
}

/** The action of a node; a number that is no node is a fault of the caller. */
export function actionAt({ personalised: { forest } }: Scores, node: number): Action {
  const action = forest.actions[node];
  if (action === undefined) throw new RangeError(`no node ${node}`);
  return action;
}

/** The score of an action; undefined where the référentiel, or the action, is not among those scored. */
export function scoreOf(scores: Scores, referential: Named, id: string): Score | undefined {
  const node = nodeOf(scores.personalised.prepared, referential, id);
  return node === undefined ? undefined : scoreAt(scores, node);
}

/** Scores a unit with all that is below it, or a node above units by itself. */
function scoreTop(personalised: Personalised, statuses: Statuses, sheet: Sheet, figures: Figures, node: number): void {
  const { forest } = personalised;
  if (forest.unit[node] === node) {
    unitPotentials(personalised, statuses, sheet, node);
    unitPoints(forest, statuses, sheet, figures, node);
  } else {
    spreadChildren(sheet, forest, figures, node);
    upperPotential(personalised, statuses, sheet, node);
    upperPoints(forest, statuses, sheet, figures, node);
  }
}

/** The same where all below it is scored, in figures that follow from others. */
function scoreAgain(personalised: Personalised, statuses: Statuses, { before, figures }: Change, node: number): void {
  const { forest } = personalised;
  if (forest.unit[node] === node) pageAnew(figures, node);
  else {
    const page = pageToWrite(figures, before, node);
    const at = startOf(figures, node);
    page.fill(0, at, at + WIDTH);
  }
  scoreTop(personalised, statuses, sheetOf(forest), figures, node);
}

/** The nodes below which some statuses change something; none of them stands below another. */
function topsOf(forest: Forest, nodes: Iterable<number>): readonly number[] {
  const tops = Array.from(nodes, node => {
    const unit = forest.unit[node] ?? -1;
    // A status above the measures may take all that is below it out.
    return unit < 0 ? node : unit;
  });
  return topmost(forest, new Set(tops));
}

/** The units and the nodes above them that stand at a node or below it, children before their parent. */
function topsWithin({ tops, unit, end }: Forest, node: number): readonly number[] {
  if (unit[node] === node) return [node];
  return Array.from(tops.filter(top => top >= node && top < (end[node] ?? node))).reverse();
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
