#!/usr/bin/env node
/**
 * Stands in for the desktop's `code` in @vscode/test-electron's runTests: opens the embedded VS Code in a headless
 * Chromium (whose path CHROMIUM holds), runs the tests in its extension host, and ends with their exit code.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openPage } from '../../test/e2e/browser.ts';
import { printWorkbenchLine } from './output.mjs';
import { startServer } from './server.mjs';
import { STEADY, writeSettings } from './settings.mjs';

/** For what hangs, as that of the suite’s tests: a busy machine takes several times as long as an idle one. */
const TIME_LIMIT_MS = 600_000;
const HOST_END_LIMIT_MS = 10_000;
const HOST_ENDED = /Extension Host Process exited with code: (\S+), signal: (\S+?)\.?$/;
const EXIT = { hostDied: 70, serverEnded: 71, pageCrashed: 72, notStarted: 73, timeout: 124, interrupted: 130 };

/** @typedef {{ readonly code: number, readonly why: string }} Outcome */

const { promise: outcome, resolve: finish } = /** @type {PromiseWithResolvers<Outcome>} */ (Promise.withResolvers());
const { promise: hostEnd, resolve: hostEnded } = /** @type {PromiseWithResolvers<string>} */ (Promise.withResolvers());

// The arguments that mean nothing here (--no-sandbox, --skip-welcome, …) are let through unread.
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
});

process.on('SIGINT', () => finish({ code: EXIT.interrupted, why: 'interrupted' }));
process.on('SIGTERM', () => finish({ code: EXIT.interrupted, why: 'interrupted' }));
setTimeout(() => finish({ code: EXIT.timeout, why: `not done after ${TIME_LIMIT_MS / 1000} s` }), TIME_LIMIT_MS);

const scratch = mkdtempSync(join(tmpdir(), 'referentiel-shim-'));
/** @type {(() => Promise<void>)[]} */
const closers = [];
await start().catch(error => finish({ code: EXIT.notStarted, why: error.stack }));
const { code, why } = await outcome;
if (code !== 0) console.error(`VS Code: ${why}`);
for (const close of closers.reverse()) await close();
rmSync(scratch, { recursive: true, force: true });
// @vscode/test-electron drops what is still in our pipes when we exit.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));

/** Opens the workbench on the tests. */
async function start() {
  const userDataDir = path('user-data-dir') ?? join(scratch, 'user');
  writeSettings(userDataDir, STEADY);
  const server = await startServer({
    userDataDir,
    extensionsDir: path('extensions-dir') ?? join(scratch, 'extensions'),
    env: { HOME: scratch },
    onLine: noticeHostEnd,
  });
  closers.push(server.stop);
  server.process.once('exit', ended => finish({ code: EXIT.serverEnded, why: `the server ended (${ended})` }));
  const { page, close } = await openPage();
  closers.push(close);
  page.on('crash', () => finish({ code: EXIT.pageCrashed, why: 'the workbench crashed' }));
  await page.exposeFunction('codeAutomationLog', printWorkbenchLine);
  await page.exposeFunction('codeAutomationExit', testsEnded);
  const developed = /** @type {string[]} */ (values.extensionDevelopmentPath ?? []);
  await page.goto(
    server.address(positionals[0] && resolve(positionals[0]), [
      ...developed.map(
        extension => /** @type {const} */ (['extensionDevelopmentPath', server.uri(resolve(extension))]),
      ),
      ['extensionTestsPath', server.uri(path('extensionTestsPath') ?? '')],
    ]),
  );
}

/** @param {string} line of the server's log */
function noticeHostEnd(line) {
  const end = HOST_ENDED.exec(line);
  if (end === null) return;
  const how = `code ${end[1]}, signal ${end[2]}`;
  hostEnded(how);
  // The workbench reports the tests' result about now; if it does not, there is none.
  setTimeout(() => finish({ code: EXIT.hostDied, why: `the extension host ended without a result (${how})` }), 5000);
}

/**
 * The workbench also reports 0 when the extension host crashed: it counts only if the host itself ended well.
 * @param {number} reported
 */
async function testsEnded(reported) {
  if (reported !== 0) return finish({ code: reported, why: 'the tests failed' });
  setTimeout(() => hostEnded('never'), HOST_END_LIMIT_MS);
  const how = await hostEnd;
  if (how === 'code 0, signal null') finish({ code: 0, why: 'the tests passed' });
  else finish({ code: EXIT.hostDied, why: `the extension host died (${how})` });
}

/**
 * @param {'extensionTestsPath' | 'extensions-dir' | 'user-data-dir'} option
 * @returns {string | undefined}
 */
function path(option) {
  const value = values[option];
  return typeof value === 'string' ? resolve(value) : undefined;
}
