import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { ROOT } from '../setup/paths.mjs';
import { bundledFiles } from './bundles.mjs';
import { NOTICES, noticesFor } from './notices.mjs';
import { checkRulePages } from './rule-pages.mjs';

/**
 * Compares the files that are generated and committed with what would be generated now.
 * @param {{ readonly fix: boolean }} options with fix, writes them instead
 * @throws {Failure} naming a file that is out of date
 */
export async function checkGenerated({ fix }) {
  checkRulePages({ fix });
  const path = join(ROOT, NOTICES);
  const text = noticesFor(await bundledFiles());
  if (text === currentText(path)) return;
  if (!fix) throw new Failure(`${NOTICES} is out of date: npm run format renews it`);
  writeFileSync(path, text);
}

/** @param {string} path */
function currentText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
