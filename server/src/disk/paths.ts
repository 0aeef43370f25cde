import { resolve, sep } from 'node:path';

/**
 * The absolute path of a folder or file that a person names as seen from a folder, the current one unless another is given; with
 * slashes on every system, and none at its end.
 */
export function absolutePath(path: string, from = '.'): string {
  return withSlashes(resolve(from, path));
}

/** A path of this system with slashes, as all paths are written inside the product. */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
}
