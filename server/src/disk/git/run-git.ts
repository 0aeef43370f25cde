import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { VersionRefused } from '../../files/version-refused.ts';

/** What git answered: its exit code, and what it wrote as an error, in English. */
export interface GitAnswer {
  readonly code: number;
  readonly error: string;
}

/** A git that runs. */
export interface StartedGit {
  /** Gives it more to read. */
  readonly write: (input: string) => void;
  /** It gets no more to read. */
  readonly end: () => void;
  /** Rejects where there is no git, with a VersionRefused. */
  readonly ended: Promise<GitAnswer>;
}

/**
 * Starts one of git's plumbing commands that only read, in a folder; `hear` is given what it prints, piece by piece. Nothing that a
 * repository holds or is configured to is run: no shell, hook, pager, watcher of files, nor a transport, which would fetch what is
 * missing; and nothing is written, not even an index.
 */
export function startGit(folder: string, args: readonly string[], hear: (piece: Buffer) => void): StartedGit {
  const child = spawn('git', [...INERT, '-C', folder, ...args], {
    // Windows looks for a program in the current folder first: not in one that somebody else has filled.
    cwd: dirname(process.execPath),
    env: environment(),
    windowsHide: true,
  });
  let error = '';
  child.stdout.on('data', hear);
  child.stderr.on('data', (piece: Buffer) => {
    if (error.length < LONGEST_ERROR) error += piece.toString('utf8');
  });
  // Git ends before it has read all where it refuses: its exit code says so.
  child.stdin.on('error', () => undefined);
  return {
    write: input => child.stdin.write(input),
    end: () => child.stdin.end(),
    ended: new Promise((resolve, reject) => {
      child.on('error', cause => reject(new VersionRefused({ kind: 'no-git', reason: cause.message })));
      child.on('close', code => resolve({ code: code ?? 1, error }));
    }),
  };
}

/** Runs a command to its end (`startGit`). @throws VersionRefused where there is no git */
export function runGit(folder: string, args: readonly string[], hear: (piece: Buffer) => void): Promise<GitAnswer> {
  const git = startGit(folder, args, hear);
  git.end();
  return git.ended;
}

/** What one command prints, as text; undefined where git refuses. */
export async function gitText(folder: string, args: readonly string[]): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  const { code } = await runGit(folder, args, piece => pieces.push(piece));
  return code === 0 ? Buffer.concat(pieces).toString('utf8') : undefined;
}

/** In UTF-16 units: the first line is told. */
const LONGEST_ERROR = 10_000;

const INERT: readonly string[] = [
  '--no-pager',
  '--no-optional-locks',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null'].flatMap(setting => ['-c', setting]),
];

/** A hook of git tells by these of a repository; here a place names its own. */
const OF_A_HOOK: readonly string[] = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
];

function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !OF_A_HOOK.includes(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    // A repository may lack objects and say where they are, by any command: none is asked, by old versions of git neither.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
    GIT_TERMINAL_PROMPT: '0',
  };
}
