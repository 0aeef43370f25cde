import { memoryOfTexts } from '../../core/memory/memory.ts';
import { SYSTEM } from '../../files/system.ts';

/**
 * The path under which the core knows a document: a file's path, with slashes and none at its end, for one that the client keeps
 * behind its scheme and authority (`memfs:///a/b.md`); for anything else (`untitled:` …) its URI.
 */
export function pathOf(uri: string): string {
  return known(uri, () => read(uri));
}

// Each message names a document, and each who hears of it asks for its path.
const AT_HAND = 100;
let known = memoryOfTexts<string>(AT_HAND);

function read(uri: string): string {
  const isOfDisk = uri.startsWith('file:');
  try {
    const path = isOfDisk ? diskPathOf(uri) : keptPathOf(uri);
    return path?.replace(/(?<=[^:/])\/+$/, '') ?? uri;
  } catch {
    // Nothing of what is not well written can be a file.
    return uri;
  }
}

/** True for the path of a file, on the disk or with the client, false for a document that has no place. */
export function isOnDisk(path: string): boolean {
  return /^(?:\/|[a-z]:\/)/i.test(path) || isKept(path);
}

/** True for the path of a file that the client keeps. */
export function isKept(path: string): boolean {
  const scheme = /^([a-z][\w+.-]*):\/\//i.exec(path)?.[1];
  return scheme !== undefined && kept.has(scheme);
}

/** The URI of a path that `pathOf` gave: of a document that is open, as the client writes it. */
export function uriOf(path: string): string {
  return written.get(path) ?? ownUriOf(path);
}

/** The client has a document open, by this URI: there are many ways to write one, and some clients take two for two documents. */
export function opensAs(uri: string): void {
  const path = pathOf(uri);
  if (uri === ownUriOf(path)) written.delete(path);
  else written.set(path, uri);
}

/** The client has closed a document. */
export function closes(uri: string): void {
  written.delete(pathOf(uri));
}

// As of the language: one server is a process, and speaks with one client. Those that are not written as ours, by path.
const written = new Map<string, string>();

function ownUriOf(path: string): string {
  const [, scheme = '', authority = '', own = '/'] = /^([^:/]+):\/\/([^/]*)(\/.*)?$/.exec(path) ?? [];
  if (kept.has(scheme)) return `${scheme}:${authority && `//${authority}`}${escaped(own, /[^\w.~/-]/gu)}`;
  return isOnDisk(path) ? diskUriOf(path) : path;
}

// Of the one client, too.
let kept: ReadonlySet<string> = new Set();

/** The client keeps files of these schemes, besides those of the disk, and reads them for the server. */
export function keepWithClient(schemes: readonly string[]): void {
  kept = new Set(schemes);
  known = memoryOfTexts(AT_HAND);
}

function diskPathOf(uri: string): string | undefined {
  const { host, pathname } = new URL(uri);
  // Neither a file on another machine nor one with a slash in its name is a file of this system.
  if (/%2f/i.test(pathname) || (host !== '' && !ON_WINDOWS)) return undefined;
  const path = decodeURIComponent(pathname)
    .replace(/^\/(?=[a-z]:)/i, '')
    .replace(/(?<=[^/])\/+/g, '/');
  return host === '' ? path : `//${host}${path}`;
}

function diskUriOf(path: string): string {
  const [, host = '', rest = path] = /^\/\/([^/]+)(\/.*)$/.exec(path) ?? [];
  const url = new URL(`file://${host}/`);
  url.pathname = escaped(rest, LEFT);
  return url.href;
}

/** Undefined for what is a version of a file rather than the file. */
function keptPathOf(uri: string): string | undefined {
  const [, scheme = '', authority = '', path = '/'] = /^([^:/?#]+):(?:\/\/([^/?#]*))?(\/[^?#]*)?$/.exec(uri) ?? [];
  return kept.has(scheme) ? `${scheme}://${authority}${decodeURIComponent(path)}` : undefined;
}

function escaped(path: string, letters: RegExp): string {
  const bytes = (letter: string): string =>
    Array.from(new TextEncoder().encode(letter), byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
      '',
    );
  return path.replace(letters, bytes);
}

/** What the library of URLs takes for something else, leaves out, or leaves as it is where Node does not. */
const LEFT = /[%\\\t\n\r[\]|~]/g;

/** Paths there may name another machine. */
const ON_WINDOWS = SYSTEM === 'win32';
