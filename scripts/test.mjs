/**
 * `npm test`: what each change has to pass. `npm run test:full` (--full): that, and all that is worth running at night and before a
 * release. With `-- --only unit,webview` some stages; with `-- --only scenarios --name "saved under" --times 15` some of the tests in the
 * workbench, many times over.
 */
import { parseArgs } from 'node:util';
import { command } from './setup/command.mjs';

await command(async args => {
  const { runStages } = await import('./setup/stages.mjs');
  const { runLanes } = await import('./testing/lanes.mjs');
  const { stageOf, testStages } = await import('./testing/stages.mjs');
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: 'boolean' },
      only: { type: 'string' },
      stage: { type: 'string' },
      name: { type: 'string' },
      times: { type: 'string' },
    },
  });
  if (values.stage !== undefined) await stageOf(values.stage).run();
  else if (values.only === undefined) await runLanes(testStages(values));
  else await runStages(testStages({ ...values, keys: values.only.split(',') }));
});
