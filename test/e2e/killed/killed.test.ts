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
/** Between two keys, in milliseconds: it is killed between any two of them. */
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

  /** Waits until there is a server, other than one that was there before, and gives its number. */
  const serverAfter = async (before: number | undefined): Promise<number> => {
    await until('another server', () => ![undefined, before].includes(server()));
    const pid = server();
    assert(pid);
    return pid;
  };

  /** Waits until another one serves: it tells what is wrong, and what stands under the cursor. */
  const servedAgain = async (killed: number, id: string): Promise<void> => {
    await serverAfter(killed);
    await code.see('.statusbar-item', /\d référentiels?/);
    await code.see('.squiggly-warning, .squiggly-error');
    await code.goTo(id);
    // A lens that comes moves the lines, which closes a hover.
    await code.see('.codelens-decoration:visible', /pts/);
    await code.run('Show or Focus Hover');
    await code.see('.monaco-hover:visible');
    await code.dismiss('.monaco-hover:visible');
    await code.goToEnd();
  };

  it('is there again, with all that was typed', async () => {
    const { next } = moments(SEED);
    const file = join(home, FILE);
    await code.open(FILE);
    await code.see('.editor-group-container.active .monaco-editor.focused');
    await code.goToEnd();
    let expected = readFileSync(file, 'utf8');
    for (let time = 0; time < TIMES; time++) {
      // Every few times it is killed while it starts.
      if (time % IN_A_ROW === 0) {
        const before = server();
        await code.run('Référentiel: Restart Language Server');
        await serverAfter(before);
      }
      const words = ` Voir 9.9.9 et la suite de tout cela, ${time}.`;
      const typed = Math.floor(next(words.length + 1));
      await code.page.keyboard.type(words.slice(0, typed), { delay: KEY_MS });
      const killed = await serverAfter(undefined);
      process.kill(killed, 'SIGKILL');
      await code.page.keyboard.type(words.slice(typed), { delay: KEY_MS });
      // Another one each time: the editor does not look again for what it has found.
      await servedAgain(killed, `1.1.1.${1 + (time % 4)}`);
      await code.page.keyboard.press('ControlOrMeta+S');
      expected += words;
      await until(`all that was typed, the ${time + 1}th time`, () => readFileSync(file, 'utf8') === expected);
    }
  });
});
