import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../setup/paths.mjs';

/**
 * Folders for one run of VS Code, all under `home`.
 * @typedef {{ readonly [folder in 'home' | 'workspace' | 'extensions' | 'user']: string }} Scratch
 */

/**
 * Runs something with a copy of a folder as its workspace; what it leaves is removed.
 * @template Result
 * @param {(scratch: Scratch) => Promise<Result>} body
 */
export async function withScratch(body, folder = join(ROOT, 'referentiel')) {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'referentiel-e2e-')));
  const workspace = join(home, 'referentiel');
  try {
    cpSync(folder, workspace, { recursive: true });
    return await body({ home, workspace, extensions: join(home, 'extensions'), user: join(home, 'user') });
  } finally {
    // What has just been ended may still write there for a moment.
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  }
}
