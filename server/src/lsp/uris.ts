import { fileURLToPath, pathToFileURL } from 'node:url';
import { withSlashes } from '../disk/paths.ts';

/**
 * The path under which the core knows a document: a file's path, with slashes and none at its end; for anything else
 * (`untitled:` …) its URI.
 */
export function pathOf(uri: string): string {
  if (!uri.startsWith('file:')) return uri;
  try {
    return withSlashes(fileURLToPath(uri)).replace(/(?<=[^:/])\/+$/, '');
  } catch {
    // No file of this system: on another machine, or with a name that no file can have.
    return uri;
  }
}

/** True for the path of a file, false for a document that has no place on disk. */
export function isOnDisk(path: string): boolean {
  return /^(?:\/|[a-z]:\/)/i.test(path);
}

/** The URI of a path that `pathOf` gave. */
export function uriOf(path: string): string {
  return isOnDisk(path) ? pathToFileURL(path).href : path;
}
