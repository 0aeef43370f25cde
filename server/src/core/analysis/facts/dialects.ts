import type { Dialect } from '../../model/referential.ts';
import { ID_KEYS } from '../../model/words.ts';
import type { ReferentialView } from '../view.ts';
import { acrossShapes, perShape } from './per-shape.ts';
import type { BoneShape, Shape } from './shape.ts';

/** The keys of a file that belong to the other dialect than most of its référentiel, in the order of the text. */
export interface ForeignKeys {
  readonly shape: Shape;
  readonly keys: readonly ForeignKey[];
}

/** One of them: its place in the block of a bone. */
export interface ForeignKey {
  readonly bone: BoneShape;
  readonly at: number;
}

/**
 * Which dialect most blocks of a référentiel are written in, by the keys of their ids (domain, section 2); that of 2026 shows
 * in other keys, and has the ids of 2023.
 */
export function usualDialect(view: ReferentialView): Dialect {
  const { dialect } = view;
  if (dialect === '2026') return dialect;
  const balance = balanceOf(view);
  return balance > 0 ? '2023' : balance < 0 ? '2021' : dialect;
}

/** True where a few keys of the minority decide how the points of all are read: no sum means anything then. */
export function isFlipped(view: ReferentialView): boolean {
  return usualDialect(view) !== view.dialect;
}

/** True where most of a référentiel of 2026 has the ids of 2021: its points are read in one way, whatever the key. */
export function keepsOldIds(view: ReferentialView): boolean {
  return view.dialect === '2026' && balanceOf(view) < 0;
}

/** The key that a new id gets, so that it reads like the others. */
export function usualIdKey(view: ReferentialView): 'id' | 'identifiant' {
  return usualDialect(view) === '2021' || keepsOldIds(view) ? 'id' : 'identifiant';
}

/** What a référentiel holds that is written in the other dialect than most of it. */
export function foreignKeysOf(view: ReferentialView): readonly ForeignKeys[] {
  if (keepsOldIds(view)) return [];
  return usualDialect(view) === '2021' ? newKeys(view) : oldKeys(view);
}

/** The same of one file, where this is the usual dialect. */
export function foreignKeysIn({ bones }: Shape, usual: Dialect): readonly ForeignKey[] {
  return bones.flatMap(bone => {
    const places = usual === '2021' ? [...placesOf(bone, 'identifiant'), ...percentIn(bone)] : placesOf(bone, 'id');
    return places.sort((a, b) => a - b).map(at => ({ bone, at }));
  });
}

const oldKeys = perShape(shape => foreign(shape, '2023'));
const newKeys = perShape(shape => foreign(shape, '2021'));

function foreign(shape: Shape, usual: Dialect): ForeignKeys[] {
  const keys = foreignKeysIn(shape, usual);
  return keys.length === 0 ? [] : [{ shape, keys }];
}

const balanceOf = acrossShapes<number>(
  ({ bones }) => bones.reduce((sum, bone) => sum + balanceIn(bone), 0),
  (a, b) => a + b,
  0,
);

function balanceIn(bone: BoneShape): number {
  const key = idKeyOf(bone);
  return key === undefined ? 0 : key === 'identifiant' ? 1 : -1;
}

function idKeyOf({ keys }: BoneShape): string | undefined {
  return keys.find(key => ID_KEYS.includes(key));
}

// A block with both keys is a fault of its own.
function placesOf(bone: BoneShape, key: 'id' | 'identifiant'): number[] {
  return idKeyOf(bone) === key ? [bone.keys.indexOf(key)] : [];
}

function percentIn({ keys }: BoneShape): number[] {
  const at = keys.indexOf('pourcentage');
  return at < 0 ? [] : [at];
}
