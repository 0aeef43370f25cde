/**
 * `npm run bench [-- FOLDER]`: figures of speed on a folder of measures; by default on one made from the example.
 * `npm run bench -- --gate`: whether they grow with the workspace as each benchmark declares.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderAndSwitches } from './setup/arguments.mjs';
import { command } from './setup/command.mjs';
import { Failure } from './setup/failure.mjs';
import { DIST, ROOT } from './setup/paths.mjs';

const EXAMPLE = join(ROOT, 'referentiel/exemple');

await command(async args => {
  const { folder, given } = folderAndSwitches(args, 'npm run bench [-- FOLDER | --gate]', 'gate');
  const { measuresOf } = await import('../test/bench/places.ts');
  if (folder !== undefined && measuresOf({ folder, file: '' }).length === 0)
    throw new Failure(`${folder} has no measure`);
  const { buildBundles } = await import('./build/bundles.mjs');
  await buildBundles({ release: true });
  const built = { cli: join(DIST, 'cli.js'), server: join(DIST, 'server.js') };
  console.log();
  if (given.has('gate')) return passGate(built);
  await import('../test/bench/score.bench.ts');
  console.log();
  const { bench } = await import('../test/bench/bench.ts');
  if (folder !== undefined) return bench(built, folder);
  const { makeWorkspace } = await import('../test/bench/corpus.ts');
  const scratch = mkdtempSync(join(tmpdir(), 'referentiel-bench-'));
  try {
    makeWorkspace(EXAMPLE, scratch, 1);
    await bench(built, scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});

/** @param {import('../test/bench/benchmark.ts').Built} built */
async function passGate(built) {
  const { gate } = await import('../test/bench/gate.ts');
  const failed = await gate(built, EXAMPLE);
  if (failed.length > 0) throw new Failure(['', ...failed].join('\n'));
}
