import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's root. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Where the bundles go. */
export const DIST = join(ROOT, 'dist');

/** Where tests and `npm start` put what they make; ignored by git. */
export const SCRATCH = join(ROOT, '.vscode-test');

/** The packages that `npm run package` makes: for VS Code, and for npm. */
export const VSIX = join(ROOT, 'referentiel.vsix');
export const TARBALL = join(ROOT, 'referentiel.tgz');

/** How VS Code names the extension. */
export function extensionId() {
  const { publisher, name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return `${publisher}.${name}`;
}
