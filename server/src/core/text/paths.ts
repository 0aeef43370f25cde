/** Paths with slashes, as the core knows files. */

/** The path that a relative one means, seen from a folder; undefined where it leads above all folders. */
export function pathFrom(folder: string, relative: string): string | undefined {
  const segments = folder.split('/');
  for (const segment of relative.split('/')) {
    if (segment === '..' && segments.length <= 1) return undefined;
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** The relative path that leads from a folder to a file, `../autre/1.md`. */
export function relativePath(folder: string, path: string): string {
  const [from, to] = [folder.split('/'), path.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
