/** What the language server of a workbench takes of the machine. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Taken {
  /** What it has in memory. */
  readonly megabytes: number;
  /** What it has worked since it began, however busy the machine was beside it. */
  readonly cpuMs: number;
}

const PAGE_BYTES = 4096;
const TICK_MS = 10;

/** Of the server whose program is in a folder; undefined where none is, and where the system tells nothing of processes (it is not Linux). */
export function takenByServer(folder: string): Taken | undefined {
  const pid = pids().find(one => {
    const command = read(one, 'cmdline');
    return command.includes(folder) && command.includes('server.js');
  });
  if (pid === undefined) return undefined;
  // The name of the program, in brackets, may have spaces in it.
  const stat = read(pid, 'stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0] = fields.slice(11, 13).map(Number);
  const [, resident = 0] = read(pid, 'statm').split(' ').map(Number);
  return { megabytes: (resident * PAGE_BYTES) / 1e6, cpuMs: (user + system) * TICK_MS };
}

function pids(): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter(name => /^\d+$/.test(name));
}

/** Empty for a process that has ended. */
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return '';
    throw error;
  }
}
