/** `npm run bench [-- FOLDER]`: figures of speed on a folder of measures; by default on one made from the example. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { command } from './setup/command.mjs';
import { DIST, ROOT } from './setup/paths.mjs';

await command(async ([folder]) => {
  const { buildBundles } = await import('./build/bundles.mjs');
  const { bench } = await import('../test/bench/bench.ts');
  const { makeCorpus } = await import('../test/bench/corpus.ts');
  await buildBundles({ release: true });
  const built = { cli: join(DIST, 'cli.js'), server: join(DIST, 'server.js') };
  console.log();
  await import('../test/bench/score.bench.ts');
  console.log();
  if (folder !== undefined) return bench(built, resolve(folder));
  const scratch = mkdtempSync(join(tmpdir(), 'referentiel-bench-'));
  try {
    makeCorpus(join(ROOT, 'referentiel/exemple/actions'), scratch);
    await bench(built, scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
