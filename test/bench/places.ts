import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Built, Place } from './benchmark.ts';
import { check } from './check.ts';

/** A folder to measure, of which a file is opened: by default the largest. */
export async function placeOf(built: Built, folder: string, file = largestIn(folder)): Promise<Place> {
  const scenario = namesIn(folder, /\.scenario\.ya?ml$/)[0];
  const { problems } = await check(built, folder);
  return { built, folder, file, scenario: scenario && join(folder, scenario), problems };
}

/** The names in a folder, and below it, that are like this. */
export function namesIn(folder: string, like: RegExp): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter(name => like.test(name)).sort();
}

/** The names of the files of measures but for the one that is open. */
export function measuresOf({ folder, file }: Pick<Place, 'folder' | 'file'>): readonly string[] {
  const measures = namesIn(folder, /\.md$/).filter(name => /^\d+\.\d+\.\d+\.md$/.test(basename(name)));
  return measures.filter(name => join(folder, name) !== file);
}

function largestIn(folder: string): string {
  const sizeOf = (name: string) => statSync(join(folder, name)).size;
  const largest = measuresOf({ folder, file: '' }).toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
  if (largest === undefined) throw new Error(`${folder} has no measure`);
  return join(folder, largest);
}
