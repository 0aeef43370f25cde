import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from './attack.ts';

const SHIPPED = join(import.meta.dirname, '../../referentiel');

/** The texts of the examples that ship. */
export function shippedTexts(): Texts {
  return textsBelow(SHIPPED);
}

/** The scenarios of the examples that ship. */
export function shippedScenarios(): Texts {
  return textsBelow(SHIPPED, '.scenario.yml');
}

/** The sheets of the examples that ship. */
export function shippedSheets(): Texts {
  return textsBelow(SHIPPED, '.csv');
}

/** The texts below a folder whose names end so, Markdown unless told otherwise, hidden folders left out. */
export function textsBelow(folder: string, end = '.md'): Texts {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const ours = names.filter(name => name.endsWith(end) && !/(?:^|[\\/])\./.test(name)).sort();
  return new Map(ours.map(name => [`/ws/${name.replaceAll('\\', '/')}`, readFileSync(join(folder, name), 'utf8')]));
}
