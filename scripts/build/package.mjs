import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, SCRATCH, VSIX } from '../setup/paths.mjs';
import { runTool } from '../setup/run.mjs';
import { buildBundles } from './bundles.mjs';
import { NOTICES, noticesFor } from './notices.mjs';
import { checkPackageContents } from './package-contents.mjs';
import { plainModes } from './plain-modes.mjs';

const ALLOWED = '.vscodeignore';
const PACKAGE = join(SCRATCH, 'vsix/package');

// The beginning of time for a zip file.
const FIRST_OF_1980 = '315532800';

/** Builds the release into dist/, renews the notices, and makes the .vsix: the same bytes for the same commit. */
export async function makePackage() {
  const files = await buildBundles({ release: true });
  writeFileSync(join(ROOT, NOTICES), noticesFor(files));
  plainModes(layOut(), [join(PACKAGE, 'dist/cli.js')]);
  const env = { SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? commitTime(), TZ: 'UTC' };
  // The repository has no public address yet, which links of the README could be led to.
  const args = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
  await runTool('@vscode/vsce/vsce', [...args, '--out', VSIX], { cwd: PACKAGE, env, quiet: true });
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

/**
 * Lays out what may go into the package: vsce would look at all files beside it as well, the embedded VS Code and its thousands included.
 * @returns {readonly string[]} the files of it
 */
function layOut() {
  rmSync(PACKAGE, { recursive: true, force: true });
  const rules = readFileSync(join(ROOT, ALLOWED), 'utf8').split('\n');
  const allowed = rules.flatMap(rule => (rule.startsWith('!') ? rule.slice(1) : []));
  const files = globSync(allowed, { cwd: ROOT }).filter(path => statSync(join(ROOT, path)).isFile());
  for (const path of [ALLOWED, ...files]) cpSync(join(ROOT, path), join(PACKAGE, path));
  const readme = join(PACKAGE, 'README.md');
  writeFileSync(readme, renamedLinks(readFileSync(readme, 'utf8')));
  return files.map(path => join(PACKAGE, path));
}

/**
 * The README with the names that vsce gives to what it leads to.
 * @param {string} readme
 */
function renamedLinks(readme) {
  return readme.replaceAll('](CHANGELOG.md)', '](changelog.md)').replaceAll('](LICENSE)', '](LICENSE.txt)');
}
