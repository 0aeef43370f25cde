import { parentOf } from '../../index/tree.ts';
import { memory } from '../../memory/memory.ts';
import { levelOf, parentId } from '../../model/id.ts';
import type { Action, ActionSource, Referential } from '../../model/referential.ts';
import type { Declaration, Entry } from '../../model/source.ts';
import { numberOf } from '../../parse/fields.ts';
import { dialectsOf } from './dialects.ts';
import { fieldMeant, WEIGHT_KEYS } from './keys.ts';
import { headlessFiles, isAstray, orphansOf } from './orphans.ts';
import { perFile } from './per-file.ts';
import { type Bone, skeletonOf } from './skeleton.ts';

/** The actions whose children or weights another fault has changed: what their sums say follows from that fault. */
export interface Disturbed {
  /** True for an action whose children may not all be there, or not with their own weights. */
  readonly children: (action: Action) => boolean;
  /** True for one whose own points may not be its own. */
  readonly own: (action: Action) => boolean;
  readonly isEmpty: boolean;
}

const known = memory<Referential, Disturbed>();

/** What faults of other kinds disturb in a référentiel. To be asked only where there is something to report. */
export function disturbedIn(referential: Referential): Disturbed {
  return known(referential, [], () => findDisturbed(referential));
}

const doubtfulBones = perFile(file => skeletonOf(file).filter(isDoubtful));

function findDisturbed(referential: Referential): Disturbed {
  const ids = new Set<string>();
  const add = (id: string | undefined) => {
    if (id !== undefined) ids.add(nearestId(referential, id));
  };
  const addBone = (bone: Bone) => {
    for (const id of [bone.id, bone.parent?.id, bone.id && parentId(bone.id)]) add(id);
    for (const child of bone.children) add(child.id && parentId(child.id));
  };
  const addSource = ({ file, declaration }: ActionSource) => {
    const bone = skeletonOf(file).find(({ entry }) => entry === declaration.entry);
    if (bone) addBone(bone);
  };
  for (const { path } of headlessFiles(referential)) add(parentByName(path) ?? '');
  doubtfulBones(referential).forEach(addBone);
  for (const declaration of foreignShares(referential)) [declaration.id, parentId(declaration.id ?? '')].forEach(add);
  for (const { first, other } of referential.duplicates) [first, other].forEach(addSource);
  for (const id of orphansOf(referential).keys()) add(id);
  const withSums = new Set([...ids].flatMap(id => chainOf(referential, id)));
  return {
    children: action => withSums.has(action.id),
    own: action => withSums.has(action.id) || withSums.has(parentOf(referential, action)?.id ?? '\0'),
    isEmpty: ids.size === 0,
  };
}

// In a block of the other dialect, the points of a sub-action mean something else.
function foreignShares(referential: Referential): Declaration[] {
  const { foreign } = dialectsOf(referential);
  return foreign.flatMap(({ file, keys }) =>
    file.declarations.filter(
      ({ entry, id, weight }) =>
        levelOf(id ?? '') > referential.measureLevel &&
        weight.points !== undefined &&
        entry.block?.fields.some(field => keys.includes(field)),
    ),
  );
}

// A file named after its action tells which one it was.
function parentByName(path: string): string | undefined {
  const name = /(?:^|\/)(\d+(?:\.\d+)*)\.md$/.exec(path)?.[1];
  return name === undefined ? undefined : parentId(name);
}

function isDoubtful(bone: Bone): boolean {
  return isAstray(bone) || (bone.entry !== undefined && hasDoubtfulWeight(bone.entry));
}

function hasDoubtfulWeight(entry: Entry): boolean {
  const { block } = entry;
  if (block === undefined) return false;
  if (block.fault !== undefined || fieldMeant(entry, WEIGHT_KEYS) !== undefined) return true;
  return WEIGHT_KEYS.some(key => {
    const fields = block.fields.filter(field => field.key === key);
    const value = fields.length > 0 ? numberOf(entry, key) : 0;
    return fields.length > 1 || value === undefined || value < 0;
  });
}

function nearestId({ actions }: Referential, id: string): string {
  for (let at: string | undefined = id; at !== undefined; at = parentId(at)) if (actions.has(at)) return at;
  return '';
}

/** An action, and those above it as far as its points are only sums. */
function chainOf(referential: Referential, id: string): string[] {
  const chain = [id];
  let at = referential.actions.get(id);
  while (at && referential.points.get(at.id)?.origin === 'sum') {
    at = parentOf(referential, at);
    if (at) chain.push(at.id);
  }
  return chain;
}
