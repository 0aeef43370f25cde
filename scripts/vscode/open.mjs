import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBundles } from '../build/bundles.mjs';
import { makePackage } from '../build/package.mjs';
import { ROOT, VSIX } from '../setup/paths.mjs';
import { findProgram } from '../setup/programs.mjs';
import { run } from '../setup/run.mjs';
import { installVsCode } from './install.mjs';
import { installExtension, startServer } from './server.mjs';

const FOLDER = join(ROOT, 'referentiel');

/**
 * The desktop VS Code's command, where it could open a window: with a display, not for root (whom it refuses), and not
 * inside the terminal of a remote VS Code (whose `code` cannot load an extension under development).
 * @returns {string | undefined}
 */
export function desktopVsCode() {
  if (!hasDisplay() || process.getuid?.() === 0 || process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  return findProgram(['code', 'code.cmd']);
}

/**
 * Opens referentiel/ in a desktop VS Code, with the extension of the working tree.
 * @param {string} code its command
 */
export async function openDesktop(code) {
  await buildBundles({ release: false });
  console.log(`Opening ${FOLDER} in VS Code`);
  await run(code, [`--extensionDevelopmentPath=${ROOT}`, FOLDER]);
}

/** Serves the embedded VS Code on referentiel/, with the extension installed as a package, until Ctrl-C. */
export async function openEmbedded() {
  await installVsCode();
  await makePackage();
  const extensionsDir = mkdtempSync(join(tmpdir(), 'referentiel-extensions-'));
  try {
    await installExtension(VSIX, extensionsDir);
    const server = await startServer({ extensionsDir });
    const address = server.address(FOLDER);
    console.log(`\nVS Code is open on ${FOLDER} at\n\n  ${address}\n\nCtrl-C ends it.`);
    showInBrowser(address);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(server.process, 'exit')]);
    await server.stop();
  } finally {
    rmSync(extensionsDir, { recursive: true, force: true });
  }
}

/** @param {string} address */
function showInBrowser(address) {
  const opener = hasDisplay() ? findProgram(['xdg-open', 'open']) : undefined;
  if (opener === undefined) return;
  // Without a browser there is still the address that was printed.
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
