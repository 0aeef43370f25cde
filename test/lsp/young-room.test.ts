import { equal, ok } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const MEGABYTES = 2 ** 20;

/** Has V8 take from the program what it can, and keeps many things: the room after each. */
const PROGRAM = `
  import { setImmediate } from 'node:timers/promises';
  import v8 from 'node:v8';
  import { keepYoungRoom } from '${new URL('../../server/src/lsp/young-room.ts', import.meta.url)}';
  const kept = [];
  const keepMany = async () => {
    for (let turn = 0; turn < 60; turn++) {
      for (let at = 0; at < 3000; at++) kept.push({ at, of: [turn] });
      await setImmediate();
    }
  };
  const room = () => v8.getHeapSpaceStatistics().find(space => space.space_name === 'new_space').space_size;
  keepYoungRoom();
  await keepMany();
  gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  const idle = room();
  await keepMany();
  console.log(JSON.stringify({ idle, after: room() }));
`;

describe('the room for young things', () => {
  it('comes back when V8 has taken it from an idle program, and grows no further than it should', async () => {
    const args = ['--expose-gc', '--input-type=module', '--eval', PROGRAM];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    equal(stderr, '');
    const { idle, after } = JSON.parse(stdout) as { readonly idle: number; readonly after: number };
    ok(idle < 8 * MEGABYTES, `${idle} bytes: nothing was taken, so nothing is tried`);
    ok(after >= 8 * MEGABYTES && after <= 16 * MEGABYTES, `${after} bytes`);
  });
});
