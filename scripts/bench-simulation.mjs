/** `npm run bench:simulation [-- FOLDER]`: how fast the simulation is in the embedded VS Code; by default on the example. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderAndSwitches } from './setup/arguments.mjs';
import { command } from './setup/command.mjs';

const SCENARIO = 'beaucoup.scenario.yml';
const MOST_STATUSES = 1000;
const STATUSES = ['fait', 'programme', 'pas_fait', 'non_concerne'];

await command(async args => {
  const { folder } = folderAndSwitches(args, 'npm run bench:simulation [-- FOLDER]');
  const { inPackaged } = await import('./testing/in-packaged.mjs');
  const { simulationBench } = await import('../test/e2e/bench/simulation.bench.ts');
  await inPackaged(
    async ({ address, workspace, extensions }) => {
      writeFileSync(join(workspace, SCENARIO), manyStatuses(workspace));
      await simulationBench(address(workspace), { measure: '1.1.1.md', scenario: SCENARIO, extensions });
    },
    folder,
    true,
  );
});

/**
 * A scenario with a status for each action below the measures that has no children, of a thousand at most.
 * @param {string} folder
 */
function manyStatuses(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'));
  const text = names.map(name => readFileSync(join(folder, name), 'utf8')).join('\n');
  const ids = new Set(Array.from(text.matchAll(/^id(?:entifiant)? *: *(\d+(?:\.\d+){3,}) *$/gm), ([, id = '']) => id));
  const parents = new Set(Array.from(ids, id => id.slice(0, id.lastIndexOf('.'))));
  const prefix = /^referentiel *: *"?(\w+)/m.exec(text)?.[1] ?? 'ref';
  const leaves = [...ids].filter(id => !parents.has(id)).slice(0, MOST_STATUSES);
  return `Statuts:\n${leaves.map((id, at) => `  ${prefix}_${id}: ${STATUSES[at % STATUSES.length]}\n`).join('')}`;
}
