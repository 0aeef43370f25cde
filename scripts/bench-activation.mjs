/** `npm run bench:activation [-- FOLDER]`: what the start of the extension costs its host in the embedded VS Code; by default on the example. */
import { folderAndSwitches } from './setup/arguments.mjs';
import { command } from './setup/command.mjs';

await command(async args => {
  const { folder } = folderAndSwitches(args, 'npm run bench:activation [-- FOLDER]');
  const { inPackaged } = await import('./testing/in-packaged.mjs');
  const { activationBench } = await import('../test/e2e/bench/activation.bench.ts');
  await inPackaged(({ address, workspace }) => activationBench(address(workspace)), folder);
});
