import assert from 'node:assert/strict';
import { pointsMixed } from '../../../server/src/core/analysis/rules/points-mixed.ts';
import { analysisOf } from '../../../server/src/core/analysis/run.ts';
import { sayFix } from '../../../server/src/words/fixes.ts';
import { fixesIn } from '../../kit/fixes.ts';
import { parseFixture } from '../../kit/fixture.ts';
import { workspaceOf } from '../../kit/workspace.ts';

it('what writes blocks as the others are names a key that is written otherwise then', () => {
  const said = pointsMixed.bad.flatMap(example =>
    fixesIn(analysisOf(workspaceOf(parseFixture(example).files)), 'points-mixed').flatMap(({ fixes }) =>
      fixes.map(sayFix),
    ),
  );
  const keys = ['identifiant', 'id', 'points'];
  assert.deepEqual(
    said,
    keys.map(key => `Write the blocks of this file with “${key}”, as the others`),
  );
});
