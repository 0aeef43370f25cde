import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import JSZip from 'jszip';
import { Failure } from '../setup/failure.mjs';
import { extensionId, ROOT, VSIX } from '../setup/paths.mjs';
import { runTool } from '../setup/run.mjs';
import { printWorkbenchLine } from '../vscode/output.mjs';
import { serveVsCodeWeb } from '../vscode-web/serve.mjs';
import { MOCHA } from './mocha.mjs';
import { withScratch } from './scratch.mjs';

const ASSERT = join(ROOT, 'scripts/vscode-web/strict-assert.cjs');
const PROCESS = join(ROOT, 'scripts/vscode-web/process.mjs');
const SHOT = join(ROOT, 'test/e2e/shots/web.png');
/** How the suite tells its counts, among all else that it prints. */
const RESULT = '##result ';
/** For what hangs, as those of its tests: a busy machine takes several times as long as an idle one. */
const LIMIT_MS = 600_000;

/**
 * Runs test/e2e/suite and test/e2e/web inside VS Code for the Web, with what the package holds, on a copy of referentiel/ that
 * stands on no disk there.
 * @throws {Failure} unless at least one test passed and every test did
 */
export async function runInVsCodeWeb() {
  const { openPage } = await import('../../test/e2e/browser.ts');
  await withScratch(async ({ workspace, extensions }) => {
    await unpack(extensions);
    // What is served beside the extension: nothing but its folder is.
    const tests = join(extensions, 'tests.cjs');
    await bundleSuite(tests);
    const served = await serveVsCodeWeb({ extension: extensions, tests, folder: workspace });
    const { page, close } = await openPage();
    try {
      const counts = await countsIn(page, served.address);
      await page.screenshot({ path: SHOT });
      const { passes, failures, pending } = counts;
      if (!(passes > 0 && failures === 0 && pending === 0)) throw new Failure(`${JSON.stringify(counts)} is no pass`);
    } finally {
      await close();
      served.stop();
    }
  });
}

/**
 * Holds the sittings of a folder in VS Code for the Web, with what the package holds, on a copy of referentiel/.
 * @param {string} sittings
 * @param {Readonly<Record<string, string>>} env what they are told besides
 */
export async function sitInVsCodeWeb(sittings, env) {
  await withScratch(async ({ workspace, extensions }) => {
    await unpack(extensions);
    const served = await serveVsCodeWeb({ extension: extensions, folder: workspace });
    const own = { E2E_ADDRESS: served.address, E2E_WORKSPACE: workspace, E2E_WEB: 'yes', ...env };
    const args = ['--bail', '--timeout', String(LIMIT_MS), `${sittings}/*.test.ts`];
    await runTool(MOCHA, args, { env: own }).finally(served.stop);
  });
}

/**
 * Writes the files of the extension in the package into a folder.
 * @param {string} folder
 */
async function unpack(folder) {
  const { files } = await JSZip.loadAsync(readFileSync(VSIX));
  for (const file of Object.values(files)) {
    const [, name] = /^extension\/(.*[^/])$/.exec(file.name) ?? [];
    if (name === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), await file.async('nodebuffer'));
  }
}

/** @typedef {{ readonly passes: number, readonly failures: number, readonly pending: number }} Counts */

/**
 * What the suite counted once it has ended; what it prints on the way is handed on.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @returns {Promise<Counts>}
 */
async function countsIn(page, address) {
  /** @type {PromiseWithResolvers<Counts>} */
  const { promise, resolve, reject } = Promise.withResolvers();
  /** @type {Counts | undefined} */
  let counts;
  const log = (/** @type {string} */ level, /** @type {readonly unknown[]} */ args) => {
    const line = format(...args);
    if (line.startsWith(RESULT)) counts = JSON.parse(line.slice(RESULT.length));
    else printWorkbenchLine(level, args);
  };
  await page.exposeFunction('codeAutomationLog', log);
  await page.exposeFunction('codeAutomationExit', () =>
    counts === undefined ? reject(new Failure('VS Code for the Web ended before the suite did')) : resolve(counts),
  );
  const timer = setTimeout(() => reject(new Failure('The suite did not end in time')), LIMIT_MS);
  try {
    await page.goto(address, { waitUntil: 'commit' });
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

/** One bundle for all, which the host of extensions reads as a module of its own. */
async function bundleSuite(/** @type {string} */ outfile) {
  await build({
    absWorkingDir: ROOT,
    stdin: { contents: suites(), resolveDir: ROOT, sourcefile: 'suites.js' },
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    // Mocha for browsers is written for whoever asks for `module.exports`: it must not be given ours.
    globalName: 'webTests',
    footer: { js: 'module.exports = webTests;' },
    external: ['vscode'],
    alias: { 'node:assert/strict': ASSERT },
    inject: [PROCESS],
    define: {
      'process.env.NODE_DEBUG': 'undefined',
      'process.env.E2E_EXTENSION_ID': JSON.stringify(extensionId()),
      'process.env.E2E_EXTENSION_HOME': '""',
      global: 'globalThis',
    },
    logLevel: 'warning',
  });
}

/** Mocha first: what describes tests asks for it when it is loaded. */
function suites() {
  const tests = ['test/e2e/suite', 'test/e2e/web'].flatMap(folder =>
    readdirSync(join(ROOT, folder))
      .filter(name => name.endsWith('.test.ts'))
      .map(name => `import './${folder}/${name}';`),
  );
  const mocha = './test/e2e/web/mocha.ts';
  return [`import '${mocha}';`, ...tests, `export { run } from '${mocha}';`].join('\n');
}
