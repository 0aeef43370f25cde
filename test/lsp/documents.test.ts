import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import type { Files } from '../../server/src/files/files.ts';
import { inFolder, measure } from '../kit/disk.ts';
import { type LspClient, withServer, withWorkspace } from '../kit/lsp.ts';
import { codesShown, problemLines, untilProblems } from '../kit/lsp-lines.ts';
import {
  definitionAt,
  hoverText,
  outlineOf,
  referencesAt,
  referentialsOf,
  symbolsOf,
  treeLines,
} from '../kit/lsp-requests.ts';
import { inProcess } from '../kit/lsp-transport.ts';

const UNTITLED = 'untitled:Untitled-1';
/** A letter lost to another encoding: a fault that a file shows alone. */
const LOST = '\ufffd';
const DANGLING = '5:9-5:14 reference-unknown';

const PAIR = { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'), '1.1.2.md': measure('1.1.2') };

describe('a document that has no file', () => {
  it('has diagnostics, hovers and definitions, in no folder at all', () =>
    withServer({}, async client => {
      client.open(UNTITLED, measure('1.1.1', `Voir la 1.1.2 et la 1.1.1.\n${LOST}`));
      await client.settle();
      assert.deepEqual(codesShown(client, UNTITLED), ['text-encoding']);
      assert.match(await hoverText(client, UNTITLED, [3, 6]), /1\.1\.1/);
      assert.equal((await definitionAt(client, UNTITLED, [5, 22]))?.[0]?.targetUri, UNTITLED);
      assert.equal((await outlineOf(client, UNTITLED))?.[0]?.name, '1.1.1 Mesure');
    }));

  it('is a référentiel of its own: it takes no part in that of a folder', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      client.open(UNTITLED, measure('1.1.1'));
      await client.settle();
      assert.deepEqual(problemLines(client, folder), []);
      const keys = (await referentialsOf(client)).referentials.map(({ key }) => key);
      assert.deepEqual(keys, ['', folder.uri()]);
    }));

  it('is forgotten when it is closed', () =>
    withServer({}, async client => {
      client.open(UNTITLED, measure('1.1.1', LOST));
      await client.until('diagnostics', () => client.shown().get(UNTITLED)?.length === 1);
      client.close(UNTITLED);
      await client.until('no more diagnostics', () => client.shown().get(UNTITLED)?.length === 0);
      assert.deepEqual((await referentialsOf(client)).referentials, []);
    }));
});

describe('a scenario in no folder', () => {
  it('is told nothing of what other files decide, for nobody has read those', () =>
    inFolder({ '1.1.1.md': measure('1.1.1'), 'essai.scenario.yml': '' }, async folder =>
      withServer({}, async client => {
        const uri = folder.uri('essai.scenario.yml');
        client.open(folder.uri('1.1.1.md'), measure('1.1.1'));
        client.open(uri, 'Statuts:\n  cae_9.9.9: faites\nRéponses:\n  voirie_1: OUI\n', 'yaml');
        await client.settle();
        assert.deepEqual(codesShown(client, uri), ['scenario-status']);
      }),
    ));
});

describe('a document outside the workspace folders', () => {
  it('counts while it is open', () =>
    withWorkspace({ 'ws/1.1.1.md': measure('1.1.1'), '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      client.changeFolders([folder.uri('ws')], [folder.uri()]);
      client.open(folder.uri('1.1.1.md'), measure('1.1.1', LOST));
      await untilProblems(client, folder, ['1.1.1.md:5:1-5:2 text-encoding']);
      client.close(folder.uri('1.1.1.md'));
      await untilProblems(client, folder, []);
      assert.deepEqual(await treeLines(client), ['ws', '  1.1.1 Mesure']);
    }));

  it('is not told that what it cites is missing: nobody has read the files around it', () =>
    inFolder({ '1.1.1.md': measure('1.1.1'), '1.1.2.md': measure('1.1.2') }, folder =>
      withServer({}, async client => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, measure('1.1.1', `Voir la 1.1.2.\n${LOST}`));
        await client.settle();
        assert.deepEqual(codesShown(client, uri), ['text-encoding']);
      }),
    ));
});

describe('a document that stands in a workspace folder by a link', () => {
  const FILES = { 'o/1.1.1.md': measure('1.1.1'), 'o/1.1.2.md': measure('1.1.2'), 'ws/1.1.3.md': measure('1.1.3') };
  const codesOf = async (client: LspClient, uri: string): Promise<unknown> => {
    client.open(uri, measure('1.1.1', `Voir les 1.1.2 et 1.1.9.\n${LOST}`));
    await client.settle();
    return codesShown(client, uri);
  };

  for (const [what, target, at] of [
    ['behind that of a folder', 'o', 'ws/lien'],
    ['behind one that leads out', 'o/1.1.1.md', 'ws/1.1.1.md'],
  ] as const) {
    it(`is not told that what it cites is missing: nobody has read the files around it, ${what}`, () =>
      inFolder(FILES, async folder => {
        await symlink(folder.at(target), folder.at(at));
        await withServer({ folders: [folder.uri('ws')] }, async client => {
          const uri = folder.uri(target === 'o' ? `${at}/1.1.1.md` : at);
          assert.deepEqual(await codesOf(client, uri), ['text-encoding']);
        });
      }));
  }

  it('is told what is missing where its folder is one of the workspace too', () =>
    inFolder(FILES, async folder => {
      await symlink(folder.at('o'), folder.at('ws/lien'));
      await withServer({ folders: [folder.uri('ws'), folder.uri('ws/lien')] }, async client => {
        assert.deepEqual(await codesOf(client, folder.uri('ws/lien/1.1.1.md')), ['reference-unknown', 'text-encoding']);
      });
    }));
});

describe('a document whose URI is not written as Node would', () => {
  it('is led to by the URI that the client knows it by, as long as it is open', () =>
    withWorkspace(PAIR, async (client, folder) => {
      const [own, other] = [folder.uri('1.1.1.md'), folder.uri('1.1.2.md')];
      const written = own.replace('1.1.1.md', '1%2e1%2E1.md');
      client.open(written, PAIR['1.1.1.md']);
      client.open(other, PAIR['1.1.2.md']);
      const citing = async () => (await referencesAt(client, other, [3, 6]))?.map(({ uri }) => uri);
      assert.deepEqual(await citing(), [written]);
      assert.equal((await definitionAt(client, written, [3, 6]))?.[0]?.targetUri, written);
      client.close(written);
      assert.deepEqual(await citing(), [own]);
    }));
});

describe('a document that is closed without being saved', () => {
  it('is what its file says to whoever asks right behind', () =>
    withWorkspace(PAIR, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, measure('1.1.9'));
      await client.settle();
      client.close(uri);
      assert.deepEqual(
        (await treeLines(client)).filter(line => line.includes('1.1.')),
        ['  1.1.1 Mesure', '  1.1.2 Mesure'],
      );
    }));
});

describe('a document that is closed while other folders are still being read', () => {
  /** A client that gives up what it typed, and asks right behind while the folder `b` cannot be read yet; `goOn` has it read. */
  const closing = (test: (client: LspClient, uri: string, goOn: () => void) => Promise<unknown>): Promise<void> =>
    inFolder({ 'a/1.1.1.md': measure('1.1.1'), 'b/1.1.2.md': measure('1.1.2') }, folder => {
      let goOn = (): void => undefined;
      const gate = new Promise<void>(open => (goOn = open));
      const read: Files['read'] = async path => {
        if (path.includes('/b/')) await gate;
        return diskFiles.read(path);
      };
      const transport = () => inProcess(() => ({ ...diskFiles, read }));
      return withServer({ folders: [folder.uri()], transport }, async client => {
        const uri = folder.uri('a/1.1.1.md');
        client.open(uri, measure('1.1.1'));
        await outlineOf(client, uri);
        client.change(uri, measure('1.1.1').replace('Mesure', 'Jeté'));
        let answer: Promise<unknown> = Promise.resolve();
        await client.together(() => {
          client.close(uri);
          answer = test(client, uri, goOn);
        });
        assert.match(JSON.stringify(await answer), /1\.1\.1 Mesure/);
        goOn();
      });
    });

  it('is what its file says to whoever asks about it right behind, without waiting for the others', async () => {
    await closing(outlineOf);
    await closing((client, uri) => hoverText(client, uri, [1, 4]));
  });

  it('is what its file says to whoever asks about all right behind', () =>
    closing((client, _, goOn) => {
      const found = symbolsOf(client, '1.1.1');
      goOn();
      return found;
    }));
});

describe('a document that is no Markdown file', () => {
  it('leaves nothing when it is closed', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1'), 'notes.txt': measure('1.1.2') }, async (client, folder) => {
      client.open(folder.uri('notes.txt'), measure('1.1.2'));
      assert.equal((await symbolsOf(client)).length, 2);
      await client.settle();
      client.close(folder.uri('notes.txt'));
      await client.until('its end', () => client.published.at(-1)?.version === undefined);
      assert.deepEqual((await symbolsOf(client)).length, 1);
    }));
});

describe('a document that is saved', () => {
  it('keeps its problems when it is closed', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      const text = measure('1.1.1', 'Voir la 1.1.2.');
      client.open(uri, measure('1.1.1'));
      client.change(uri, text);
      await client.settle();
      await folder.write('1.1.1.md', text);
      client.watched(2, uri);
      client.close(uri);
      await client.until('diagnostics without a version', () => client.published.at(-1)?.version === undefined);
      assert.deepEqual(problemLines(client, folder), [`1.1.1.md:${DANGLING}`]);
    }));

  it('and reopened before it was read again counts as it was opened', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, measure('1.1.1'));
      await client.settle();
      await client.together(() => {
        client.close(uri);
        client.open(uri, measure('1.1.1', 'Voir la 1.1.2.'));
      });
      await untilProblems(client, folder, [`1.1.1.md:${DANGLING}`]);
    }));
});
