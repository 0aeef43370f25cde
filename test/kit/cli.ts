import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** The most that a command may print, in bytes: the scores of every action of a few dozen scenarios. */
const MOST = 2 ** 26;

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the bundled command line, in English and where the tests run unless told otherwise, and waits for its end. */
export function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = { LC_ALL: 'C' },
  cwd?: string,
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: MOST };
    execFile(process.execPath, [CLI, ...args], options, (error, out, err) => {
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
