import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function digestOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(`${ROOT}/${file}`))
    .digest('hex');
}

describe('packages made again for the same commit, by somebody whose files nobody else may read', () => {
  for (const [file, module, make] of [
    ['referentiel.vsix', 'package', 'makePackage'],
    ['referentiel.tgz', 'npm-package', 'makeNpmPackage'],
  ] as const) {
    it(`are the same bytes: ${file}`, () => {
      const before = digestOf(file);
      const program = `process.umask(0o077); const { ${make} } = await import('./scripts/build/${module}.mjs'); await ${make}();`;
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, stdio: 'pipe' });
      assert.equal(digestOf(file), before);
    });
  }
});
