import assert from 'node:assert/strict';
import { files as disk } from '../../server/src/disk/files.ts';
import { inFolder, measure } from '../kit/disk.ts';
import { withServer, withWorkspace } from '../kit/lsp.ts';
import { isLookedFor, problemLines, untilProblems } from '../kit/lsp-lines.ts';
import { hoverText, symbolsOf, treeLines } from '../kit/lsp-requests.ts';

const DANGLING = '5:9-5:14 reference-unknown';
const TWO = {
  'un/1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'),
  'deux/1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'),
  'deux/1.1.2.md': measure('1.1.2'),
};

describe('the référentiels of a workspace', () => {
  it('are one for each folder of measure files: ids and references do not mix', () =>
    withWorkspace(TWO, async (client, folder) => {
      await client.settle();
      assert.deepEqual(problemLines(client, folder), [`un/1.1.1.md:${DANGLING}`]);
      assert.deepEqual(await treeLines(client), ['deux', '  1.1.1 Mesure', '  1.1.2 Mesure', 'un', '  1.1.1 Mesure']);
    }));

  it('are read in every workspace folder', () =>
    inFolder(TWO, folder =>
      withServer({ folders: [folder.uri('un'), folder.uri('deux')] }, async client => {
        await client.settle();
        assert.deepEqual(problemLines(client, folder), [`un/1.1.1.md:${DANGLING}`]);
      }),
    ));
});

describe('the workspace folders', () => {
  it('may be added: their files are published', () =>
    inFolder(TWO, folder =>
      withServer({ folders: [folder.uri('deux')] }, async client => {
        await client.settle();
        assert.deepEqual(problemLines(client, folder), []);
        client.changeFolders([folder.uri('un')], []);
        await untilProblems(client, folder, [`un/1.1.1.md:${DANGLING}`]);
      }),
    ));

  it('may be removed: their files are forgotten', () =>
    inFolder(TWO, folder =>
      withServer({ folders: [folder.uri('un'), folder.uri('deux')] }, async client => {
        await client.settle();
        client.changeFolders([], [folder.uri('un')]);
        await untilProblems(client, folder, []);
        assert.deepEqual(await treeLines(client), ['deux', '  1.1.1 Mesure', '  1.1.2 Mesure']);
      }),
    ));

  it('may be exchanged several times in one go: the last ones count', () =>
    inFolder(TWO, folder =>
      withServer({ folders: [folder.uri('un')] }, async client => {
        const [one, two] = [folder.uri('un'), folder.uri('deux')];
        await client.settle();
        await client.together(() => {
          client.changeFolders([two], [one]);
          client.changeFolders([one], [two]);
          client.changeFolders([two], [one]);
        });
        await client.settle();
        assert.deepEqual(await treeLines(client), ['deux', '  1.1.1 Mesure', '  1.1.2 Mesure']);
      }),
    ));

  it('may be none at the start', () =>
    inFolder(TWO, folder =>
      withServer({ folders: [] }, async client => {
        await client.settle();
        client.changeFolders([folder.uri('un')], []);
        await untilProblems(client, folder, [`un/1.1.1.md:${DANGLING}`]);
      }),
    ));

  it('may lie in one another: each file is read once', () =>
    inFolder(TWO, folder =>
      withServer({ folders: [folder.uri(), folder.uri('un')] }, async client => {
        await client.settle();
        assert.deepEqual(problemLines(client, folder), [`un/1.1.1.md:${DANGLING}`]);
        client.changeFolders([], [folder.uri('un')]);
        client.changeFolders([], [folder.uri()]);
        await untilProblems(client, folder, []);
      }),
    ));

  it('may end in a slash, and be the only root that a client knows', () =>
    inFolder({ ...TWO, '.gitignore': 'un/\n' }, folder => {
      const setup = { rootUri: `${folder.uri()}/`, capabilities: {} };
      return withServer(setup, async client => {
        await client.settle();
        assert.deepEqual(await treeLines(client), ['deux', '  1.1.1 Mesure', '  1.1.2 Mesure']);
        await folder.remove('deux/1.1.2.md');
        client.watched(3, folder.uri('deux/1.1.2.md'));
        await untilProblems(client, folder, [`deux/1.1.1.md:${DANGLING}`]);
      });
    }));

  it('may be missing, or on another machine: the others are read', () =>
    inFolder(TWO, folder => {
      const folders = ['file://ailleurs/partage', 'vscode-vfs://github/a/b', folder.uri('zero'), folder.uri('un')];
      return withServer({ folders }, async client => {
        await client.settle();
        assert.deepEqual(problemLines(client, folder), [`un/1.1.1.md:${DANGLING}`]);
      });
    }));
});

describe('the names of files', () => {
  for (const name of ['a b', 'é', 'e\u0301', '#', '%', '%20', '?', '&', '[x]', '+', "l'eau", '測']) {
    it(`may hold any sign: ${name}`, () =>
      withWorkspace({ [`${name}/${name}.md`]: measure('1.1.1', 'Voir la 1.1.2.') }, async (client, folder) => {
        const uri = folder.uri(`${name}/${name}.md`);
        await client.settle();
        assert.deepEqual([...client.shown().keys()], [uri]);
        client.open(uri, measure('1.1.1', 'Voir la 1.1.1.'));
        await client.settle();
        assert.deepEqual(problemLines(client, folder), []);
        assert.match(await hoverText(client, uri, [5, 10]), /1\.1\.1/);
      }));
  }

  it('are told to a client as it writes them itself, and no more as the server wrote them', () =>
    withWorkspace({ 'a b.md': measure('1.1.1', 'Voir la 1.1.2.') }, async (client, folder) => {
      const uri = folder.uri('a b.md').replace('a%20b', '%61%20b');
      await client.settle();
      client.open(uri, measure('1.1.1', 'Voir la 1.1.3.'));
      await client.settle();
      const shown = [...client.shown()].filter(([, diagnostics]) => diagnostics.some(isLookedFor));
      assert.deepEqual(
        shown.map(([shownUri]) => shownUri),
        [uri],
      );
    }));
});

/** Runs a test while the system refuses to open some files, until the test takes that back. */
async function refusing(
  isRefused: (path: string) => boolean,
  test: (allow: () => void) => Promise<void>,
): Promise<void> {
  const { open } = disk;
  const allow = () => void Object.assign(disk, { open });
  Object.assign(disk, {
    open: (path: string, flags: number) =>
      isRefused(path) ? Promise.reject(new Error('no means')) : open(path, flags),
  });
  try {
    await test(allow);
  } finally {
    allow();
  }
}

describe('a reading that fails', () => {
  it('is made up for by the next one: what it left out does not count as read', () =>
    inFolder(TWO, folder =>
      refusing(
        () => true,
        allow =>
          withServer({ folders: [folder.uri()], logsErrors: true }, async client => {
            assert.deepEqual(await symbolsOf(client), []);
            allow();
            client.changeFolders([folder.uri('deux')], []);
            await untilProblems(client, folder, [`un/1.1.1.md:${DANGLING}`]);
            assert.match(client.errors.join('\n'), /^workspace folders: Error: no means/);
          }),
      ),
    ));

  it('shows nothing of a folder that it has begun: what it lacks would be missing', () => {
    const ids = Array.from({ length: 30 }, (_, at) => `1.1.${at + 1}`);
    // The last one, in the order of their names.
    const refused = '1.1.9';
    const files = Object.fromEntries(ids.map(id => [`un/${id}.md`, measure(id, `Voir la ${refused}.`)]));
    return inFolder(files, folder =>
      refusing(
        path => path === folder.at(`un/${refused}.md`),
        () =>
          withServer({ folders: [folder.uri()], logsErrors: true }, async client => {
            await client.settle();
            assert.deepEqual(problemLines(client, folder), []);
            assert.match(client.errors.join('\n'), /^workspace folders: Error: no means/);
          }),
      ),
    );
  });
});

describe('a workspace folder that cannot be read at all', () => {
  it('is logged, and open documents are served all the same', () =>
    withServer({ folders: ['file:///a%00b'], logsErrors: true }, async client => {
      client.open('untitled:Untitled-1', measure('1.1.1', '\ufffd'));
      await client.settle();
      assert.match(client.errors.join('\n'), /^workspace folders: /);
      assert(client.shown().get('untitled:Untitled-1')?.some(isLookedFor));
      assert.match(await hoverText(client, 'untitled:Untitled-1', [3, 6]), /1\.1\.1/);
    }));

  it('keeps nobody waiting', () =>
    withServer({ folders: ['file:///a%00b'], logsErrors: true }, async client => {
      assert.deepEqual(await symbolsOf(client), []);
    }));
});
