import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

describe('the pages of the rules', () => {
  it('are what their modules say: node scripts/build/rule-pages.mjs renews them', () => {
    const args = [join(ROOT, 'scripts/build/rule-pages.mjs'), '--check'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
