import { makePackage } from '../build/package.mjs';
import { chromium } from '../setup/chromium.mjs';
import { installVsCode } from '../vscode/install.mjs';
import { runInWorkbench } from './in-workbench.mjs';

/** Sittings that test nothing, and leave the pictures of the documentation. */
export const PICTURES = 'test/e2e/pictures';

/**
 * Holds the sittings of a folder in the embedded VS Code, with the package as it is now.
 * @param {string} sittings
 */
export async function sitAlone(sittings) {
  process.env.CHROMIUM = await chromium();
  await installVsCode();
  await makePackage();
  await runInWorkbench({}, sittings);
}
