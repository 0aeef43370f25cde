import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import { smallText } from '../../server/src/disk/small-text.ts';
import { ignoreRules } from '../../server/src/files/ignore.ts';
import { createWalk } from '../../server/src/files/walk.ts';
import { type Files, inFolder } from '../kit/disk.ts';

/** The files that are left of some, by their names. */
async function left(files: Files, lines: readonly string[] = []): Promise<string[]> {
  let found: string[] = [];
  await inFolder(files, async ({ path }) => {
    found = (await createWalk(diskFiles).markdownFiles(path, ignoreRules(path, lines, smallText))).map(file =>
      file.slice(path.length + 1),
    );
  });
  return found;
}

describe('the rules of what is left out', () => {
  it('name what no référentiel stands in, at any depth', async () => {
    const files = {
      'a.md': '',
      'node_modules/a.md': '',
      'b/node_modules/c/a.md': '',
      '.git/a.md': '',
      'b/.svn/a.md': '',
    };
    assert.deepEqual(await left({ ...files, '.github/a.md': '', 'node_modules.md': '' }), [
      '.github/a.md',
      'a.md',
      'node_modules.md',
    ]);
  });

  it('take lines of their own, which are those of a .gitignore at the root', async () => {
    const files = { 'a.md': '', 'b/a.md': '', 'b/c.md': '', 'c/a.md': '' };
    assert.deepEqual(await left(files, ['/a.md', 'c/']), ['b/a.md', 'b/c.md']);
    assert.deepEqual(await left(files, ['*.md', '!c.md']), ['b/c.md']);
  });

  for (const [what, gitignore, expected] of [
    ['a name, at any depth', 'x.md', ['a.md', 'a/a.md', 'b/a.md']],
    ['a path from the root', '/x.md', ['a.md', 'a/a.md', 'a/x.md', 'b/a.md', 'b/x.md']],
    ['a folder', 'a/', ['a.md', 'b/a.md', 'b/x.md', 'x.md']],
    ['a folder, for a file of that name', 'a.md/', ['a.md', 'a/a.md', 'a/x.md', 'b/a.md', 'b/x.md', 'x.md']],
    ['what a later line takes back', '*.md\n!a.md', ['a.md', 'a/a.md', 'b/a.md']],
    ['what cannot be taken back, in a folder left out', 'a\n!a/x.md', ['a.md', 'b/a.md', 'b/x.md', 'x.md']],
    ['any folder between', 'a/**/x.md', ['a.md', 'a/a.md', 'b/a.md', 'b/x.md', 'x.md']],
    [
      'nothing in comments and empty lines',
      '# a\n\n  \n/\n!',
      ['a.md', 'a/a.md', 'a/x.md', 'b/a.md', 'b/x.md', 'x.md'],
    ],
    ['what stands before spaces and CRLF', 'x.md  \r\na.md\r\n', []],
    ['names in the case in which they are written', 'X.md', ['a.md', 'a/a.md', 'a/x.md', 'b/a.md', 'b/x.md', 'x.md']],
  ] as const) {
    it(`follow a .gitignore: ${what}`, async () => {
      if (what.includes('case') && process.platform !== 'linux') return;
      const files = { 'a.md': '', 'x.md': '', 'a/a.md': '', 'a/x.md': '', 'b/a.md': '', 'b/x.md': '' };
      assert.deepEqual(await left({ ...files, '.gitignore': gitignore }), expected);
    });
  }

  for (const [what, files, expected] of [
    ['names what stands below it alone', { 'b/.gitignore': '/x.md\na.md' }, ['a/a.md', 'a/x.md', 'b/c/x.md']],
    [
      'takes back what one above leaves out',
      { '.gitignore': 'x.md', 'b/.gitignore': '!x.md' },
      ['a/a.md', 'b/a.md', 'b/c/a.md', 'b/c/x.md', 'b/x.md'],
    ],
    [
      'takes back a folder with all it holds',
      { '.gitignore': 'c', 'b/.gitignore': '!c' },
      ['a/a.md', 'a/x.md', 'b/a.md', 'b/c/a.md', 'b/c/x.md', 'b/x.md'],
    ],
    ['is not read in a folder left out', { '.gitignore': 'b', 'b/.gitignore': '!*' }, ['a/a.md', 'a/x.md']],
    [
      'that is a folder says nothing',
      { '.gitignore/x': '' },
      ['a/a.md', 'a/x.md', 'b/a.md', 'b/c/a.md', 'b/c/x.md', 'b/x.md'],
    ],
    [
      'with a byte order mark is read from after it',
      { 'b/.gitignore': '\ufeffc' },
      ['a/a.md', 'a/x.md', 'b/a.md', 'b/x.md'],
    ],
  ] as const) {
    it(`follow a .gitignore in a folder: it ${what}`, async () => {
      const base = { 'a/a.md': '', 'a/x.md': '', 'b/a.md': '', 'b/x.md': '', 'b/c/a.md': '', 'b/c/x.md': '' };
      assert.deepEqual(await left({ ...base, ...files }), expected);
    });
  }

  it('take the name of a folder for what it is, whatever signs it holds', async () => {
    const files = {
      '[ab]*/x.md': '',
      '[ab]*/.gitignore': 'x.md',
      'a/x.md': '',
      '!c/x.md': '',
      '#d /x.md': '',
      '#d /.gitignore': '/x.md',
    };
    assert.deepEqual(await left(files), ['!c/x.md', 'a/x.md']);
  });

  it('never fail, whatever a .gitignore holds', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'ab/*?[]!\\^-# \t{}()+.|$') })), lines => {
        const rules = ignoreRules('/ws', lines, smallText);
        for (const path of ['/ws/a', '/ws/a/b.md', '/ws/[a]/ b'])
          assert.equal(typeof rules.excludes(path, false), 'boolean');
      }),
    ));
});
