import { memory } from '../memory/memory.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { Referential } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import { type Shape, shapeOf } from './facts/shape.ts';

/**
 * A référentiel as its rules see it: the tree with its points, and the shapes of its files, but no text and no place. A
 * change of prose leaves all of it as it is.
 */
export interface ReferentialView
  extends Pick<
    Referential,
    'name' | 'dialect' | 'platform' | 'isTransition' | 'measureLevel' | 'root' | 'weighed' | 'actions' | 'points'
  > {
  /** By path. */
  readonly shapes: PersistentMap<Shape>;
}

/** A view with the files that it is of. */
export interface Viewed {
  readonly files: PersistentMap<SourceFile>;
  readonly view: ReferentialView;
}

const known = memory<Referential, ReferentialView>();

/** The view of a référentiel: the one before where they say the same, with the same shapes of all files that do. */
export function viewOf(referential: Referential, before?: Viewed): ReferentialView {
  return known(referential, [], () => {
    const { files, name, dialect, platform, isTransition, measureLevel, root, weighed, actions, points } = referential;
    const shapes = before ? shapesAfter(files, before) : shapesOf(files);
    const old = before?.view;
    const isSame =
      shapes === old?.shapes &&
      weighed === old.weighed &&
      name === old.name &&
      dialect === old.dialect &&
      platform === old.platform &&
      isTransition === old.isTransition &&
      measureLevel === old.measureLevel;
    return isSame
      ? old
      : { name, dialect, platform, isTransition, measureLevel, root, weighed, actions, points, shapes };
  });
}

const shapesOf = PersistentMap.mapped((file: SourceFile) => shapeOf(file));

function shapesAfter(files: PersistentMap<SourceFile>, { files: others, view }: Viewed): PersistentMap<Shape> {
  return view.shapes.withAll(
    files.changesSince(others).map(path => {
      const file = files.get(path);
      return [path, file && shapeOf(file, view.shapes.get(path))];
    }),
  );
}
