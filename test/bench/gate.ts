/** The gate: how the figures grow with the workspace, and whether that is what each benchmark declares. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Built, Place } from './benchmark.ts';
import { makeWorkspace } from './corpus.ts';
import { declaredGrowth, faultOf, ratioOf, type Sized } from './growth.ts';
import { measuresOf, placeOf } from './places.ts';
import type { Measured } from './rounds.ts';
import { allMeasured } from './suites/all.ts';

const TIMES = [1, 10, 30];

/** Measures workspaces of three sizes, made from an example, and prints what grows how; gives the names of what grows too fast. */
export async function gate(built: Built, example: string): Promise<readonly string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'referentiel-gate-'));
  try {
    const places: Place[] = [];
    for (const times of TIMES) {
      const folder = join(scratch, `x${times}`);
      makeWorkspace(example, folder, times);
      places.push(await placeOf(built, folder, join(folder, 'actions/1.2.1.md')));
    }
    return await judged(places);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

async function judged(places: readonly Place[]): Promise<readonly string[]> {
  const measures = places.map(({ folder }) => measuresOf({ folder, file: '' }).length);
  const sized = ({ figures }: Measured): Sized[] =>
    figures.map((figure, at) => ({ figure, measures: measures[at] ?? 0 }));
  const fault = (one: Measured) => faultOf(one.benchmark.growth, sized(one));
  const failed: string[] = [];
  console.log(row('', [...measures.map(count => `${count} measures`), 'growth'], 'declared'));
  for await (const one of allMeasured(places, found => fault(found) === undefined)) {
    const { name, unit, growth } = one.benchmark;
    const figures = one.figures.map(figure => `${figure.toFixed(1)} ${unit}`);
    const declared = declaredGrowth(growth, unit);
    const wrong = fault(one);
    const ratio = `× ${ratioOf(sized(one)).toFixed(2)}`;
    console.log(row(name, [...figures, ratio], wrong ? `${declared}  FAILS` : declared));
    if (wrong) failed.push(`${name}: declared ${declared}, is ${wrong}`);
  }
  return failed;
}

function row(name: string, columns: readonly string[], last: string): string {
  return [name.padEnd(72), ...columns.map(column => column.padStart(12)), `   ${last}`].join('');
}
