import { joined } from '../../memory/joined.ts';
import { memory } from '../../memory/memory.ts';
import { PersistentMap } from '../../memory/persistent-map.ts';
import type { ReferentialView } from '../view.ts';
import type { Shape } from './shape.ts';

/**
 * What each measure file of a référentiel shows by its shape, or with the measure level, in the order of their paths. It is
 * remembered for each shape and for groups of them, so that only the file whose shape has changed is looked at again.
 */
export function perShape<Found>(
  look: (shape: Shape, measureLevel: number) => readonly Found[],
): (view: ReferentialView) => readonly Found[] {
  const remembered = memory<Shape, readonly Found[]>();
  const found = PersistentMap.summary<Shape, readonly Found[], [number]>(
    (shape, measureLevel) => remembered(shape, [measureLevel], () => look(shape, measureLevel)),
    joined,
    [],
  );
  return ({ shapes, measureLevel }) => found(shapes, measureLevel);
}
