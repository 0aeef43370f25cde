import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, VSIX } from '../setup/paths.mjs';
import { runTool } from '../setup/run.mjs';
import { installExtension, startServer } from '../vscode/server.mjs';
import { STEADY, writeSettings } from '../vscode/settings.mjs';
import { MOCHA, STRICT } from './mocha.mjs';
import { withScratch } from './scratch.mjs';

const SITTINGS = 'test/e2e/ui';

/**
 * Runs the tests of test/e2e/ui, each file against an embedded VS Code of its own with the package installed, opened on
 * a copy of referentiel/: what one leaves behind is nothing to another.
 */
export async function runInWorkbench() {
  const files = readdirSync(join(ROOT, SITTINGS), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter(name => name.endsWith('.test.ts')).sort()) await runSitting(join(SITTINGS, file));
}

/** @param {string} file */
async function runSitting(file) {
  await withScratch(async ({ home, workspace, extensions, user }) => {
    writeSettings(user, STEADY);
    await installExtension(VSIX, extensions);
    const server = await startServer({ extensionsDir: extensions, userDataDir: user, env: { HOME: home } });
    const env = { E2E_ADDRESS: server.address(workspace), E2E_WORKSPACE: workspace };
    const args = [...STRICT, '--bail', '--timeout', '180000', file];
    await runTool(MOCHA, args, { env }).finally(server.stop);
  });
}
