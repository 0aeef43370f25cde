import { readdir } from 'node:fs/promises';
import { childPath } from '../files/paths.ts';
import { smallText } from './small-text.ts';
import { orUndefined } from './text.ts';

/** What stands in a folder that a program of ours is to fill. */
export type OwnFolder =
  /** Nothing, or no such folder. */
  | { readonly kind: 'empty' }
  /** What was written there before, by the names of its files. */
  | { readonly kind: 'own'; readonly names: readonly string[] }
  /** Something of somebody else's. */
  | { readonly kind: 'foreign' };

/** Looks for the list that a folder of ours holds of what was written there, a name a line, in a file of its own. */
export async function ownFolder(folder: string, list: string): Promise<OwnFolder> {
  const found = (await orUndefined(() => readdir(folder))) ?? [];
  if (found.length === 0) return { kind: 'empty' };
  const read = smallText(childPath(folder, list), folder);
  if (read.kind !== 'text') return { kind: 'foreign' };
  // Whoever may have written the list: nothing outside of the folder is ever named by it.
  return { kind: 'own', names: read.text.split('\n').filter(name => found.includes(name)) };
}
