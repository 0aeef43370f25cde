import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vsce from '@vscode/vsce';
import { ROOT, VSIX } from '../setup/paths.mjs';
import { runTool } from '../setup/run.mjs';
import { buildBundles } from './bundles.mjs';
import { NOTICES, noticesFor } from './notices.mjs';
import { checkPackageContents } from './package-contents.mjs';
import { plainModes } from './plain-modes.mjs';

const { listFiles, PackageManager } = vsce;

// The beginning of time for a zip file.
const FIRST_OF_1980 = '315532800';

/** Builds the release into dist/, renews the notices, and makes the .vsix: the same bytes for the same commit. */
export async function makePackage() {
  const files = await buildBundles({ release: true });
  writeFileSync(join(ROOT, NOTICES), noticesFor(files));
  const packaged = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
  plainModes(packaged.map(inRoot), [inRoot('dist/cli.js')]);
  const env = { SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? commitTime(), TZ: 'UTC' };
  // The repository has no public address yet, which links of the README could be led to.
  const args = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
  await runTool('@vscode/vsce/vsce', [...args, '--out', VSIX], { env, quiet: true });
  await checkPackageContents(VSIX);
  console.log(`${VSIX} (${Math.round(statSync(VSIX).size / 1024)} KB)`);
}

/** In seconds since 1970; a fixed time outside a git clone. */
function commitTime() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, stdio: 'pipe', encoding: 'utf8' }).trim();
  } catch {
    return FIRST_OF_1980;
  }
}

/** @param {string} file */
function inRoot(file) {
  return join(ROOT, file);
}
