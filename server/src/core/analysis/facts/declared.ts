import { severallyDeclared } from '../../index/sources.ts';
import { addTo } from '../../memory/grouped.ts';
import { memory } from '../../memory/memory.ts';
import type { Action } from '../../model/referential.ts';
import type { ReferentialView } from '../view.ts';
import type { BoneShape, Shape } from './shape.ts';

/** Where an action is declared: a bone of a file. */
export interface Declared {
  readonly shape: Shape;
  readonly bone: BoneShape;
}

/** Where an id is declared: the place that counts; undefined where there is none. */
export function declaredAt(view: ReferentialView, id: string): Declared | undefined {
  const path = view.actions.get(id)?.declaredIn[0];
  const shape = path === undefined ? undefined : view.shapes.get(path);
  const bone = shape && bonesById(shape).get(id)?.[0];
  return shape && bone && { shape, bone };
}

/** What an id is in the skeleton of the file that declares it. */
export function boneOf(view: ReferentialView, id: string): BoneShape | undefined {
  return declaredAt(view, id)?.bone;
}

/** Two places of one id: the first one counts. */
export interface Repeat {
  readonly id: string;
  readonly first: Declared;
  readonly other: Declared;
}

const repeats = memory<ReferentialView, readonly Repeat[]>();

/** The ids that are given more than once, with each place beside the first. */
export function repeatsIn(view: ReferentialView): readonly Repeat[] {
  return repeats(view, [], () =>
    severallyDeclared(view.root).flatMap(action => {
      const [first, ...others] = placesOf(view, action);
      return first ? others.map(other => ({ id: action.id, first, other })) : [];
    }),
  );
}

const duplicates = memory<ReferentialView, ReadonlySet<string>>();

/** The ids that several actions have. */
export function duplicateIds(view: ReferentialView): ReadonlySet<string> {
  return duplicates(view, [], () => new Set(repeatsIn(view).map(({ id }) => id)));
}

/** True where two files begin with the same action. */
export function isCopy({ first, other }: Repeat): boolean {
  return first.shape !== other.shape && first.bone.isFirst && other.bone.isFirst;
}

function placesOf({ shapes }: ReferentialView, { id, declaredIn }: Action): Declared[] {
  return [...new Set(declaredIn)].flatMap(path => {
    const shape = shapes.get(path);
    return shape
      ? (bonesById(shape)
          .get(id)
          ?.map(bone => ({ shape, bone })) ?? [])
      : [];
  });
}

const known = memory<Shape, ReadonlyMap<string, readonly BoneShape[]>>();

function bonesById(shape: Shape): ReadonlyMap<string, readonly BoneShape[]> {
  return known(shape, [], () => {
    const byId = new Map<string, BoneShape[]>();
    for (const bone of shape.bones) {
      if (bone.declared !== undefined) addTo(byId, bone.declared, bone);
    }
    return byId;
  });
}
