import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launched } from '../../test/kit/launches.ts';
import { Failure } from '../setup/failure.mjs';
import { run } from '../setup/run.mjs';
import { SERVER } from './install.mjs';
import { writeSettings } from './settings.mjs';

const LISTENING = /Extension host agent listening on (\d+)/;
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 2000;
// Of a VS Code that this very process may run in; they would make the new one talk to it.
const OUTER_VSCODE = /^(ELECTRON_|VSCODE_(IPC|NLS|PID|CWD|HANDLES|CRASH|ESM|CODE_CACHE|PORTABLE|DEV))/;

/**
 * @typedef {object} ServerOptions
 * @property {string} [userDataDir] with settings in it; a new one with quiet settings if absent
 * @property {string} [extensionsDir] an empty one if absent
 * @property {NodeJS.ProcessEnv} [env] added to ours
 * @property {boolean} [open] true where pages of other sites may ask too, as webviews apart do: nobody is asked for a token
 * @property {(line: string) => void} [onLine] gets what the server logs
 *
 * @typedef {object} VsCodeServer
 * @property {import('node:child_process').ChildProcess} process
 * @property {(folder: string | undefined, payload?: readonly (readonly [string, string])[]) => string} address
 *   the page that opens a folder; the payload goes to the workbench
 * @property {(path: string) => string} uri how the workbench names a file of this machine
 * @property {() => Promise<void>} stop ends it and everything it started, and removes what it wrote
 */

/**
 * Starts the embedded VS Code on a free port of the loopback interface.
 * @param {ServerOptions} [options]
 * @returns {Promise<VsCodeServer>}
 */
export async function startServer({
  userDataDir,
  extensionsDir,
  env = {},
  open = false,
  onLine = () => undefined,
} = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'referentiel-vscode-'));
  const userData = userDataDir ?? join(scratch, 'user');
  const extensions = extensionsDir ?? join(scratch, 'extensions');
  if (userDataDir === undefined) writeSettings(userData);
  mkdirSync(extensions, { recursive: true });
  // Extensions that are ended with the server leave there what they would take away themselves.
  const temporary = join(scratch, 'tmp');
  mkdirSync(temporary);
  const token = randomUUID();
  launched('VS Code');
  const child = spawn(
    process.execPath,
    [
      SERVER,
      ...['--host', '127.0.0.1', '--port', '0'],
      ...(open ? ['--without-connection-token'] : ['--connection-token', token]),
      ...['--server-data-dir', join(scratch, 'server'), '--user-data-dir', userData, '--extensions-dir', extensions],
      '--accept-server-license-terms',
      '--disable-experiments',
      '--disable-telemetry',
      '--disable-workspace-trust',
      '--enable-smoke-test-driver',
    ],
    // A process group of its own lets stop() reach the extension hosts and language servers as well.
    { env: { ...environment(), TMPDIR: temporary, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = async () => {
    await endGroup(child);
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    const authority = `127.0.0.1:${await listeningPort(child, onLine)}`;
    return {
      process: child,
      stop,
      uri: path => `vscode-remote://${authority}${encodeURI(path)}`,
      address: (folder, payload = []) => {
        const query = new URLSearchParams({
          ...(!open && { tkn: token }),
          ...(folder === undefined ? { ew: 'true' } : { folder }),
        });
        if (payload.length > 0) query.set('payload', JSON.stringify(payload));
        return `http://${authority}/?${query}`;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Installs a package into an extensions folder, without network.
 * @param {string} vsix
 * @param {string} extensionsDir
 */
export async function installExtension(vsix, extensionsDir) {
  await manageExtensions(extensionsDir, ['--install-extension', vsix]);
}

/**
 * Takes an extension away from an extensions folder, as a user does.
 * @param {string} id
 * @param {string} extensionsDir
 */
export async function uninstallExtension(id, extensionsDir) {
  await manageExtensions(extensionsDir, ['--uninstall-extension', id]);
}

/**
 * @param {string} extensionsDir
 * @param {readonly string[]} what
 */
async function manageExtensions(extensionsDir, what) {
  const scratch = mkdtempSync(join(tmpdir(), 'referentiel-vscode-'));
  const folders = ['--server-data-dir', scratch, '--extensions-dir', extensionsDir];
  const args = [SERVER, '--accept-server-license-terms', ...folders, ...what];
  try {
    await run(process.execPath, args, { quiet: true, env: { EXTENSIONS_GALLERY: '{}' } });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Ours, less what would tie the new VS Code to another one, and with no marketplace to ask. */
function environment() {
  const own = Object.entries(process.env).filter(([name]) => !OUTER_VSCODE.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}' };
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {(line: string) => void} onLine
 * @returns {Promise<string>}
 */
function listeningPort(child, onLine) {
  return new Promise((settle, fail) => {
    /** @type {string[]} */
    const lines = [];
    const stopped = (/** @type {string} */ why) =>
      fail(new Failure(`The embedded VS Code ${why}:\n${lines.join('\n')}`));
    const timer = setTimeout(() => stopped('did not listen in time'), START_LIMIT_MS);
    child.once('exit', code => stopped(`ended (${code}) before it listened`));
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', line => {
        onLine(line);
        lines.push(line);
        const port = LISTENING.exec(line)?.[1];
        if (port === undefined) return;
        clearTimeout(timer);
        settle(port);
      });
    }
  });
}

/** @param {import('node:child_process').ChildProcess} child */
async function endGroup(child) {
  const running = child.exitCode === null && child.signalCode === null;
  const gone = running ? once(child, 'exit') : Promise.resolve();
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_LIMIT_MS);
  await gone;
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}
