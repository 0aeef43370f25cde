import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** What VS Code calls: runs the suites that stand beside this file, and leaves their counts as proof that they ran. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 300_000, forbidOnly: true, forbidPending: true });
  for (const name of readdirSync(__dirname)) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  }
  const runner = await new Promise<Mocha.Runner>(settle => {
    const started = mocha.run(() => settle(started));
  });
  const result = process.env['E2E_RESULT'];
  if (result === undefined) throw new Error('E2E_RESULT must name a file for the counts');
  writeFileSync(result, JSON.stringify(runner.stats));
  if (runner.stats === undefined || runner.stats.failures > 0)
    throw new Error(`${runner.stats?.failures} tests failed`);
}
