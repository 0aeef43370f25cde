/** `npm run bench:site [-- FOLDER]`: what the pages of a folder weigh and when they are painted; by default of the example. */
import { join, resolve } from 'node:path';
import { folderAndSwitches } from './setup/arguments.mjs';
import { command } from './setup/command.mjs';
import { DIST, ROOT } from './setup/paths.mjs';

await command(async args => {
  const { folder = join(ROOT, 'referentiel/exemple') } = folderAndSwitches(args, 'npm run bench:site [-- FOLDER]');
  const { chromium } = await import('./setup/chromium.mjs');
  const { buildBundles } = await import('./build/bundles.mjs');
  const { run } = await import('./setup/run.mjs');
  process.env.CHROMIUM = await chromium();
  await buildBundles({ release: true });
  // It knows the page, whose types are none of the scripts’.
  await run(process.execPath, ['test/webview/bench/site.bench.ts', join(DIST, 'cli.js'), resolve(folder)]);
});
