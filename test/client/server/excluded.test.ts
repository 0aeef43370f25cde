import { deepEqual } from 'node:assert/strict';
import { excludedPatterns } from '../../../client/src/server/excluded.ts';

describe('what is left out of sight', () => {
  it('is told by its patterns, unless it hangs on another file', () => {
    deepEqual(excludedPatterns({ '**/.git': true, drafts: false, '**/*.js': { when: '$(basename).ts' } }), ['**/.git']);
  });

  it('is nothing where the setting holds no patterns at all', () => {
    for (const setting of [undefined, null, 'drafts', 3, []]) deepEqual(excludedPatterns(setting), []);
  });
});
