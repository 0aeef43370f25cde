import type { Edit } from '../analysis/fix.ts';
import { actionsFrom, parentOf } from '../index/tree.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Action, Referential } from '../model/referential.ts';
import { encloses } from '../text/span.ts';
import { citingFromOutside } from './citing.ts';
import { siblingOf } from './move.ts';
import type { Outside } from './outside.ts';
import { type Plan, refused } from './plan.ts';
import { rearranged } from './rearrange.ts';
import { withoutText } from './relocate.ts';
import { idsClosing, newIdsOf } from './siblings.ts';
import { pointsAfter } from './worth-after.ts';

/**
 * Takes an action out, with its alternatives and all that is below it. Those behind it close the gap, unless something names what
 * goes: that would then mean another action without a sign. Beside shares the others share what it was worth; where weights are
 * points, what stands above is worth less. An alternative alone, or what its number sets apart (`2.1.0`), leaves no gap.
 */
export function planDeletion(workspace: Workspace, referential: Referential, id: string, outside: Outside): Plan {
  const leaving = leavingWith(referential, id);
  if (leaving === undefined) return refused('no-action', { id });
  const { parent, tops, closing } = leaving;
  const gone = new Set(tops.flatMap(top => Array.from(actionsFrom(top), action => action.id)));
  const cited = citingFromOutside(workspace, referential, gone, outside);
  const ids = newIdsOf(cited.length === 0 ? closing : []);
  const { worth, weights, isFree } = pointsAfter(referential, { moved: tops, from: parent, to: undefined });
  const change = { ids, outside, worth, isFree, gone: [...gone], deletes: filesOf(referential, tops) };
  const plan = rearranged(workspace, referential, change, edits => ({
    edits: without(referential, [...edits, ...weights], tops),
  }));
  return plan.kind === 'planned' ? { ...plan, cited } : plan;
}

interface Leaving {
  readonly parent: Action;
  readonly tops: readonly Action[];
  /** The ids of those that close the gap. */
  readonly closing: ReturnType<typeof idsClosing>;
}

/** What goes with an action; undefined for the root and what is not there. */
function leavingWith(referential: Referential, id: string): Leaving | undefined {
  const { parent: home, siblings = [], at = 0 } = siblingOf(referential, id) ?? {};
  const own = siblings[at];
  if (home && own) return { parent: home, tops: [own.action, ...own.alternatives], closing: idsClosing(siblings, own) };
  const action = id === '' ? undefined : referential.actions.get(id);
  const parent = action && parentOf(referential, action);
  return parent && { parent, tops: [action], closing: [] };
}

/** The files that begin with one of some actions, or of those below them. */
export function filesOf(referential: Referential, tops: readonly Action[]): readonly string[] {
  return textsOf(referential, tops).flatMap(({ action, source }) => (action.beginsFile ? [source.file.path] : []));
}

/** Edits without the texts of some actions that stand in the files of others. */
export function without(referential: Referential, edits: readonly Edit[], tops: readonly Action[]): readonly Edit[] {
  return textsOf(referential, tops)
    .filter(({ action }) => !action.beginsFile)
    .reduce<readonly Edit[]>(
      (all, { source: { file, declaration } }) => withoutText(all, file, declaration.entry.span),
      edits,
    );
}

/** The actions whose text is no part of that of another: the highest of each file. */
function textsOf({ sources }: Referential, tops: readonly Action[]) {
  const texts = tops.flatMap(top =>
    [...actionsFrom(top)].flatMap(action => {
      const source = sources.get(action.id);
      return source ? [{ action, source }] : [];
    }),
  );
  return texts.filter(({ source: { file, declaration } }) =>
    texts.every(
      ({ source: other }) =>
        other.declaration === declaration ||
        other.file !== file ||
        !encloses(other.declaration.entry.span, declaration.entry.span),
    ),
  );
}
