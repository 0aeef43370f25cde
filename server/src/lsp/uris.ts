/**
 * The path under which the core knows a document: a file's path, with slashes and none at its end; for anything else
 * (`untitled:` …) its URI.
 */
export function pathOf(uri: string): string {
  // Neither a file on another machine nor one with a slash in its name is a file of this system.
  if (!uri.startsWith('file:') || /%2f/i.test(uri)) return uri;
  try {
    const { host, pathname } = new URL(uri);
    if (host !== '' && !ON_WINDOWS) return uri;
    const path = decodeURIComponent(pathname).replace(/^\/(?=[a-z]:)/i, '');
    return (host === '' ? path : `//${host}${path}`).replace(/(?<=[^:/])\/+$/, '');
  } catch {
    return uri;
  }
}

/** True for the path of a file, false for a document that has no place on disk. */
export function isOnDisk(path: string): boolean {
  return /^(?:\/|[a-z]:\/)/i.test(path);
}

/** The URI of a path that `pathOf` gave. */
export function uriOf(path: string): string {
  if (!isOnDisk(path)) return path;
  const [, host = '', rest = path] = /^\/\/([^/]+)(\/.*)$/.exec(path) ?? [];
  const url = new URL(`file://${host}/`);
  url.pathname = rest.replace(LEFT, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return url.href;
}

/** What the library of URLs takes for something else, leaves out, or leaves as it is where Node does not. */
const LEFT = /[%\\\t\n\r[\]|~]/g;

/** Paths there may name another machine. */
const ON_WINDOWS = typeof process === 'object' && process.platform === 'win32';
