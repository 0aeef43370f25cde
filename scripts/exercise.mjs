/** `npm run exercise -- CORPUS [--seed S --minutes M]`: asks everything of the server as it ships while its documents are edited at random. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command } from './setup/command.mjs';
import { Failure } from './setup/failure.mjs';

/** In milliseconds: an answer that takes longer hangs. */
const PATIENCE = 1000;

await command(async args => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { seed: { type: 'string' }, minutes: { type: 'string' } },
    allowPositionals: true,
  });
  const [corpus, ...others] = positionals;
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const minutes = Number(values.minutes ?? 5);
  if (corpus === undefined || others.length > 0) throw new Failure('Give one folder of référentiels');
  if (!Number.isInteger(seed) || !(minutes > 0))
    throw new Failure('--seed takes a whole number, --minutes a number above 0');
  const { buildBundles } = await import('./build/bundles.mjs');
  await buildBundles({ release: false });
  const { exercise } = await import('../test/fuzz/exercise/exercise.ts');
  const { spawned } = await import('../test/kit/lsp-transport.ts');
  const end = Date.now() + minutes * 60_000;
  const slow = /** @type {string[]} */ ([]);
  let rounds = 0;
  let answers = 0;
  await exercise({
    corpus: resolve(corpus),
    seed,
    goesOn: count => {
      rounds = count;
      return Date.now() < end;
    },
    transport: () => spawned('server.js', '--stdio'),
    heard: ({ method, params }, took) => {
      answers++;
      if (took > PATIENCE) slow.push(`${method} took ${Math.round(took)} ms: ${JSON.stringify(params)}`);
    },
  });
  console.log(`seed ${seed}: ${rounds} rounds, ${answers} answers compared`);
  if (slow.length > 0) throw new Failure(slow.join('\n'));
});
