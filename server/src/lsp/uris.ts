import { sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The path under which the core knows a document: a file's path, with slashes; for anything else (`untitled:` …) its URI.
 */
export function pathOf(uri: string): string {
  return uri.startsWith('file:') ? fileURLToPath(uri).split(sep).join('/') : uri;
}

/** True for the path of a file, false for a document that has no place on disk. */
export function isOnDisk(path: string): boolean {
  return !/^[a-z][a-z0-9+.-]+:/i.test(path);
}

/** The URI of a path that `pathOf` gave. */
export function uriOf(path: string): string {
  return isOnDisk(path) ? pathToFileURL(path).href : path;
}
