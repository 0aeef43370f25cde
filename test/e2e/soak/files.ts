/** What there is to work on in a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many measures are worked on in turn. */
const MOST = 4;

/** Paths of measures, from all over a folder. */
export function measuresIn(folder: string): readonly string[] {
  const all = namesIn(folder, /\.md$/).filter(name =>
    /^id(?:entifiant)? *: *"?\d+\.\d/m.test(readFileSync(join(folder, name), 'utf8')),
  );
  return all.filter((_, at) => at % Math.ceil(all.length / MOST) === 0);
}

/** The path of a scenario that opens in its view; undefined where there is none. */
export function scenarioIn(folder: string): string | undefined {
  return namesIn(folder, /\.scenario\.ya?ml$/)[0];
}

function namesIn(folder: string, ends: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => ends.test(name))
    .sort();
}
