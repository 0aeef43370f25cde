/** `npm run kill [-- --times N --seed S]`: kills what writes and what serves at random moments, and looks whether anything was lost. */
import { parseArgs } from 'node:util';
import { command } from './setup/command.mjs';
import { Failure } from './setup/failure.mjs';

await command(async args => {
  const { values } = parseArgs({
    args: [...args],
    options: { times: { type: 'string' }, seed: { type: 'string' } },
  });
  const times = Number(values.times ?? 50);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (!(Number.isInteger(times) && times > 0 && Number.isInteger(seed)))
    throw new Failure('--times and --seed take whole numbers');
  if (process.platform !== 'linux') throw new Failure('The server is found as Linux tells of processes');
  console.log(`seed ${seed}`);
  const { buildBundles } = await import('./build/bundles.mjs');
  await buildBundles({ release: false });
  const { killWriters } = await import('../test/fuzz/killed/writers.ts');
  const { moments } = await import('../test/fuzz/killed/moments.ts');
  const between = await killWriters(moments(seed), times);
  console.log(
    `commands that write: killed ${times} times each, ${between} times between two files; all files are whole`,
  );
  process.env.KILL_TIMES = String(times);
  process.env.KILL_SEED = String(seed);
  const { KILLED, sitAlone } = await import('./testing/sit-alone.mjs');
  await sitAlone(KILLED);
});
