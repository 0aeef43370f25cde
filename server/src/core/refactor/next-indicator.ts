import type { QualifiedId } from '../model/id.ts';
import type { SourceFile } from '../model/source.ts';
import { sharedSegments } from './shared-segments.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The next free id behind the last indicator of a file that is about an action or what is next to it, as they are numbered: by a
 * letter, `cae_1.b` behind `cae_1.a` (domain, section 4). Undefined where that one is numbered otherwise, and without one.
 */
export function nextIndicator(file: SourceFile, action: QualifiedId, used: ReadonlySet<string>): string | undefined {
  const named = file.keyReferences.filter(({ kind, prefix }) => kind === 'key' && prefix === action.prefix);
  const ranked = named.map(({ from, id }) => ({ from, shared: sharedSegments(action.id, id) }));
  const most = Math.max(NOTHING_SHARED + 1, ...ranked.map(({ shared }) => shared));
  const last = ranked.findLast(({ shared }) => shared === most)?.from;
  const [, number, letter] = /^(.*\d\.)([a-z])$/.exec(last ?? '') ?? [];
  if (number === undefined || letter === undefined) return undefined;
  const behind = LETTERS.slice(LETTERS.indexOf(letter) + 1);
  return behind.map(next => number + next).find(id => !used.has(id));
}

/** What ids share that begin with another axis each. */
const NOTHING_SHARED = 1;
