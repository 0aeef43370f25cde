import { resolve, sep } from 'node:path';

/** The absolute path of a folder or file that a person names, with slashes on every system, and none at its end. */
export function absolutePath(path: string): string {
  return withSlashes(resolve(path));
}

/** A path of this system with slashes, as all paths are written inside the product. */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

/** The path of what a folder holds under a name. */
export function childPath(folder: string, name: string): string {
  return `${prefixOf(folder)}${name}`;
}

/** True for a path that stands below a folder, at any depth. */
export function isBelow(folder: string, path: string): boolean {
  return path.length > folder.length && path.startsWith(prefixOf(folder));
}

/** The path as seen from a folder that it stands below; `""` for the folder itself. */
export function relativePath(folder: string, path: string): string {
  return path.slice(prefixOf(folder).length);
}

/** The folders from a root down to the one that holds a path below it, the root first. */
export function foldersBetween(root: string, path: string): string[] {
  const folders = [root];
  for (const name of relativePath(root, path).split('/').slice(0, -1)) {
    folders.push(childPath(folders.at(-1) ?? root, name));
  }
  return folders;
}

// The root of a drive ends in a slash already.
function prefixOf(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
