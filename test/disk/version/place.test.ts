import assert from 'node:assert/strict';
import { withSlashes } from '../../../server/src/disk/paths.ts';
import { versionPlace } from '../../../server/src/disk/version.ts';
import { VersionRefused } from '../../../server/src/files/version-refused.ts';

describe('the place of a version', () => {
  const here = withSlashes(process.cwd());
  for (const [word, folder, revision] of [
    ['.', here, undefined],
    ['a/b/', `${here}/a/b`, undefined],
    ['git:HEAD~1:.', here, 'HEAD~1'],
    ['git:main:référentiel/exemple', `${here}/référentiel/exemple`, 'main'],
    ['git:v1^{tree}:a:b', `${here}/a:b`, 'v1^{tree}'],
    ['git:HEAD@{2026-01-01 10:00}:.', here, 'HEAD@{2026-01-01 10:00}'],
  ] as const) {
    it(`is read of ${word}`, () => assert.deepEqual(versionPlace(word), { folder, revision }));
  }

  for (const word of ['git:', 'git:main', 'git:main:', 'git::.', 'git:HEAD@{:.', `git:${'{}'.repeat(2000)}`]) {
    it(`is refused where a revision or a folder lacks: ${word.slice(0, 20)}`, () =>
      assert.throws(() => versionPlace(word), VersionRefused));
  }
});
