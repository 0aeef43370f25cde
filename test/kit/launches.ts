import { appendFileSync } from 'node:fs';

/** A file to which each program that is started for a test, and shows something, adds a line: how the table of stages counts them. */
export const LAUNCHES = 'TEST_LAUNCHES';

/** Notes that such a program is started; nothing where nobody counts. */
export function launched(program: string): void {
  const file = process.env[LAUNCHES];
  if (file !== undefined) appendFileSync(file, `${program}\n`);
}
