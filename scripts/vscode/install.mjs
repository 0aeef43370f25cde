/**
 * The embedded VS Code: the server and workbench inside the npm package code-server, for machines without a desktop one.
 *
 * Two locked installations make it: code-server itself (this folder), then what the VS Code inside it needs (server/).
 * The second replaces the shrinkwrap that code-server ships, which `npm ci` refuses, and leaves out 220 MB of AI and
 * container parts. To move to another version, change it here, run `npm install` here, carry the new
 * lib/vscode/package.json over to server/, and run `npm install --package-lock-only` there.
 */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { installLocked } from '../setup/install.mjs';

const HERE = import.meta.dirname;
const VSCODE = join(HERE, 'node_modules/code-server/lib/vscode');

/** The program of the embedded VS Code's server, once installed. */
export const SERVER = join(VSCODE, 'out/server-main.js');

/** Installs the embedded VS Code unless it is there. */
export async function installVsCode() {
  await installLocked(HERE, 'the embedded VS Code');
  if (!existsSync(SERVER)) throw new Failure(`${SERVER} is missing: delete scripts/vscode/node_modules and try again`);
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(HERE, 'server', file), join(VSCODE, file));
  rmSync(join(VSCODE, 'npm-shrinkwrap.json'), { force: true });
  await installLocked(VSCODE, "the embedded VS Code's packages");
}
