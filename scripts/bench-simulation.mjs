/** `npm run bench:simulation [-- FOLDER]`: how fast the simulation is in the embedded VS Code; by default on the example. */
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { command } from './setup/command.mjs';
import { VSIX } from './setup/paths.mjs';

await command(async ([folder]) => {
  const { chromium } = await import('./setup/chromium.mjs');
  const { installVsCode } = await import('./vscode/install.mjs');
  const { makePackage } = await import('./build/package.mjs');
  const { installExtension, startServer } = await import('./vscode/server.mjs');
  const { STEADY, writeSettings } = await import('./vscode/settings.mjs');
  const { withScratch } = await import('./testing/scratch.mjs');
  const { simulationBench } = await import('../test/e2e/bench/simulation.bench.ts');
  process.env.CHROMIUM = await chromium();
  await installVsCode();
  await makePackage();
  await withScratch(async ({ home, workspace, extensions, user }) => {
    const measures = join(home, 'mesures');
    cpSync(folder === undefined ? workspace : resolve(folder), measures, { recursive: true });
    writeSettings(user, STEADY);
    await installExtension(VSIX, extensions);
    const server = await startServer({ extensionsDir: extensions, userDataDir: user, env: { HOME: home } });
    await simulationBench(server.address(measures), '1.1.1.md').finally(server.stop);
  });
});
