/**
 * `npm run pictures [-- --web]`: makes the pictures of the README and of the walkthrough anew, in the embedded VS Code; with --web the
 * same ones in VS Code for the Web, beside them for whoever compares.
 */
import { join } from 'node:path';
import { folderAndSwitches } from './setup/arguments.mjs';
import { command } from './setup/command.mjs';
import { Failure } from './setup/failure.mjs';
import { ROOT } from './setup/paths.mjs';

const USAGE = 'npm run pictures [-- --web]';
const OF_THE_WEB = join(ROOT, 'test/e2e/shots/web');

await command(async args => {
  const { folder, given } = folderAndSwitches(args, USAGE, 'web');
  if (folder !== undefined) throw new Failure(`Usage: ${USAGE}`);
  const { PICTURES, sitAlone } = await import('./testing/sit-alone.mjs');
  if (!given.has('web')) return sitAlone(PICTURES);
  const { preparePackaged } = await import('./testing/in-packaged.mjs');
  const { installVsCodeWeb } = await import('./vscode-web/install.mjs');
  const { sitInVsCodeWeb } = await import('./testing/in-web.mjs');
  await preparePackaged();
  await installVsCodeWeb();
  await sitInVsCodeWeb(PICTURES, { E2E_PICTURES: OF_THE_WEB });
  console.log(OF_THE_WEB);
});
