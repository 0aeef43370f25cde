import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The content of a file that stands beside a program of ours, also one behind a link. @throws what the file system says */
export function fileBeside(program: string, name: string): Buffer {
  return readFileSync(join(dirname(realpathSync(program)), name));
}
