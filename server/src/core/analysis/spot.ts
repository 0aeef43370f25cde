import type { Action } from '../model/referential.ts';
import type { Declared } from './facts/declared.ts';
import type { BoneShape, Shape } from './facts/shape.ts';

/**
 * A place by what stands there, which outlives a change of prose: a part of a bone of a file. The bone is told by its place
 * in the skeleton, or by the id that it is the first of the file to declare. A number is that of a key in its block, or of the
 * title of a section; `text` is the first line of what stands between the block and the first title.
 */
export interface Spot {
  readonly file: string;
  readonly bone: number | { readonly id: string };
  readonly part: 'id' | 'title' | 'weight' | 'category' | 'text' | number | { readonly section: number };
}

/** The spot of a part of a bone. */
export function spotIn({ path }: Shape, { at }: BoneShape, part: Spot['part']): Spot {
  return { file: path, bone: at, part };
}

/** The same where an id is declared. */
export function spotOf({ shape, bone }: Declared, part: Spot['part']): Spot {
  return spotIn(shape, bone, part);
}

/** The same of some actions, but for those that no file declares; a `weight` that is not written is at the title. */
export function spotsOf(actions: readonly Action[], part: Spot['part']): Spot[] {
  return actions.flatMap(({ id, declaredIn: [file] }) => (file === undefined ? [] : [{ file, bone: { id }, part }]));
}
