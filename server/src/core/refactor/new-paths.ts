import type { Rename } from '../analysis/fix.ts';

/** Where a file is once files and folders have other names; where it is now, if none of them holds it. */
export type NewPathOf = (path: string) => string;

/** What other names of files and folders make of paths: the innermost of those that hold a file tells. */
export function newPaths(renames: readonly Rename[]): NewPathOf {
  const now = new Map(renames.map(({ from, to }) => [from, to]));
  return path => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const to = now.get(path.slice(0, end));
      if (to !== undefined) return to + path.slice(end);
    }
    return path;
  };
}
