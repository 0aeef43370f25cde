import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';

/**
 * Writes at the end of programs a name of what stands before it: what V8 made of a program is kept under it (`server/src/disk/compiled`).
 * @param {readonly string[]} files as they are when nothing else is changed in them
 */
export function namePrograms(files) {
  for (const file of files) {
    const name = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
    appendFileSync(file, `\n//# program=${name}\n`);
  }
}
