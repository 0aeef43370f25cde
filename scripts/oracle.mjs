/**
 * Checks the built command line and the scores against the reference figures of a folder (default ../shared).
 * Its corpora are not ours to ship, so this is no part of `npm test`.
 */
import { resolve } from 'node:path';
import { command } from './setup/command.mjs';

const CORPORA = ['cae-2023', 'eci-2022'];

/** Whole référentiels, many times over, behind all else that runs: the limit is for what hangs. Generated cases are the same at every run, as in `npm test`. */
const FOR_ORACLES = ['--timeout', '1200000', '--require', './test/kit/same-cases.ts'];

await command(async ([shared = '../shared']) => {
  const { faultsOf } = await import('./oracle/compare.mjs');
  const { runStages } = await import('./setup/stages.mjs');
  const { Failure } = await import('./setup/failure.mjs');
  const { runTool } = await import('./setup/run.mjs');
  const { MOCHA, SIDE_BY_SIDE } = await import('./testing/mocha.mjs');
  const folder = resolve(shared);
  const commandLine = CORPORA.map(name => ({
    name,
    run: async () => {
      const faults = faultsOf(name, folder);
      if (faults.length > 0) throw new Failure(faults.join('\n'));
    },
  }));
  // The longest first, so that none of them runs alone at the end.
  const tests = ['webview/*', '*', '!(webview)/**/*'].map(files => `test/oracle/${files}.test.ts`);
  const scores = {
    name: 'scores',
    run: () => runTool(MOCHA, [...SIDE_BY_SIDE, ...FOR_ORACLES, ...tests], { env: { ORACLE_DIR: folder } }),
  };
  await runStages([...commandLine, scores]);
});
