import { makePackage } from '../build/package.mjs';
import { chromium } from '../setup/chromium.mjs';
import { VSIX } from '../setup/paths.mjs';
import { installVsCode } from '../vscode/install.mjs';
import { installExtension, startServer } from '../vscode/server.mjs';
import { STEADY, writeSettings } from '../vscode/settings.mjs';
import { withScratch } from './scratch.mjs';

/**
 * What somebody who works in the embedded VS Code is given: its folders, and the address of any folder in it.
 * @typedef {import('./scratch.mjs').Scratch & { readonly address: (folder: string) => string }} Packaged
 */

/**
 * Packages the extension anew and works with it in the embedded VS Code, on a copy of a folder.
 * @param {(packaged: Packaged) => Promise<void>} body
 * @param {string} [folder] referentiel/ unless told otherwise
 * @param {boolean} [open] true where webviews stand apart from the workbench, at addresses of other sites
 */
export async function inPackaged(body, folder, open = false) {
  await preparePackaged();
  await withScratch(async scratch => {
    const { home, extensions, user } = scratch;
    writeSettings(user, STEADY);
    await installExtension(VSIX, extensions);
    const server = await startServer({ extensionsDir: extensions, userDataDir: user, env: { HOME: home }, open });
    await body({ ...scratch, address: server.address }).finally(server.stop);
  }, folder);
}

/** Has a browser, the embedded VS Code and the package as it is now at hand. */
export async function preparePackaged() {
  process.env.CHROMIUM = await chromium();
  await installVsCode();
  await makePackage();
}
