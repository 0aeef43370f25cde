import { VSIX } from '../setup/paths.mjs';
import { runTool } from '../setup/run.mjs';
import { installExtension, startServer } from '../vscode/server.mjs';
import { STEADY, writeSettings } from '../vscode/settings.mjs';
import { MOCHA, STRICT } from './mocha.mjs';
import { withScratch } from './scratch.mjs';

/** Runs test/e2e/ui against the embedded VS Code with the package installed, opened on a copy of referentiel/. */
export async function runInWorkbench() {
  await withScratch(async ({ home, workspace, extensions, user }) => {
    writeSettings(user, STEADY);
    await installExtension(VSIX, extensions);
    const server = await startServer({ extensionsDir: extensions, userDataDir: user, env: { HOME: home } });
    const env = { E2E_ADDRESS: server.address(workspace), E2E_WORKSPACE: workspace };
    const args = [...STRICT, '--bail', '--timeout', '60000', 'test/e2e/ui/**/*.test.ts'];
    await runTool(MOCHA, args, { env }).finally(server.stop);
  });
}
