import assert from 'node:assert/strict';
import { absolutePath } from '../../server/src/disk/paths.ts';
import { gitignoreLines } from '../../server/src/files/globs.ts';
import { childPath, folderAbove, foldersBetween, holdsPath, relativePath } from '../../server/src/files/paths.ts';
import { isOnDisk, pathOf, uriOf } from '../../server/src/lsp/proto/uris.ts';

describe('paths', () => {
  it('are absolute, without a slash at their end', () => {
    assert.equal(absolutePath('/a/b/'), '/a/b');
    assert.equal(absolutePath('/a/../b/./c'), '/b/c');
    assert.equal(absolutePath('.'), process.cwd());
  });

  for (const [folder, name, path] of [
    ['/a', 'b.md', '/a/b.md'],
    ['/', 'b.md', '/b.md'],
    ['C:/', 'b.md', 'C:/b.md'],
    ['C:/a b', 'c/d.md', 'C:/a b/c/d.md'],
    ['//server/share', 'b.md', '//server/share/b.md'],
  ] as const) {
    it(`are joined and taken apart on every system: ${path}`, () => {
      assert.equal(childPath(folder, name), path);
      assert.equal(relativePath(folder, path), name);
      assert(holdsPath(folder, path));
      assert(!holdsPath(path, folder));
      assert(!holdsPath(folder, folder));
    });
  }

  it('are not below a folder whose name only begins like theirs', () => assert(!holdsPath('/a/b', '/a/bc/d.md')));

  it('have folders between them and a root', () => {
    assert.deepEqual(foldersBetween('/a', '/a/b/c/d.md'), ['/a', '/a/b', '/a/b/c']);
    assert.deepEqual(foldersBetween('/', '/b/d.md'), ['/', '/b']);
    assert.deepEqual(foldersBetween('C:/', 'C:/b/d.md'), ['C:/', 'C:/b']);
    assert.deepEqual(foldersBetween('/a', '/a/d.md'), ['/a']);
  });
});

describe('the folder above', () => {
  for (const [path, above] of [
    ['/a/b/c.md', '/a/b'],
    ['/a', '/'],
    ['/', undefined],
    ['C:/a', 'C:/'],
    ['C:/', undefined],
    ['//server/share/a', '//server/share'],
    ['//server/share', undefined],
    ['memfs:///a/b', 'memfs:///a'],
    ['memfs:///a', 'memfs:///'],
    ['memfs:///', undefined],
    ['vscode-vfs://github/a', 'vscode-vfs://github'],
    ['vscode-vfs://github', undefined],
  ] as const) {
    it(`is told on every system: ${path}`, () => assert.equal(folderAbove(path), above));
  }
});

describe('URIs', () => {
  for (const path of [
    '/a b/é/#%?.md',
    '/a/%20.md',
    '/',
    "/l'eau/[x]{y}.md",
    '/測/e\u0301.md',
    '/a;b=c&d/+.md',
    '/a\\b.md',
  ]) {
    it(`give back the path that they were made of: ${path}`, () => assert.equal(pathOf(uriOf(path)), path));
  }

  it('of folders may end in a slash', () => {
    assert.equal(pathOf('file:///a/b/'), '/a/b');
    assert.equal(pathOf('file:///a/b//'), '/a/b');
    assert.equal(pathOf('file:///a//b///c.md'), '/a/b/c.md');
    assert.equal(pathOf('file:///'), '/');
  });

  for (const uri of ['untitled:Untitled-1', 'vscode-vfs://github/a/b.md', 'file://ailleurs/a.md', 'file:///a%2Fb.md']) {
    it(`that name no file of this system stay what they are: ${uri}`, () => {
      assert.equal(pathOf(uri), uri);
      assert.equal(uriOf(uri), uri);
      assert.equal(isOnDisk(uri), false);
    });
  }

  it('are told from paths', () => {
    assert(isOnDisk('/a'));
    assert(isOnDisk('C:/a'));
    assert(!isOnDisk(''));
  });
});

describe('the patterns of editors', () => {
  for (const [glob, lines] of [
    ['**/dist', ['**/dist']],
    ['dist', ['/dist']],
    ['/dist', ['/dist']],
    ['a/*.md', ['/a/*.md']],
    ['**/{a,b}/**', ['**/a/**', '**/b/**']],
    ['{a,b/{c,d}}.md', ['/a.md', '/b/c.md', '/b/d.md']],
    ['!a', ['/!a']],
    ['#a', ['/#a']],
    ['a{b', ['/a{b']],
  ] as const) {
    it(`are lines of a .gitignore: ${glob}`, () => assert.deepEqual(gitignoreLines(glob).sort(), [...lines].sort()));
  }
});
