import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { ROOT, VSIX } from '../setup/paths.mjs';
import { runTool } from '../setup/run.mjs';
import { installExtension, startServer } from '../vscode/server.mjs';
import { STEADY, writeSettings } from '../vscode/settings.mjs';
import { MOCHA, STRICT } from './mocha.mjs';
import { onceMore } from './once-more.mjs';
import { withScratch } from './scratch.mjs';

const SITTINGS = 'test/e2e/ui';

/**
 * Of a test or a hook, in milliseconds. What it waits for has limits of its own, and says what did not come: this one is for all
 * together, on a busy machine.
 */
const LIMIT_MS = 600_000;

/**
 * The tests with this in their own names, as it is written in their files, and how often each sitting with one of them is held; the
 * folder that is opened, a copy of it.
 * @typedef {{ readonly name?: string | undefined, readonly times?: string | undefined, readonly folder?: string | undefined }} Which
 */

/**
 * Runs the tests of test/e2e/ui, each file against an embedded VS Code of its own with the package installed, opened on
 * a copy of referentiel/: what one leaves behind is nothing to another. As many side by side as there are cores, since each has a
 * browser, an editor and two servers to itself; what one prints stands together.
 *
 * With `times` one after the other, and nothing is forgiven: for whoever looks for races.
 * @param {Which} which
 * @throws {Failure} when a test fails, or none is called so
 */
export async function runInWorkbench({ name = '', times, folder }, sittings = SITTINGS) {
  const files = readdirSync(join(ROOT, sittings), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.ts'))
    .map(file => join(sittings, file))
    .filter(file => readFileSync(join(ROOT, file), 'utf8').includes(name))
    .sort();
  if (files.length === 0) throw new Failure(`No test of ${sittings} is called “${name}”`);
  const which = name === '' ? [] : ['--fgrep', name];
  await withScratch(async ({ extensions: installed }) => {
    await installExtension(VSIX, installed);
    const sit = (/** @type {string} */ file, quiet = false) => runSitting(file, which, { installed, folder, quiet });
    if (times === undefined) return sitAll(files, async file => process.stdout.write(await sit(file, true)));
    for (let time = 0; time < Number(times); time++) for (const file of files) await sit(file);
  });
}

/**
 * @param {readonly string[]} files
 * @param {(file: string) => Promise<unknown>} sit
 */
async function sitAll(files, sit) {
  const left = [...files];
  /** @type {string[]} */
  const unsteady = [];
  const sitInTurn = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      const name = file;
      if (!(await onceMore(name, () => sit(name)))) unsteady.push(name);
    }
  };
  const ends = await Promise.allSettled(
    Array.from({ length: availableParallelism() }, () =>
      sitInTurn().catch(error => {
        // Nobody begins another: the stage has failed.
        left.length = 0;
        throw error;
      }),
    ),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  console.log(`${files.length} sittings${unsteady.length > 0 ? `, unsteady: ${unsteady.join(', ')}` : ''}`);
}

/**
 * @param {string} file
 * @param {readonly string[]} which
 * @param {{ readonly installed: string, readonly folder: string | undefined, readonly quiet: boolean }} how `installed`: the folder
 *   of extensions with ours in it; `quiet`: what it prints is kept back
 * @returns {Promise<string>} what was kept back
 */
function runSitting(file, which, { installed, folder, quiet }) {
  return withScratch(async ({ home, workspace, extensions, user }) => {
    writeSettings(user, STEADY);
    cpSync(installed, extensions, { recursive: true });
    const server = await startServer({ extensionsDir: extensions, userDataDir: user, env: { HOME: home } });
    const env = { E2E_ADDRESS: server.address(workspace), E2E_WORKSPACE: workspace };
    const args = [...STRICT, '--bail', '--timeout', String(LIMIT_MS), ...which, file];
    return await runTool(MOCHA, args, { env, quiet }).finally(server.stop);
  }, folder);
}
