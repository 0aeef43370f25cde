import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { ROOT, VSIX } from '../setup/paths.mjs';
import { runTool } from '../setup/run.mjs';
import { installExtension, startServer } from '../vscode/server.mjs';
import { STEADY, writeSettings } from '../vscode/settings.mjs';
import { MOCHA } from './mocha.mjs';
import { withScratch } from './scratch.mjs';

/**
 * Of a test or a hook, in milliseconds. What it waits for has limits of its own, and says what did not come: this one is for all
 * together, on a busy machine.
 */
const LIMIT_MS = 600_000;

/**
 * The tests with this in their own names, as it is written in their files, and how often they are run, each time in another
 * workbench; the folder that is opened, a copy of it.
 * @typedef {{ readonly name?: string | undefined, readonly times?: string | undefined, readonly folder?: string | undefined }} Which
 */

/**
 * Runs test files, one after the other, at one embedded VS Code with the package installed, opened on a copy of referentiel/.
 * @param {readonly string[]} files as paths from the root
 * @param {Which} [which]
 * @throws {Failure} when a test fails, or none is called so
 */
export async function runInWorkbench(files, { name = '', times = '1', folder } = {}) {
  const named = files.filter(file => readFileSync(join(ROOT, file), 'utf8').includes(name));
  if (named.length === 0) throw new Failure(`No test of ${files.join(', ')} is called “${name}”`);
  const which = name === '' ? [] : ['--fgrep', name];
  for (let time = 0; time < Number(times); time++) await runAtOne([...which, ...named], folder);
}

/**
 * @param {readonly string[]} args for Mocha
 * @param {string | undefined} folder
 */
function runAtOne(args, folder) {
  return withScratch(async ({ home, workspace, extensions, user }) => {
    writeSettings(user, STEADY);
    await installExtension(VSIX, extensions);
    const server = await startServer({ extensionsDir: extensions, userDataDir: user, env: { HOME: home } });
    const env = { E2E_ADDRESS: server.address(workspace), E2E_WORKSPACE: workspace };
    await runTool(MOCHA, ['--bail', '--timeout', String(LIMIT_MS), ...args], { env }).finally(server.stop);
  }, folder);
}
