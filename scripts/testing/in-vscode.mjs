import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { Failure } from '../setup/failure.mjs';
import { extensionId, ROOT, SCRATCH, VSIX } from '../setup/paths.mjs';
import { installExtension, uninstallExtension } from '../vscode/server.mjs';
import { withScratch } from './scratch.mjs';

const SHIM = join(ROOT, 'scripts/vscode/shim.mjs');
const SUITE = join(SCRATCH, 'suite');

/**
 * Runs test/e2e/suite inside VS Code, on a copy of referentiel/, with the package installed, and takes it away again.
 * @throws {Failure} unless at least one test passed and every test did, and nothing is left of it
 */
export async function runInVsCode() {
  await bundleSuite();
  await withScratch(async ({ home, workspace, extensions, user }) => {
    const result = join(home, 'result.json');
    const temporary = join(home, 'temporary');
    mkdirSync(temporary);
    await installExtension(VSIX, extensions);
    const run = runTests({
      ...executable(),
      extensionDevelopmentPath: join(ROOT, 'test/e2e/empty-extension'),
      extensionTestsPath: join(SUITE, 'index.cjs'),
      launchArgs: [workspace, `--extensions-dir=${extensions}`, `--user-data-dir=${user}`],
      extensionTestsEnv: {
        E2E_EXTENSION_HOME: extensions,
        E2E_EXTENSION_ID: extensionId(),
        E2E_RESULT: result,
        TMPDIR: temporary,
      },
    });
    await run.catch(error => {
      throw new Failure(error.message);
    });
    demandProof(result);
    await uninstall({ extensions, user, temporary });
  });
}

/**
 * Takes the extension away again.
 * @param {Readonly<Record<'extensions' | 'user' | 'temporary', string>>} folders those in which it may have written something
 * @throws {Failure} naming what it leaves there
 */
async function uninstall({ extensions, user, temporary }) {
  await uninstallExtension(extensionId(), extensions);
  const listed = readFileSync(join(extensions, 'extensions.json'), 'utf8');
  if (listed.includes(extensionId())) throw new Failure('Uninstalled, it is still listed');
  const left = [extensions, user, temporary].flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isLeft),
  );
  if (left.length > 0) throw new Failure(`Uninstalled, it leaves ${left.slice(0, 10).join(', ')}`);
}

/**
 * True for a path of ours that VS Code itself does not remove: it takes the folder of what is listed no more when it starts the next
 * time, and the logs of older days by and by.
 * @param {string} path
 */
function isLeft(path) {
  return /referentiel/i.test(path) && !path.startsWith(`${extensionId()}-`) && !path.startsWith('logs');
}

/** Each test file becomes a bundle, because the extension host reads no TypeScript. */
async function bundleSuite() {
  rmSync(SUITE, { recursive: true, force: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/e2e/suite/index.ts', 'test/e2e/suite/*.test.ts'],
    outdir: SUITE,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/**
 * The VS Code to run: the one that VSCODE_EXECUTABLE names, else the embedded one, which needs no display; off Linux
 * the desktop one that @vscode/test-electron downloads.
 */
function executable() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return { vscodeExecutablePath: named };
  return process.platform === 'linux' ? { vscodeExecutablePath: SHIM } : {};
}

/**
 * A VS Code that crashes or quits early may still end with 0, so the suite leaves its counts in a file.
 * @param {string} result
 */
function demandProof(result) {
  let counts;
  try {
    counts = JSON.parse(readFileSync(result, 'utf8'));
  } catch {
    throw new Failure('VS Code ended before the suite did');
  }
  const { passes, failures, pending } = counts;
  if (!(passes > 0 && failures === 0 && pending === 0)) throw new Failure(`${JSON.stringify(counts)} is no pass`);
}
