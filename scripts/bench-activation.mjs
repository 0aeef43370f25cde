/** `npm run bench:activation [-- FOLDER]`: what the start of the extension costs its host in the embedded VS Code; by default on the example. */
import { folderAndSwitches } from './setup/arguments.mjs';
import { command } from './setup/command.mjs';
import { VSIX } from './setup/paths.mjs';

await command(async args => {
  const { folder } = folderAndSwitches(args, 'npm run bench:activation [-- FOLDER]');
  const { chromium } = await import('./setup/chromium.mjs');
  const { installVsCode } = await import('./vscode/install.mjs');
  const { makePackage } = await import('./build/package.mjs');
  const { installExtension, startServer } = await import('./vscode/server.mjs');
  const { STEADY, writeSettings } = await import('./vscode/settings.mjs');
  const { withScratch } = await import('./testing/scratch.mjs');
  const { activationBench } = await import('../test/e2e/bench/activation.bench.ts');
  process.env.CHROMIUM = await chromium();
  await installVsCode();
  await makePackage();
  await withScratch(async ({ home, workspace, extensions, user }) => {
    writeSettings(user, STEADY);
    await installExtension(VSIX, extensions);
    const server = await startServer({ extensionsDir: extensions, userDataDir: user, env: { HOME: home } });
    await activationBench(server.address(workspace)).finally(server.stop);
  }, folder);
});
