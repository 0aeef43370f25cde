import assert from 'node:assert/strict';
import { smallText } from '../../server/src/disk/small-text.ts';
import { matchesGlob, parseGlob, parseNameGlob } from '../../server/src/files/glob.ts';
import { gitignoreLines } from '../../server/src/files/globs.ts';
import { ignoreRules } from '../../server/src/files/ignore.ts';
import { inFolder } from '../kit/disk.ts';

/** As git tells it, by `git check-ignore`. */
const CASES: readonly (readonly [string, string, boolean])[] = [
  ['a/*.md', 'a/b.md', true],
  ['a/*.md', 'a/b/c.md', false],
  ['a/**', 'a', false],
  ['a/**', 'a/b/c', true],
  ['**/a', 'a', true],
  ['**/a', 'b/c/a', true],
  ['a/**/b', 'a/b', true],
  ['a/**/b', 'a/x/y/b', true],
  ['a/***/b', 'a/x/b', true],
  ['a**b', 'axxb', true],
  ['a**/b', 'a/x/b', false],
  ['?', '🌍', true],
  ['[a-c]x', 'bx', true],
  ['[!a-c]x', 'bx', false],
  ['[^a-c]x', 'dx', true],
  ['[]x]', ']', true],
  ['[a-]', '-', true],
  ['[\\]]', ']', true],
  ['[[:digit:]x]', '7', true],
  ['[[:alpha:]]', '7', false],
  ['\\*', '*', true],
  ['\\*', 'a', false],
  ['*a*b', 'xaab', true],
  ['*a*b', 'xaabc', false],
];

describe('patterns of paths', () => {
  for (const [pattern, path, expected] of CASES) {
    it(`are read as by git: ${pattern} ${expected ? 'matches' : 'does not match'} ${path}`, () => {
      const glob = parseGlob(pattern);
      assert(glob);
      assert.equal(matchesGlob(glob, path.split('/')), expected);
    });
  }

  for (const pattern of ['a[', '[a', '[[:nothing:]]', 'a\\']) {
    it(`match nothing where they are left open: ${pattern}`, () => assert.equal(parseGlob(pattern), undefined));
  }

  it('of a name match at any depth', () => {
    const glob = parseNameGlob('*.md');
    assert(glob);
    for (const path of ['a.md', 'b/a.md', 'b/c/a.md']) assert(matchesGlob(glob, path.split('/')));
  });

  // Each of these took minutes, or all memory: it ends at once, or not within the time of a test.
  const DEEP = Array.from({ length: 200 }, () => 'a');
  for (const [what, pattern, names] of [
    ['many folders of any depth', `${'**/a/'.repeat(60)}b`, DEEP],
    ['many stars in a name', `${'*a'.repeat(120)}b`, ['a'.repeat(250)]],
    ['many names with many stars', `${`${'*a'.repeat(40)}/`.repeat(20)}b`, Array(21).fill('a'.repeat(100))],
  ] as const) {
    it(`take no longer the more stars they have: ${what}`, () => {
      const glob = parseGlob(pattern);
      assert(glob);
      assert.equal(matchesGlob(glob, names), false);
    });
  }

  it('of editors with more choices than anybody writes mean nothing', () => {
    assert.deepEqual(gitignoreLines('{a,b}'.repeat(22)), []);
    assert.deepEqual(gitignoreLines(`{${'a,'.repeat(100_000)}b}`), []);
    assert.equal(gitignoreLines('{a,b}'.repeat(5)).length, 32);
  });
});

describe('a .gitignore that nobody wrote by hand', () => {
  for (const [what, text] of [
    ['a line of 200,000 spaces', `x${' '.repeat(200_000)}y`],
    ['a line of 40,000 letters', 'x'.repeat(40_000)],
    ['a line of 40,000 brackets', '[x'.repeat(40_000)],
    ['a line of 1,000,000 backslashes', `${'\\'.repeat(1_000_000)} `],
  ] as const) {
    it(`says what its other lines say: ${what}`, () =>
      inFolder({ '.gitignore': `a.md\n${text}\nb.md\n` }, async ({ path }) => {
        const rules = ignoreRules(path, [], smallText);
        const left = ['a.md', 'b.md', 'c.md'].filter(name => !rules.excludes(`${path}/${name}`, false));
        assert.deepEqual(left, ['c.md']);
      }));
  }
});
