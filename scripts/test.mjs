/**
 * `npm test`: everything; with `-- --only unit,webview` some stages; with `-- --only ui --name "saved under" --times 15` some
 * of those in the workbench, many times over.
 */
import { parseArgs } from 'node:util';
import { command } from './setup/command.mjs';

await command(async args => {
  const { runStages } = await import('./setup/stages.mjs');
  const { testStages } = await import('./testing/stages.mjs');
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, name: { type: 'string' }, times: { type: 'string' } },
  });
  await runStages(testStages(values.only?.split(',') ?? [], values));
});
