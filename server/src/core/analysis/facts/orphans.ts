import { grouped } from '../../memory/grouped.ts';
import { parentId } from '../../model/id.ts';
import type { Action } from '../../model/referential.ts';
import type { ReferentialView } from '../view.ts';
import { perShape } from './per-shape.ts';
import { perSubtree } from './per-subtree.ts';
import type { BoneShape } from './shape.ts';

/**
 * The actions whose parent no file declares, by the id of that parent. The root may be absent; and a folder that holds
 * measures alone, without any level above them, has no orphans: that is how excerpts are made.
 */
export function orphansOf(view: ReferentialView): ReadonlyMap<string, readonly Action[]> {
  return grouped(hasUpperLevels(view) ? strayActions(view) : [], ({ id }) => parentId(id) ?? '');
}

const strayActions = perSubtree(({ id, action }) => action.children.filter(child => parentId(child.id) !== id));

/** True for a référentiel that declares something above its measures. */
export function hasUpperLevels({ root, measureLevel }: Pick<ReferentialView, 'root' | 'measureLevel'>): boolean {
  return root.declaredIn.length > 0 || root.children.some(({ level }) => level < measureLevel);
}

/** True for an action whose place in the tree is in doubt: without an id that is read, or with one that its parent's does not begin. */
export function isAstray({ id, declared, parent }: BoneShape): boolean {
  if (id === undefined || declared === undefined) return true;
  return parent?.id !== undefined && parentId(id) !== parent.id;
}

/** The files whose first action has no id that can be read: nobody knows what it is the parent of. */
export const headlessFiles = perShape(shape => {
  const [first] = shape.bones;
  return first === undefined || first.id === undefined || first.depth !== 1 ? [shape] : [];
});
