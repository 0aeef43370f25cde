import 'mocha/mocha.js';
import * as vscode from 'vscode';

mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 300_000, forbidOnly: true, forbidPending: true });

/** What VS Code calls: runs the suites of this bundle, and prints their counts as proof that they ran. */
export async function run(): Promise<void> {
  // In a browser VS Code saves by itself, a second after a change: what a test saves later than that is saved already.
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
  const runner = await new Promise<Mocha.Runner>(settle => {
    const started = mocha.run(() => settle(started));
  });
  console.log(`##result ${JSON.stringify(runner.stats)}`);
  if (runner.stats === undefined || runner.stats.failures > 0)
    throw new Error(`${runner.stats?.failures} tests failed`);
}
