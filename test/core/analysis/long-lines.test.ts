import assert from 'node:assert/strict';
import { analysisOf } from '../../../server/src/core/analysis/run.ts';
import { fixesOf } from '../../../server/src/core/features/fixes.ts';
import { nearest } from '../../../server/src/core/model/nearest.ts';
import { workspaceOf } from '../../kit/workspace.ts';

// With the square of this, a test would not end.
const LONG = 1_000_000;
const SPACES = ' '.repeat(LONG);
const measureWith = (lines: string, below = '') => `# T\n\`\`\`yaml\nid: 1.1.1\n${lines}\n\`\`\`\n${below}`;

/** Texts whose reading, checking and mending take time in proportion to their length, by what they try. */
const TEXTS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['spaces inside of a weight', [measureWith(`points: 3${SPACES}x`), 'points-invalid']],
  ['spaces before a unit', [measureWith(`points: 3${SPACES}%`), 'points-invalid']],
  ['a long line before an error of YAML', [measureWith(`referentiel: ${'a'.repeat(LONG)}\n[`), 'yaml-syntax']],
  ['signs of comments in a broken block', [measureWith(`a: ${' #\u2028'.repeat(LONG / 4)}\n[`), 'yaml-syntax']],
  ['a value to be quoted with spaces in it', [measureWith(`referentiel: a: b${SPACES}c`), 'yaml-syntax']],
  [
    'a comment that nobody closes',
    [measureWith('points: x', `<!-- referentiel-disable a${': '.repeat(LONG / 2)}`), 'points-invalid'],
  ],
  [
    'a disabling comment of many codes',
    [measureWith('points: x', `<!-- referentiel-disable a${' , a'.repeat(LONG / 4)} -`), 'points-invalid'],
  ],
  ['a key of a million letters', [measureWith(`${'a'.repeat(LONG)}: 1`), 'key-unknown']],
]);

describe('a long line', () => {
  for (const [name, [text, code]] of TEXTS) {
    it(`costs no more than its length: ${name}`, () => {
      const workspace = workspaceOf(new Map([['/ws/1.1.1.md', text]]));
      const analysis = analysisOf(workspace);
      const problems = analysis.problems.get('/ws/1.1.1.md') ?? [];
      assert(
        problems.some(problem => problem.code === code),
        `${code} is not among ${problems.map(problem => problem.code)}`,
      );
      for (const problem of problems) fixesOf(analysis, '/ws/1.1.1.md', problem);
    });
  }

  it('is like no other name', () => {
    const name = 'a'.repeat(LONG);
    assert.equal(nearest(`${name}b`, [`${name}c`, `${name}d`]), undefined);
  });
});
