/** `npm test`: everything, or with `-- --only unit,webview` some stages. */
import { parseArgs } from 'node:util';
import { command } from './setup/command.mjs';

await command(async args => {
  const { runStages } = await import('./setup/stages.mjs');
  const { testStages } = await import('./testing/stages.mjs');
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' } } });
  await runStages(testStages(values.only?.split(',') ?? []));
});
