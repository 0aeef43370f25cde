import { VersionRefused } from '../../files/version-refused.ts';
import { runGit } from './run-git.ts';

/**
 * The beginnings of blobs by their object names: at most `limit` bytes of each, however large it is. One that the repository lacks
 * is left out. @throws VersionRefused where git refuses
 */
export async function readBlobs(
  folder: string,
  names: readonly string[],
  limit: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return new Map();
  const batch = batchReader(limit);
  const input = wanted.map(name => `${name}\n`).join('');
  const { code, error } = await runGit(folder, ['cat-file', '--batch'], { input, hear: batch.hear });
  if (code !== 0) throw new VersionRefused({ kind: 'git-refuses', path: folder, reason: firstLine(error) });
  return batch.blobs;
}

/** The first line of what git says, without the word that it begins with. */
export function firstLine(error: string): string {
  return (error.split('\n')[0] ?? '').replace(/^(?:fatal|error): /, '');
}

/** Hears what `git cat-file --batch` prints, in pieces cut anywhere: `<name> blob <size>`, the bytes, a line end. */
function batchReader(limit: number) {
  const blobs = new Map<string, Uint8Array>();
  let head = '';
  let name = '';
  let kept: Buffer[] = [];
  let room = 0;
  // Bytes that are still to come, with the line end behind them; 0 within a head.
  let left = 0;

  const begin = (line: string): void => {
    const [object = '', kind, size = ''] = line.split(' ');
    if (kind !== 'blob') return;
    name = object;
    kept = [];
    room = limit;
    left = Number(size) + 1;
  };
  const takeBody = (piece: Buffer): number => {
    const bytes = piece.subarray(0, left);
    const own = bytes.subarray(0, Math.min(room, left - 1));
    kept.push(own);
    room -= own.length;
    left -= bytes.length;
    if (left === 0) blobs.set(name, Buffer.concat(kept));
    return bytes.length;
  };
  const takeHead = (piece: Buffer): number => {
    const end = piece.indexOf('\n');
    head += piece.toString('utf8', 0, end < 0 ? piece.length : end);
    if (end < 0) return piece.length;
    begin(head);
    head = '';
    return end + 1;
  };
  return {
    blobs,
    hear(piece: Buffer): void {
      for (let at = 0; at < piece.length; ) {
        const rest = piece.subarray(at);
        at += left > 0 ? takeBody(rest) : takeHead(rest);
      }
    },
  };
}
