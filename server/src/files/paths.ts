/** Paths as they are written inside the product: with slashes on every system, and none at their end. */

/** The path of what a folder holds under a name. */
export function childPath(folder: string, name: string): string {
  return `${prefixOf(folder)}${name}`;
}

/** True where a path stands below a folder, at any depth. */
export function holdsPath(folder: string, path: string): boolean {
  return path.length > folder.length && path.startsWith(prefixOf(folder));
}

/** The path as seen from a folder that it stands below; `""` for the folder itself. */
export function relativePath(folder: string, path: string): string {
  return path.slice(prefixOf(folder).length);
}

/** The path of what stands at `path` below the folder `from`, were it below `to`. */
export function placedBelow(to: string, from: string, path: string): string {
  return to === from ? path : childPath(to, relativePath(from, path));
}

/** The folders from a root down to the one that holds a path below it, the root first. */
export function foldersBetween(root: string, path: string): string[] {
  const folders = [root];
  for (const name of relativePath(root, path).split('/').slice(0, -1)) {
    folders.push(childPath(folders.at(-1) ?? root, name));
  }
  return folders;
}

/** The folder that holds a path; undefined for the root of a disk, of a share, or of what a client keeps. */
export function folderAbove(path: string): string | undefined {
  const root = ROOT.exec(path)?.[0] ?? '';
  if (path.length <= root.length) return undefined;
  return path.slice(0, Math.max(root.length, path.lastIndexOf('/')));
}

const ROOT = /^(?:[a-z]:\/|\/\/[^/]+\/[^/]+|[a-z][\w+.-]*:\/\/(?:[^/]+|\/)|\/)/i;

// The root of a drive ends in a slash already.
function prefixOf(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
