import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { holdsPath } from '../files/paths.ts';
import { withSlashes } from './paths.ts';
import { orUndefinedNow } from './text.ts';

/**
 * The absolute path of a file or folder that is named as seen from a folder, also of one that is not there yet; undefined where it
 * stands outside of the folder, or a link on its way leads there.
 */
export function pathInside(folder: string, named: string): string | undefined {
  const path = withSlashes(resolve(folder, named));
  const around = realOf(folder);
  const real = realOf(nearestThere(path));
  const isWithin = (outer: string, inner: string) => inner === outer || holdsPath(outer, inner);
  if (around === undefined || real === undefined) return undefined;
  return isWithin(withSlashes(resolve(folder)), path) && isWithin(around, real) ? path : undefined;
}

/** What is there of a path: itself, or the nearest folder above it. */
function nearestThere(path: string): string {
  const above = dirname(path);
  return realOf(path) === undefined && above !== path ? nearestThere(above) : path;
}

function realOf(path: string): string | undefined {
  const real = orUndefinedNow(() => realpathSync(path));
  return real && withSlashes(real);
}
