import type { Workspace } from '../index/workspace.ts';
import { memory } from '../memory/memory.ts';
import { isBelow } from '../model/id.ts';
import type { Referential } from '../model/referential.ts';
import type { Score } from '../model/score.ts';
import type { Scores } from '../scoring/score.ts';
import { scoreOf } from '../scoring/score.ts';
import type { Span } from '../text/span.ts';
import { placesIn } from './action-place.ts';

/** What stands above the title of an action: what it scores in a simulation. */
export interface ActionLens {
  readonly referential: Referential;
  readonly id: string;
  /** The title. */
  readonly span: Span;
  readonly score: Score;
}

/**
 * The lenses of the actions that a file declares, as far as they are an action of this id or stand below it; in the order of
 * the text. What a file only repeats of another one has none. `scores` are those of the file's référentiel.
 */
export function lensesOf(workspace: Workspace, path: string, scores: Scores, scope = ''): readonly ActionLens[] {
  return placesIn(workspace, path).flatMap(({ referential, path: lineage, copyIn, source }) => {
    const id = lineage.at(-1)?.id ?? '';
    if (copyIn !== undefined || source === undefined || (id !== scope && !isBelow(id, scope))) return [];
    const score = scoreOf(scores, referential, id);
    return score ? [{ referential, id, span: source.declaration.entry.titleSpan, score }] : [];
  });
}

/** True where a scenario gives any of the actions that were scored a status. */
export function hasStatuses(scores: Scores): boolean {
  return given(scores, [], () => scores.statuses.some(status => status !== undefined));
}

const given = memory<Scores, boolean>();
