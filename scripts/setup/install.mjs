import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** @typedef {Readonly<Record<string, { readonly version?: string, readonly optional?: boolean }>>} LockedPackages */

/**
 * Installs what a folder's package-lock.json names, unless it is there already.
 * Scripts of packages are not run: nothing that we use needs them, and some compile.
 * @param {string} folder
 * @param {string} what how to call it while a person waits
 */
export async function installLocked(folder, what) {
  if (isInstalled(folder)) return;
  console.log(`Installing ${what} …`);
  const quiet = ['--no-audit', '--no-fund', '--loglevel', 'error'];
  // The prefix is told because npm, started by `npm test`, would otherwise think of the outer project.
  await run('npm', ['ci', '--prefix', folder, '--ignore-scripts', ...quiet], { cwd: folder, quiet: true });
}

/**
 * True when node_modules holds every package of the lock file in its version. Optional packages may be absent.
 * @param {string} folder
 */
function isInstalled(folder) {
  const present = lockedPackages(join(folder, 'node_modules/.package-lock.json'));
  const wanted = lockedPackages(join(folder, 'package-lock.json')) ?? {};
  if (present === null) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

/**
 * @param {string} file
 * @returns {LockedPackages | null}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
