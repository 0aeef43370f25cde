import { joined } from '../../memory/joined.ts';
import { memory } from '../../memory/memory.ts';
import { PersistentMap } from '../../memory/persistent-map.ts';
import type { ReferentialView } from '../view.ts';
import type { Shape } from './shape.ts';

type Shaped = Pick<ReferentialView, 'shapes' | 'measureLevel'>;

/** So many shapes are looked at within one step. */
const PART = 16;

const askers: ((shaped: Shaped) => unknown)[] = [];

/**
 * What the measure files of a référentiel come to by their shapes, or with the measure level, in the order of their paths. It is
 * remembered for groups of them, so that only the group of a file whose shape has changed is summed again.
 */
export function acrossShapes<Result>(
  of: (shape: Shape, measureLevel: number) => Result,
  join: (a: Result, b: Result) => Result,
  nothing: Result,
): (view: Shaped) => Result {
  const summed = PersistentMap.summary<Shape, Result, [number]>(of, join, nothing);
  const ask = ({ shapes, measureLevel }: Shaped): Result => summed(shapes, measureLevel);
  askers.push(ask);
  return ask;
}

/** What each of them shows, remembered for each shape too: only the file whose shape has changed is looked at again. */
export function perShape<Found>(
  look: (shape: Shape, measureLevel: number) => readonly Found[],
): (view: Shaped) => readonly Found[] {
  const remembered = memory<Shape, readonly Found[]>();
  return acrossShapes<readonly Found[]>(
    (shape, measureLevel) => remembered(shape, [measureLevel], () => look(shape, measureLevel)),
    joined,
    [],
  );
}

/** Looks at some shapes after others for all that rules may ask of them, which then takes them a short while. */
export function* shapesAhead({ shapes, measureLevel }: Shaped): Generator<void> {
  for (const part of shapes.parts(PART)) {
    for (const ask of askers) ask({ shapes: part, measureLevel });
    yield;
  }
}
