import type { Entry, Files } from './files.ts';
import { holdsPath, relativePath } from './paths.ts';
import type { SmallReader } from './small-text.ts';

/** Texts by their absolute paths; the folders are those that some path goes through. */
export type Texts = ReadonlyMap<string, string>;

/** Files that stand nowhere but in a map, which may change: every look is at what it holds then. Nothing is locked, and no link. */
export function memoryFiles(texts: Texts): Files {
  const isFolder = (path: string): boolean => Array.from(texts.keys()).some(one => holdsPath(path, one));
  const small: SmallReader = path => {
    const text = texts.get(path);
    if (text !== undefined) return { kind: 'text', text };
    return isFolder(path) ? { kind: 'refused', reason: 'not-a-file' } : { kind: 'none' };
  };
  const kindOf: Files['kindOf'] = async path => (texts.has(path) ? 'file' : isFolder(path) ? 'folder' : 'none');
  return {
    async list(folder) {
      const below = Array.from(texts.keys()).filter(path => holdsPath(folder, path));
      const entries = new Map<string, Entry>();
      for (const [name = '', ...rest] of below.map(path => relativePath(folder, path).split('/'))) {
        entries.set(name, entry(name, rest.length > 0 ? 'folder' : 'file'));
      }
      return entries.size > 0 ? [...entries.values()] : undefined;
    },
    kindOf,
    stampOf: async path => texts.get(path),
    isLink: async () => false,
    realPath: async path => ((await kindOf(path)) === 'none' ? undefined : path),
    async read(path) {
      const text = texts.get(path);
      return text === undefined ? undefined : { text, stamp: text };
    },
    async bytes(path, limit) {
      const found = small(path);
      if (found.kind !== 'text') return found;
      const bytes = new TextEncoder().encode(found.text);
      return bytes.length > limit ? { kind: 'refused', reason: 'too-large' } : { kind: 'bytes', bytes };
    },
    lockOf: async () => undefined,
    shared: [],
    small: async path => small(path),
    steering: small,
    look: async () => undefined,
  };
}

/** What a folder holds under a name, where that is told in words. */
export function entry(name: string, kind: 'file' | 'folder' | 'link' | 'other'): Entry {
  return {
    name,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => kind === 'link',
  };
}
