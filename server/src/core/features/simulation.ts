import type { Action } from '../model/referential.ts';
import type { Score, Status } from '../model/score.ts';
import { overriddenNodes } from '../scoring/overridden.ts';
import { nodeOf } from '../scoring/prepare.ts';
import { type Scores, scoreAt, scoreOf } from '../scoring/score.ts';

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

/** An action and all below it, parents first, in the order of the ids; `baseline` holds the scores to compare with. */
export function simulatedActions(scores: Scores, top: number, baseline: Scores | undefined): SimulatedAction[] {
  const { forest } = scores.personalised;
  const overridden = overriddenNodes(scores);
  const rows: SimulatedAction[] = [];
  const before = beforeIn(scores, top, baseline);
  const end = forest.end[top] ?? top;
  for (let node = top; node < end; node++) {
    const action = forest.actions[node];
    if (action === undefined) continue;
    rows.push({
      action,
      status: scores.statuses[node],
      overridden: overridden[node] === 1,
      score: scoreAt(scores, node),
      before: before(action, node),
    });
  }
  return rows;
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
