import { parentId } from '../../model/id.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { perFile } from './per-file.ts';
import { perSubtree } from './per-subtree.ts';
import { type Bone, skeletonOf } from './skeleton.ts';

/**
 * The actions whose parent no file declares, by the id of that parent. The root may be absent; and a folder that holds
 * measures alone, without any level above them, has no orphans: that is how excerpts are made.
 */
export function orphansOf(referential: Referential): ReadonlyMap<string, readonly Action[]> {
  const orphans = new Map<string, Action[]>();
  for (const action of hasUpperLevels(referential) ? strayActions(referential) : []) {
    const above = parentId(action.id) ?? '';
    orphans.set(above, [...(orphans.get(above) ?? []), action]);
  }
  return orphans;
}

const strayActions = perSubtree(({ id, children }) => children.filter(child => parentId(child.id) !== id));

function hasUpperLevels({ root, measureLevel }: Referential): boolean {
  return root.declaredIn.length > 0 || root.children.some(({ level }) => level < measureLevel);
}

/** The ids that several actions have. */
export function duplicateIds({ duplicates }: Referential): ReadonlySet<string> {
  return new Set(duplicates.map(({ id }) => id));
}

/** What an action is in the skeleton of the file that declares it. */
export function boneOf({ sources }: Referential, id: string): Bone | undefined {
  const source = sources.get(id);
  return source && skeletonOf(source.file).find(({ entry }) => entry === source.declaration.entry);
}

/** True for an action whose place in the tree is in doubt: without an id, or with one that its parent's does not begin. */
export function isAstray({ id, entry, parent }: Bone): boolean {
  if (id === undefined || entry === undefined) return true;
  return parent?.id !== undefined && parentId(id) !== parent.id;
}

/** The files whose first action has no id that can be read: nobody knows what it is the parent of. */
export const headlessFiles = perFile(file => {
  const first = skeletonOf(file)[0];
  return first === undefined || first.id === undefined || first.depth !== 1 ? [file] : [];
});
