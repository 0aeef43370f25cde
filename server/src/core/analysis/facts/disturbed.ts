import { parentOf } from '../../index/tree.ts';
import { memory } from '../../memory/memory.ts';
import { idInName, levelOf, parentId } from '../../model/id.ts';
import type { Action } from '../../model/referential.ts';
import type { ReferentialView } from '../view.ts';
import { repeatsIn } from './declared.ts';
import { foreignKeysOf } from './dialects.ts';
import { headlessFiles, isAstray, orphansOf } from './orphans.ts';
import { perShape } from './per-shape.ts';
import type { BoneShape } from './shape.ts';

/** The actions whose children or weights another fault has changed: what their sums say follows from that fault. */
export interface Disturbed {
  /** True for an action whose children may not all be there, or not with their own weights. */
  readonly children: (action: Action) => boolean;
  /** True for one whose own points may not be its own. */
  readonly own: (action: Action) => boolean;
}

const known = memory<ReferentialView, Disturbed>();

/** What faults of other kinds disturb in a référentiel. To be asked only where there is something to report. */
export function disturbedIn(view: ReferentialView): Disturbed {
  return known(view, [], () => findDisturbed(view));
}

const doubtfulBones = perShape(({ bones }) => bones.filter(isDoubtful));

function findDisturbed(view: ReferentialView): Disturbed {
  const { root } = view;
  const ids = new Set<string>();
  const add = (id: string | undefined) => {
    if (id !== undefined) ids.add(nearestId(view, id));
  };
  const addBone = (bone: BoneShape) => {
    for (const id of [bone.id, bone.parent?.id, bone.id && parentId(bone.id)]) add(id);
    for (const child of bone.children) add(child.id && parentId(child.id));
  };
  for (const { path } of headlessFiles(view)) add(parentByName(path) ?? '');
  doubtfulBones(view).forEach(addBone);
  for (const { declared = '' } of foreignShares(view)) [declared, parentId(declared)].forEach(add);
  for (const { first, other } of repeatsIn(view)) for (const { bone } of [first, other]) addBone(bone);
  for (const id of orphansOf(view).keys()) add(id);
  const withSums = new Set([...ids].flatMap(id => chainOf(view, id)));
  return {
    children: action => withSums.has(action.id),
    own: action => withSums.has(action.id) || withSums.has(parentOf({ root }, action)?.id ?? '\0'),
  };
}

// In a block of the other dialect, the points of a sub-action mean something else.
function foreignShares(view: ReferentialView): BoneShape[] {
  const bones = new Set(foreignKeysOf(view).flatMap(({ keys }) => keys.map(({ bone }) => bone)));
  return [...bones].filter(({ declared, hasPoints }) => levelOf(declared ?? '') > view.measureLevel && hasPoints);
}

// A file named after its action tells which one it was.
function parentByName(path: string): string | undefined {
  const name = idInName(path);
  return name === undefined ? undefined : parentId(name);
}

function isDoubtful(bone: BoneShape): boolean {
  return isAstray(bone) || bone.isWeightDoubtful;
}

function nearestId({ actions }: ReferentialView, id: string): string {
  for (let at: string | undefined = id; at !== undefined; at = parentId(at)) if (actions.has(at)) return at;
  return '';
}

/** An action, and those above it as far as its points are only sums. */
function chainOf(view: ReferentialView, id: string): string[] {
  const chain = [id];
  let at = view.actions.get(id);
  while (at && view.points.get(at.id)?.origin === 'sum') {
    at = parentOf(view, at);
    if (at) chain.push(at.id);
  }
  return chain;
}
