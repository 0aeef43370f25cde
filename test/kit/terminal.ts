import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Folder } from './disk.ts';

/** A program in a terminal of its own, as a person at it has it before them. */
export interface Terminal {
  /** Presses keys by the names that tmux has for them, `Enter`, `C-c`, or types a text, letter by letter. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Resolves as soon as the screen shows something; else fails with what it shows instead. */
  readonly until: (what: string, shows: (screen: string) => boolean | Promise<boolean>) => Promise<void>;
}

/** How long to wait for what should come at once: long enough for a busy machine. */
const PATIENCE = 60_000;
/** Between two looks. */
const PAUSE = 40;

/** Calls a test with a program that runs in a terminal, in a folder; the terminal is closed afterwards, whatever came of it. */
export async function inTerminal(
  folder: Folder,
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  test: (terminal: Terminal) => Promise<void>,
): Promise<void> {
  // A server of tmux for each: they share nothing.
  const tmux = async (...words: readonly string[]): Promise<string> => {
    const options = { cwd: folder.path, env: { ...process.env, ...env } };
    return (await run('tmux', ['-u', '-S', join(folder.path, '.terminal'), '-f', '/dev/null', ...words], options))
      .stdout;
  };
  await tmux('new-session', '-d', '-x', '160', '-y', '40', '--', program, ...args);
  try {
    await test({
      press: async (...keys) => void (await tmux('send-keys', ...keys)),
      type: async text => void (await tmux('send-keys', '-l', text)),
      async until(what, shows) {
        const end = performance.now() + PATIENCE;
        for (;;) {
          const screen = await tmux('capture-pane', '-p');
          if (await shows(screen)) return;
          if (performance.now() > end) throw new Error(`This never came: ${what}. The screen:\n${screen}`);
          await pause(PAUSE);
        }
      },
    });
  } finally {
    await tmux('kill-server').catch(() => undefined);
  }
}

const run = promisify(execFile);
