/**
 * Checks the built command line against the reference figures of the shared folder (default ../shared).
 * Its corpora are not ours to ship, so this is no part of `npm test`.
 */
import { resolve } from 'node:path';
import { command } from './setup/command.mjs';

const CORPORA = ['cae-2023', 'eci-2022'];

await command(async ([shared = '../shared']) => {
  const { faultsOf } = await import('./oracle/compare.mjs');
  const { runStages } = await import('./setup/stages.mjs');
  const { Failure } = await import('./setup/failure.mjs');
  const stages = CORPORA.map(name => ({
    name,
    run: async () => {
      const faults = faultsOf(name, resolve(shared));
      if (faults.length > 0) throw new Failure(faults.join('\n'));
    },
  }));
  await runStages(stages);
});
