import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { launched } from '../../test/kit/launches.ts';
import { COMMIT, DOWNLOADED } from './install.mjs';

/**
 * Serves VS Code for the Web on a copy of a folder, which it never writes to.
 * @param {{ readonly extension: string, readonly tests?: string, readonly folder: string }} what the folder of the extension, the
 *   bundle of tests to be run in its host, the folder to be open
 * @returns {Promise<{ readonly address: string, readonly stop: () => void }>}
 */
export async function serveVsCodeWeb({ extension, tests, folder }) {
  const { open } = createRequire(import.meta.url)('@vscode/test-web');
  const port = await freePort();
  launched('VS Code for the Web');
  // Webviews are pages of subdomains, which a name has and a number has not.
  const served = await open({
    browserType: 'none',
    host: 'localhost',
    port,
    quality: 'stable',
    commit: COMMIT,
    testRunnerDataDir: DOWNLOADED,
    extensionDevelopmentPath: extension,
    ...(tests !== undefined && { extensionTestsPath: tests }),
    folderPath: folder,
    printServerLog: false,
  });
  return { address: `http://localhost:${port}/`, stop: () => served.dispose() };
}

async function freePort() {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A server that listens has a port');
  return address.port;
}
