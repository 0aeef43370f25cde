import { chmodSync } from 'node:fs';

/**
 * Gives files the permissions of a fresh clone under the usual umask, whatever that is here: a package holds them, and is to be the same
 * for the same commit.
 * @param {readonly string[]} files
 * @param {readonly string[]} programs those of them that can be run
 */
export function plainModes(files, programs) {
  for (const file of files) chmodSync(file, programs.includes(file) ? 0o755 : 0o644);
}
