import { readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMarkdown } from '../files/walk.ts';
import { withSlashes } from './paths.ts';
import { orUndefinedNow } from './text.ts';

/**
 * The paths of the Markdown files in a folder of the repository or of the package, by their names without the ending; the
 * root is told from a program in `dist/`, also one behind a link. Empty where there is no such folder.
 */
export function pagesBeside(program: string | undefined, folder: string): ReadonlyMap<string, string> {
  if (program === undefined) return new Map();
  const found = orUndefinedNow(() => {
    const path = join(dirname(realpathSync(program)), '..', folder);
    return readdirSync(path).map(name => withSlashes(join(path, name)));
  });
  return new Map((found ?? []).filter(isMarkdown).map(path => [nameOf(path), path]));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
}
