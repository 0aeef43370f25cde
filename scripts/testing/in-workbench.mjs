import { cpSync, readdirSync, readFileSync } from 'node:fs';
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
 * a copy of referentiel/: what one leaves behind is nothing to another. One after the other: each has a browser, an editor and
 * two servers to itself.
 *
 * With `times` nothing is forgiven: for whoever looks for races.
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
    const sit = (/** @type {string} */ file) => runSitting(file, which, installed, folder);
    if (times === undefined) return sitAll(files, sit);
    for (let time = 0; time < Number(times); time++) for (const file of files) await sit(file);
  });
}

/**
 * @param {readonly string[]} files
 * @param {(file: string) => Promise<void>} sit
 */
async function sitAll(files, sit) {
  const unsteady = [];
  for (const file of files) if (!(await onceMore(file, () => sit(file)))) unsteady.push(file);
  console.log(`${files.length} sittings${unsteady.length > 0 ? `, unsteady: ${unsteady.join(', ')}` : ''}`);
}

/**
 * @param {string} file
 * @param {readonly string[]} which
 * @param {string} installed the folder of extensions with ours in it
 * @param {string} [folder]
 */
async function runSitting(file, which, installed, folder) {
  await withScratch(async ({ home, workspace, extensions, user }) => {
    writeSettings(user, STEADY);
    cpSync(installed, extensions, { recursive: true });
    const server = await startServer({ extensionsDir: extensions, userDataDir: user, env: { HOME: home } });
    const env = { E2E_ADDRESS: server.address(workspace), E2E_WORKSPACE: workspace };
    const args = [...STRICT, '--bail', '--timeout', String(LIMIT_MS), ...which, file];
    await runTool(MOCHA, args, { env }).finally(server.stop);
  }, folder);
}
