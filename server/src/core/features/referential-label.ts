import { sharedLength } from '../index/called.ts';
import type { Workspace } from '../index/workspace.ts';
import { grouped } from '../memory/grouped.ts';
import { memory } from '../memory/memory.ts';
import type { Referential } from '../model/referential.ts';
import { ACTIONS_FOLDER } from '../sheets/markdown/write-actions.ts';

/**
 * The name to show of a référentiel: its root's title, else its slug, else its folder's name; where another one has the same, with
 * what its path has that theirs have not.
 */
export function labelOf({ referentials }: Workspace, referential: Referential): string {
  const label = ownLabel(referential);
  const alike = ownLabels(referentials, [], () => grouped(referentials, ownLabel)).get(label) ?? [];
  return alike.length > 1 ? `${label} (${placeAmong(alike, referential)})` : label;
}

const ownLabels = memory<Workspace['referentials'], ReadonlyMap<string, readonly Referential[]>>();

/** A folder `actions` may be of any référentiel: the folder around it tells which. */
function ownLabel({ root, name, folder }: Referential): string {
  const [last = '', around = ''] = folder.split('/').toReversed();
  return root.title || name || (last === ACTIONS_FOLDER ? around : '') || last;
}

function placeAmong(alike: readonly Referential[], { folder }: Referential): string {
  const paths = alike.map(one => one.folder.split('/'));
  const own = folder.split('/');
  const start = sharedLength(paths);
  const end = sharedLength(paths.map(path => path.toReversed()));
  return own.slice(start, own.length - end).join('/') || (own.at(-1) ?? '');
}
