import { parentPort, workerData } from 'node:worker_threads';
import { populationOf, sizeOf } from '../core/impact/people.ts';
import { stretchesOf, tallier } from '../core/impact/tally.ts';
import { versionsOf } from '../core/impact/versions.ts';
import { type PopulationWork, type TalliedStretch, workspaceFrom } from './population-work.ts';

const { before, after, people, taken } = workerData as PopulationWork;
const old = workspaceFrom(before);
const versions = versionsOf(old, workspaceFrom(after, old));
const stretches = stretchesOf(sizeOf(people));
const tallied = tallier(versions, populationOf(versions, people));
for (;;) {
  const place = Atomics.add(taken, 0, 1);
  const stretch = stretches[place];
  if (stretch === undefined) break;
  const tally = tallied(stretch);
  const told: TalliedStretch = { place, tally };
  parentPort?.postMessage(
    told,
    tally.flatMap(({ standings, measures }) => [standings.buffer, measures.buffer]) as ArrayBuffer[],
  );
}
