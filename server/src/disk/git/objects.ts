import { VersionRefused } from '../../files/version-refused.ts';
import { startGit } from './run-git.ts';

/** An object of a repository. */
export interface GitObject {
  readonly kind: 'blob' | 'commit' | 'tag' | 'tree';
  readonly name: string;
  /** The beginning of what it holds. */
  readonly bytes: Buffer;
}

/** The objects of a repository, all read by one git: each start of a program costs more than what it reads. */
export interface GitObjects {
  /**
   * The objects that are called so, by name or as git reads a revision, in a line: at most `limit` bytes of each, however large it
   * is. Undefined where the repository lacks one, or the words name none. @throws VersionRefused where git refuses
   */
  readonly read: (words: readonly string[], limit: number) => Promise<readonly (GitObject | undefined)[]>;
  /** Ends git, once nothing is being read. */
  readonly end: () => Promise<void>;
}

export function openObjects(folder: string): GitObjects {
  const answers = answerReader();
  const git = startGit(folder, ['cat-file', '--batch'], answers.hear);
  const refused = git.ended.then(({ error }): never => {
    throw new VersionRefused({ kind: 'git-refuses', path: folder, reason: firstLine(error) });
  });
  // Whoever reads hears of it.
  refused.catch(() => undefined);
  return {
    read(words, limit) {
      const all = answers.next(words.length, limit);
      git.write(words.map(word => `${word}\n`).join(''));
      return Promise.race([all, refused]);
    },
    async end() {
      git.end();
      await refused.catch(() => undefined);
    },
  };
}

/** The first line of what git says, without the word that it begins with. */
export function firstLine(error: string): string {
  return (error.split('\n')[0] ?? '').replace(/^(?:fatal|error): /, '');
}

type Answer = GitObject | undefined;

/** Answers that somebody waits for. */
interface Awaited {
  readonly count: number;
  readonly limit: number;
  readonly given: Answer[];
  readonly done: (answers: readonly Answer[]) => void;
}

/** Hears what `git cat-file --batch` prints, in pieces cut anywhere: `<name> <kind> <size>`, the bytes, a line end; or a line without them. */
function answerReader() {
  const queue: Awaited[] = [];
  let head = '';
  let object: Pick<GitObject, 'kind' | 'name'> = { kind: 'blob', name: '' };
  let kept: Buffer[] = [];
  let room = 0;
  // Bytes that are still to come, with the line end behind them; 0 within a head.
  let left = 0;

  const give = (answer: Answer): void => {
    const [first] = queue;
    first?.given.push(answer);
    if (first?.given.length !== first?.count) return;
    queue.shift();
    first?.done(first.given);
  };
  const begin = (line: string): void => {
    const [, name = '', kind, size] = HEAD.exec(line) ?? [];
    if (!isKind(kind)) {
      give(undefined);
      return;
    }
    object = { kind, name };
    kept = [];
    room = queue[0]?.limit ?? 0;
    left = Number(size) + 1;
  };
  const takeBody = (piece: Buffer): number => {
    const bytes = piece.subarray(0, left);
    const own = bytes.subarray(0, Math.min(room, left - 1));
    kept.push(own);
    room -= own.length;
    left -= bytes.length;
    if (left === 0) give({ ...object, bytes: Buffer.concat(kept) });
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
    hear(piece: Buffer): void {
      for (let at = 0; at < piece.length; ) {
        const rest = piece.subarray(at);
        at += left > 0 ? takeBody(rest) : takeHead(rest);
      }
    },
    next(count: number, limit: number): Promise<readonly Answer[]> {
      if (count === 0) return Promise.resolve([]);
      return new Promise(done => queue.push({ count, limit, given: [], done }));
    },
  };
}

const HEAD = /^([0-9a-f]{40}|[0-9a-f]{64}) (\w+) (\d+)$/;
const KINDS: readonly unknown[] = ['blob', 'commit', 'tag', 'tree'] satisfies GitObject['kind'][];

function isKind(word: unknown): word is GitObject['kind'] {
  return KINDS.includes(word);
}
