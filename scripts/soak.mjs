/** `npm run soak [-- --minutes M] [FOLDER]`: works in the embedded VS Code for so long, and watches the memory of its processes. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command } from './setup/command.mjs';
import { Failure } from './setup/failure.mjs';

await command(async args => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { minutes: { type: 'string' } },
    allowPositionals: true,
  });
  const [folder, ...others] = positionals;
  const minutes = Number(values.minutes ?? 20);
  if (!(minutes > 0) || others.length > 0)
    throw new Failure('Give a number of minutes above 0, and one folder at most');
  if (process.platform !== 'linux') throw new Failure('The memory of a process is read as Linux tells it');
  process.env.SOAK_MINUTES = String(minutes);
  const { SOAK, sitAlone } = await import('./testing/sit-alone.mjs');
  await sitAlone(SOAK, folder === undefined ? undefined : resolve(folder));
});
