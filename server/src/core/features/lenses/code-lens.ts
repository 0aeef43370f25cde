import { referencesTo } from '../../index/references.ts';
import type { Workspace } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';
import { isAtOrBelow } from '../../model/id.ts';
import type { ActionPoints, Referential } from '../../model/referential.ts';
import type { Score } from '../../model/score.ts';
import { type Scores, scoreOf } from '../../scoring/score.ts';
import { NOTHING_SAID } from '../../scoring/statuses.ts';
import type { Span } from '../../text/span.ts';
import { placesIn } from '../action-place.ts';
import { countSurroundings, type SurroundingCounts } from '../surroundings.ts';

/** What stands above the title of an action. */
export interface ActionLens {
  readonly referential: Referential;
  readonly id: string;
  /** The title. */
  readonly span: Span;
  readonly weight: ActionPoints | undefined;
  /** What it scores in the simulation that is shown; undefined without one, and where that shows other actions. */
  readonly score: Score | undefined;
  /** True for the first action of the file. */
  readonly begins: boolean;
}

/** A simulation of a file's référentiel, and the action with all below it that are shown of it. */
export interface ShownScores {
  readonly scores: Scores;
  readonly scope: string;
}

/** The lenses of the actions that a file declares, in the order of the text; what it only repeats of another one has none. */
export function lensesOf(workspace: Workspace, path: string, shown?: ShownScores): readonly ActionLens[] {
  return placesIn(workspace, path).flatMap(({ referential, path: lineage, copyIn, source }, at) => {
    if (copyIn !== undefined || source === undefined) return [];
    const id = lineage.at(-1)?.id ?? '';
    const isShown = shown !== undefined && isAtOrBelow(id, shown.scope);
    return {
      referential,
      id,
      span: source.declaration.entry.titleSpan,
      weight: referential.points.get(id),
      score: isShown ? scoreOf(shown.scores, referential, id) : undefined,
      begins: at === 0,
    };
  });
}

/** How many places of the workspace name the action of a lens. */
export function citationsOf(workspace: Workspace, { referential, id }: ActionLens): number {
  return referencesTo(workspace, referential, id).length;
}

/** How many rules, questions, indicators and pieces of evidence are of the action of a lens; undefined where it is not there. */
export function surroundingsCounted(
  workspace: Workspace,
  { referential, id }: ActionLens,
): SurroundingCounts | undefined {
  const action = referential.actions.get(id);
  return action && countSurroundings(workspace, referential, action);
}

/** True where a scenario gives any of the actions that were scored a status. */
export function hasStatuses(scores: Scores): boolean {
  return given(scores, [], () => scores.statuses.codes.some(code => code !== NOTHING_SAID));
}

const given = memory<Scores, boolean>();
