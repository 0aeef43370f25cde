import type { Place, Suite } from '../benchmark.ts';
import { type Measured, measured } from '../rounds.ts';
import { ASKING } from './asking.ts';
import { BRANCHES } from './branches.ts';
import { CLICKING } from './clicking.ts';
import { COMPLETING, COMPLETING_RULES, COMPLETING_SCENARIO, rulesIn } from './completing.ts';
import { type Editing, startEditing, stopEditing } from './editing.ts';
import { LIGHT_BULB } from './light-bulb.ts';
import { MEMORY } from './memory.ts';
import { MUTATING } from './mutating.ts';
import { OUTCOMES } from './outcomes.ts';
import { POPULATIONS } from './populations.ts';
import { PROVING } from './proving.ts';
import { RESTRUCTURING } from './restructuring.ts';
import { SCORING } from './scoring.ts';
import { SIMULATING } from './simulating.ts';
import { STARTS } from './starts.ts';
import { TREE } from './tree.ts';
import { TYPING } from './typing.ts';

/** All that is done with one server, in this order: what was typed stays until its end. */
const EDITING: Suite<Editing> = {
  open: startEditing,
  close: stopEditing,
  benchmarks: [...TYPING, ...ASKING, ...COMPLETING, ...TREE, ...LIGHT_BULB, ...RESTRUCTURING, ...BRANCHES, ...MEMORY],
};

/** Measures all that there is to measure at some places; of rules and of scenarios, where each has some. */
export async function* allMeasured(
  places: readonly Place[],
  isFine?: (measured: Measured) => boolean,
): AsyncGenerator<Measured> {
  yield* measured(STARTS, places, isFine);
  yield* measured(EDITING, places, isFine);
  yield* measured(SCORING, places, isFine);
  yield* measured(POPULATIONS, places, isFine);
  yield* measured(PROVING, places, isFine);
  yield* measured(OUTCOMES, places, isFine);
  yield* measured(MUTATING, places, isFine);
  if (places.every(place => rulesIn(place) !== undefined)) yield* measured(COMPLETING_RULES, places, isFine);
  if (!places.every(({ scenario }) => scenario !== undefined)) return;
  yield* measured(COMPLETING_SCENARIO, places, isFine);
  yield* measured(SIMULATING, places, isFine);
  yield* measured(CLICKING, places, isFine);
}
