import type { Action } from '../model/referential.ts';
import type { Score, Status } from '../model/score.ts';
import { areSameFigures } from '../scoring/figures.ts';
import { overriddenNodes } from '../scoring/overridden.ts';
import { nodeOf } from '../scoring/prepare.ts';
import { actionAt, type Scores, scoreAt, scoreOf } from '../scoring/score.ts';
import { statusAt } from '../scoring/statuses.ts';

/** An action of a simulation. */
export interface SimulatedAction {
  readonly action: Action;
  /** The status that the scenario gives it. */
  readonly status: Status | undefined;
  /** True where the status of an action above counts instead. */
  readonly overridden: boolean;
  readonly score: Score;
  /** Under the baseline; undefined without one, or where the action is not in it. */
  readonly before: Score | undefined;
}

/** True where an action, by its node, has the same status and score under both: what nobody changed is told no second time. */
export function sameUnder(before: Scores, after: Scores): (node: number) => boolean {
  // Of another version of the référentiels, a node may be another action.
  if (before.personalised.forest !== after.personalised.forest) return () => false;
  const overridden = [overriddenNodes(before), overriddenNodes(after)] as const;
  const deactivated = [before.personalised.deactivated, after.personalised.deactivated] as const;
  return node =>
    overridden[0][node] === overridden[1][node] &&
    deactivated[0][node] === deactivated[1][node] &&
    String(statusAt(before.statuses, node)) === String(statusAt(after.statuses, node)) &&
    areSameFigures(before.figures, after.figures, node);
}

/**
 * The actions of the tree of a node, by node; `baseline` holds the scores to compare with.
 * @throws RangeError for a number that is no node
 */
export function simulatedActions(
  scores: Scores,
  top: number,
  baseline: Scores | undefined,
): (node: number) => SimulatedAction {
  const overridden = overriddenNodes(scores);
  const before = beforeIn(scores, top, baseline);
  return node => {
    const action = actionAt(scores, node);
    return {
      action,
      status: statusAt(scores.statuses, node),
      overridden: overridden[node] === 1,
      score: scoreAt(scores, node),
      before: before(action, node),
    };
  };
}

/** The scores of the baseline by action: of the référentiel in the same folder, for its text may be another. */
function beforeIn(
  { personalised: { forest } }: Scores,
  top: number,
  baseline: Scores | undefined,
): (action: Action, node: number) => Score | undefined {
  if (baseline === undefined) return () => undefined;
  const referential = forest.referentials[forest.owner[top] ?? 0];
  const { prepared } = baseline.personalised;
  if (prepared.forest === forest) return (_, node) => scoreAt(baseline, node);
  const other = prepared.forest.referentials.find(({ folder }) => folder === referential?.folder);
  if (other === undefined) return () => undefined;
  return ({ id }) => (nodeOf(prepared, other, id) === undefined ? undefined : scoreOf(baseline, other, id));
}
