import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from './changed-texts.ts';

/** The folder of the examples that ship. */
export const EXAMPLES = join(import.meta.dirname, '../../referentiel');

/** All that a référentiel is made of below a folder, by path: Markdown files, scenarios, configurations. */
export function folderTexts(folder: string): Texts {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.(?:md|yml)$|referentiel\.json$/.test(name),
  );
  return new Map(names.sort().map(name => [join(folder, name), readFileSync(join(folder, name), 'utf8')]));
}
