import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import type { Uri } from 'vscode';
import { committedFiles, type Place, rootAround } from '../../../client/src/git/committed-files.ts';
import { type GitChange, UNKNOWN_PATH, UNTRACKED } from '../../../client/src/git/git-api.ts';

describe('the repository of a file', () => {
  const roots = ['file:///w', 'file:///w/sous', 'file:///wagon'];
  for (const [path, root] of [
    ['w/1.1.md', 'file:///w'],
    ['w/sous/a/1.1.md', 'file:///w/sous'],
    ['w/souster/1.1.md', 'file:///w'],
    ['wagon/1.1.md', 'file:///wagon'],
    ['autre/1.1.md', undefined],
  ] as const) {
    it(`is the innermost one: ${path}`, () => equal(rootAround(`file:///${path}`, roots), root));
  }
});

describe('the texts of the last commit', () => {
  it('are those of the files that differ on disk', async () => {
    await check({ head: { '1.1.1.md': 'avant' }, diff: [change('1.1.1.md')] }, { '1.1.1.md': 'avant' });
  });

  it('are null for a file that is not tracked, wherever Git keeps it, and that is not asked for', async () => {
    const { asked } = await check(
      { working: [untracked('1.1.2.md')], untracked: [untracked('1.1.3.md')], unsaved: ['1.1.2.md'] },
      { '1.1.2.md': null, '1.1.3.md': null },
    );
    deepEqual(asked, []);
  });

  it('are there for a file that was taken out of the index, but not off the disk', async () => {
    await check(
      { head: { 'a.md': 'avant' }, index: [change('a.md')], working: [untracked('a.md')] },
      { 'a.md': 'avant' },
    );
  });

  it('are two for a renamed file', async () => {
    await check(
      { head: { 'a.md': 'avant' }, index: [{ ...change('a.md'), renameUri: uri('b.md') }] },
      { 'a.md': 'avant', 'b.md': null },
    );
  });

  it('are those of the files that differ only in an editor', async () => {
    await check({ head: { 'a.md': 'avant' }, unsaved: ['a.md'] }, { 'a.md': 'avant' });
  });

  it('leave out what no score depends on', async () => {
    const diff = ['x.yml', 'a.png', 'referentiel.json'].map(change);
    await check({ head: { 'referentiel.json': '{}' }, diff }, {});
  });

  it('are null for all where nothing has been committed', async () => {
    await check({ commit: undefined, index: [change('a.md')] }, { 'a.md': null });
  });

  it('are those of an earlier commit where one is named', async () => {
    const given = { head: { 'a.md': 'jadis' }, diff: [change('b.md')], older: [change('a.md'), change('c.md')] };
    const { refs } = await check({ ...given, earlier: 'c0ffee' }, { 'a.md': 'jadis', 'c.md': null });
    deepEqual(refs, ['c0ffee']);
  });

  it('are not taken to be none where Git fails', async () => {
    const given = { head: { 'a.md': 'avant' }, diff: [change('a.md')], fails: true };
    await rejects(check(given, {}), /index\.lock/);
  });

  it('are asked for a few at a time', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `${index}.md`);
    const head = Object.fromEntries(names.map(name => [name, name]));
    const { most } = await check({ head, diff: names.map(change) }, head);
    ok(most > 1 && most <= 8, `${most} at once`);
  });
});

interface Given {
  readonly commit?: string | undefined;
  readonly head?: Readonly<Record<string, string>>;
  readonly diff?: readonly GitChange[];
  readonly index?: readonly GitChange[];
  readonly working?: readonly GitChange[];
  readonly untracked?: readonly GitChange[];
  readonly unsaved?: readonly string[];
  /** An earlier commit that is asked for instead of the last one, and what differs from it. */
  readonly earlier?: string;
  readonly older?: readonly GitChange[];
  /** Git says nothing, whatever it is asked for. */
  readonly fails?: boolean;
}

interface Asked {
  readonly asked: readonly string[];
  /** Of which commits. */
  readonly refs: readonly string[];
  /** How many were asked for at once at most. */
  readonly most: number;
}

async function check(given: Given, expected: Readonly<Record<string, string | null>>): Promise<Asked> {
  const { head = {}, diff = [], index = [], working = [], unsaved = [], older = [], fails = false } = given;
  const commit = 'commit' in given ? given.commit : 'abc';
  const asked: string[] = [];
  const refs = new Set<string>();
  let [underWay, most] = [0, 0];
  const find = async (path: string): Promise<string | undefined> => {
    underWay++;
    most = Math.max(most, underWay);
    await Promise.resolve();
    underWay--;
    if (fails) throw new Error('index.lock: File exists.');
    return head[path.slice('/w/'.length)];
  };
  const repository: Parameters<typeof committedFiles>[0] = {
    state: {
      HEAD: commit === undefined ? {} : { commit },
      workingTreeChanges: working,
      ...(given.untracked === undefined ? {} : { untrackedChanges: given.untracked }),
      indexChanges: index,
      onDidChange: () => ({ dispose: () => undefined }),
    },
    diffWithHEAD: async () => {
      if (commit === undefined) throw new Error('bad revision HEAD');
      return diff;
    },
    diffWith: async () => older,
    show: async (ref, path) => {
      asked.push(path);
      refs.add(ref);
      const text = await find(path);
      // The same as for any other fault.
      if (text === undefined) throw new Error('Could not show object.');
      return text;
    },
    getObjectDetails: async (_ref, path) => {
      if ((await find(path)) === undefined) throw Object.assign(new Error(), { gitErrorCode: UNKNOWN_PATH });
    },
  };
  const files = await committedFiles(repository, unsaved.map(place), given.earlier);
  deepEqual(Object.fromEntries(files.map(file => [file.uri.slice('file:///w/'.length), file.text])), expected);
  return { asked, refs: [...refs], most };
}

function change(path: string): GitChange {
  return { status: 5, uri: uri(path), originalUri: uri(path), renameUri: undefined };
}

function untracked(path: string): GitChange {
  return { ...change(path), status: UNTRACKED };
}

function place(path: string): Place {
  return { path: `/w/${path}`, uri: `file:///w/${path}` };
}

// What is used of a Uri: the class itself is to be had in VS Code alone.
function uri(path: string): Uri {
  return { fsPath: `/w/${path}`, toString: () => `file:///w/${path}` } as Uri;
}
