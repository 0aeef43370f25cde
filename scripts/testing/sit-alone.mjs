import { globSync } from 'node:fs';
import { ROOT } from '../setup/paths.mjs';
import { preparePackaged } from './in-packaged.mjs';
import { runInWorkbench } from './in-workbench.mjs';

/** Sittings that test nothing, and leave the pictures of the documentation. */
export const PICTURES = 'test/e2e/pictures';

/** Those that take long: `npm run soak`, `npm run kill`. */
export const SOAK = 'test/e2e/soak';
export const KILLED = 'test/e2e/killed';

/**
 * Holds the sittings of a folder in the embedded VS Code, with the package as it is now; each once.
 * @param {string} sittings
 * @param {string} [folder] what is opened, a copy of it; the examples that ship if absent
 */
export async function sitAlone(sittings, folder) {
  await preparePackaged();
  const files = globSync(`${sittings}/*.test.ts`, { cwd: ROOT });
  await runInWorkbench(files, { folder });
}
