/** A server that is killed while somebody works: it is there again, and nothing of the work is lost. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moments } from '../../fuzz/killed/moments.ts';
import { takenByServer } from '../server-process.ts';
import { sitting } from '../ui/sitting.ts';
import { until } from '../ui/until.ts';
import type { Workbench } from '../ui/workbench.ts';

const TIMES = Number(process.env['KILL_TIMES'] ?? 50);
const SEED = Number(process.env['KILL_SEED'] ?? 1);
const FILE = 'exemple/actions/1.1.1.md';
/** As long as one round of typing takes, in milliseconds. */
const MOST_MS = 900;
/** Between two keys. */
const KEY_MS = 15;
/** After so many stops in a row the extension waits for somebody to start the server again: this is done before. */
const IN_A_ROW = 2;
const MINUTE = 60_000;

describe('a server that is killed at any moment', function () {
  this.timeout((5 + TIMES) * MINUTE);
  let code: Workbench;
  let home: string;

  sitting('killed', here => {
    ({ code, home } = here);
  });

  const server = (): number | undefined => takenByServer(join(home, '../extensions'))?.pid;

  /** Kills the server after a while, or as soon as there is one; gives its number. */
  const killAfter = async (ms: number): Promise<number> => {
    await new Promise(settle => setTimeout(settle, ms));
    await until('a server to be killed', () => server() !== undefined);
    const pid = server();
    assert(pid);
    process.kill(pid, 'SIGKILL');
    return pid;
  };

  /** Waits until another one serves: it tells what is wrong, and what stands under the cursor. */
  const servedAgain = async (killed: number, id: string): Promise<void> => {
    await until('another server', () => ![undefined, killed].includes(server()));
    await code.see('.statusbar-item', /\d référentiels?/);
    await code.see('.squiggly-warning, .squiggly-error');
    await code.goTo(id);
    await code.run('Show or Focus Hover');
    await code.see('.monaco-hover:visible');
    await code.page.keyboard.press('Escape');
    await code.page.keyboard.press('ControlOrMeta+End');
  };

  it('is there again, with all that was typed', async () => {
    const { next } = moments(SEED);
    const file = join(home, FILE);
    await code.open(FILE);
    await code.page.keyboard.press('ControlOrMeta+End');
    let expected = readFileSync(file, 'utf8');
    for (let time = 0; time < TIMES; time++) {
      // Every few times it is killed while it starts.
      if (time % IN_A_ROW === 0) await code.run('Référentiel: Restart the Language Server');
      const words = ` Voir 9.9.9 et la suite ${time}.`;
      const killed = killAfter(next(MOST_MS));
      await code.page.keyboard.type(words, { delay: KEY_MS });
      // Another one each time: the editor does not look again for what it has found.
      await servedAgain(await killed, `1.1.1.${1 + (time % 4)}`);
      await code.page.keyboard.press('ControlOrMeta+S');
      expected += words;
      await until(`all that was typed, the ${time + 1}th time`, () => readFileSync(file, 'utf8') === expected);
    }
  });
});
