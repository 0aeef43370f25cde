import { equal, ok } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const MEGABYTES = 2 ** 20;

/**
 * Has V8 take from the program what it can, and keeps many things: the room then, and the largest that it had later. V8 takes some away
 * whenever it looks at old things, so that the room at one moment says little.
 */
const PROGRAM = `
  import { setImmediate } from 'node:timers/promises';
  import v8 from 'node:v8';
  import { keepYoungRoom } from '${new URL('../../server/src/lsp/young-room.ts', import.meta.url)}';
  const kept = [];
  const room = () => v8.getHeapSpaceStatistics().find(space => space.space_name === 'new_space').space_size;
  const keepMany = async () => {
    let largest = 0;
    for (let turn = 0; turn < 120; turn++) {
      for (let at = 0; at < 3000; at++) kept.push({ at, of: [turn] });
      await setImmediate();
      largest = Math.max(largest, room());
    }
    return largest;
  };
  keepYoungRoom();
  await keepMany();
  gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  const idle = room();
  console.log(JSON.stringify({ idle, largest: await keepMany() }));
`;

describe('the room for young things', () => {
  it('comes back when V8 has taken it from an idle program, and grows no further than it should', async () => {
    const args = ['--expose-gc', '--input-type=module', '--eval', PROGRAM];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    equal(stderr, '');
    const { idle, largest } = JSON.parse(stdout) as { readonly idle: number; readonly largest: number };
    ok(idle < 4 * MEGABYTES, `${idle} bytes: nothing was taken, so nothing is tried`);
    // It doubles once more where a busy machine tells late of what was collected; V8 alone goes on to 128.
    ok(largest >= 4 * MEGABYTES && largest <= 32 * MEGABYTES, `${largest} bytes`);
  });
});
