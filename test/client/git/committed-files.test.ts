import { deepEqual } from 'node:assert/strict';
import type { Uri } from 'vscode';
import { committedFiles, type Place } from '../../../client/src/git/committed-files.ts';
import type { GitChange, Repository } from '../../../client/src/git/git-api.ts';

describe('the texts of the last commit', () => {
  it('are those of the files that differ on disk', async () => {
    await check({ head: { '1.1.1.md': 'avant' }, diff: [change('1.1.1.md')] }, { '1.1.1.md': 'avant' });
  });

  it('are null for a file that is not tracked, wherever Git keeps it', async () => {
    await check(
      { working: [change('1.1.2.md')], untracked: [change('1.1.3.md')] },
      { '1.1.2.md': null, '1.1.3.md': null },
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
    await check(
      { head: { 'referentiel.json': '{}' }, diff: ['x.yml', 'a.png', 'referentiel.json'].map(change) },
      {
        'referentiel.json': '{}',
      },
    );
  });
});

interface Given {
  readonly head?: Readonly<Record<string, string>>;
  readonly diff?: readonly GitChange[];
  readonly index?: readonly GitChange[];
  readonly working?: readonly GitChange[];
  readonly untracked?: readonly GitChange[];
  readonly unsaved?: readonly string[];
}

async function check(given: Given, expected: Readonly<Record<string, string | null>>): Promise<void> {
  const { head = {}, diff = [], index = [], working = [], untracked, unsaved = [] } = given;
  const repository: Repository = {
    rootUri: uri(''),
    state: {
      HEAD: { commit: 'abc' },
      workingTreeChanges: working,
      ...(untracked === undefined ? {} : { untrackedChanges: untracked }),
      indexChanges: index,
      onDidChange: () => ({ dispose: () => undefined }),
    },
    diffWithHEAD: async () => diff,
    show: async (_ref, path) => {
      const text = head[path.slice('/w/'.length)];
      if (text === undefined) throw new Error(`${path} is not in HEAD`);
      return text;
    },
  };
  const files = await committedFiles(repository, unsaved.map(place));
  deepEqual(Object.fromEntries(files.map(file => [file.uri.slice('file:///w/'.length), file.text])), expected);
}

function change(path: string): GitChange {
  return { uri: uri(path), originalUri: uri(path), renameUri: undefined };
}

function place(path: string): Place {
  return { path: `/w/${path}`, uri: `file:///w/${path}` };
}

// What is used of a Uri: the class itself is to be had in VS Code alone.
function uri(path: string): Uri {
  return { fsPath: `/w/${path}`, toString: () => `file:///w/${path}` } as Uri;
}
