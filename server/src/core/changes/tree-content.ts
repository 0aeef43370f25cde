import type { Action, Referential } from '../model/referential.ts';
import { entryContent } from './entry-content.ts';
import type { TreeEdit } from './tree-edits.ts';

/** What an edit of a tree brings along or takes away, for its fingerprint: no other change tells what that says and weighs. */
export function editContent({ pair, what, ...edit }: TreeEdit): unknown {
  const { before, after, same } = pair;
  const isNew = ({ id }: Action) => !same.beforeOf.has(id);
  const isGone = ({ id }: Action) => !same.afterOf.has(id);
  const part = (id: string | undefined) => {
    const action = after.actions.get(id ?? '');
    return action && [id, action.written, isNew(action) ? contentOf(after, action) : null];
  };
  switch (what.kind) {
    case 'added':
      return branchContent(after, after.actions.get(edit.after ?? ''), isNew);
    case 'removed':
      return branchContent(before, before.actions.get(edit.before ?? ''), isGone);
    case 'split':
      return what.into.map(part);
    case 'merged':
      return part(edit.after);
    default:
      return undefined;
  }
}

/** What all actions of a référentiel say and weigh. */
export function referentialContent(referential: Referential): unknown {
  return branchContent(referential, referential.root, () => true);
}

/** What an action says, and those below it that count, by their ids. */
function branchContent(
  referential: Referential,
  action: Action | undefined,
  counts: (one: Action) => boolean,
): unknown {
  if (action === undefined) return undefined;
  const below = action.children.filter(counts).map(child => branchContent(referential, child, counts));
  return [action.id, contentOf(referential, action), below];
}

function contentOf({ sources }: Referential, { id }: Action): unknown {
  const source = sources.get(id);
  return source && entryContent({ file: source.file, entry: source.declaration.entry });
}
