/** What the processes of a workbench take of the machine. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Taken {
  readonly pid: number;
  /** The process that started it: of the server, the host of extensions. */
  readonly parent: number;
  /** What it has in memory. */
  readonly megabytes: number;
  /** What it has worked since it began, however busy the machine was beside it. */
  readonly cpuMs: number;
}

const PAGE_BYTES = 4096;
const TICK_MS = 10;

/** Of the language server whose program is in a folder; undefined where none is, and where the system tells nothing of processes (it is not Linux). */
export function takenByServer(folder: string): Taken | undefined {
  const pid = pids().find(one => {
    const command = read(one, 'cmdline');
    return command.includes(folder) && command.includes('server.js');
  });
  return pid === undefined ? undefined : takenBy(pid);
}

/** The words of a command that runs a program of a folder and has this one among them; undefined as above. */
export function startedWith(folder: string, word: string): readonly string[] | undefined {
  const all = pids().map(pid => read(pid, 'cmdline').split('\0').slice(0, -1));
  return all.find(words => words.includes(word) && words.some(one => one.includes(folder)));
}

/** Of one process; undefined where it has ended. */
export function takenBy(pid: number): Taken | undefined {
  const stat = read(pid, 'stat');
  if (stat === '') return undefined;
  // The name of the program, in brackets, may have spaces in it.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0] = fields.slice(1);
  const [user = 0, system = 0] = fields.slice(11, 13);
  const [, resident = 0] = read(pid, 'statm').split(' ').map(Number);
  return { pid, parent, megabytes: (resident * PAGE_BYTES) / 1e6, cpuMs: (user + system) * TICK_MS };
}

function pids(): readonly number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number);
}

/** Empty for a process that has ended. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return '';
    throw error;
  }
}
