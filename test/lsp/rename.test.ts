import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { FileChangeType } from 'vscode-languageserver/node';
import { block, type Folder, measure } from '../kit/disk.ts';
import { type ClientSetup, type LspClient, withWorkspace } from '../kit/lsp.ts';
import {
  editedTexts,
  prepareRenameAt,
  RENAMES,
  renameAt,
  shownMessages,
  urisOf,
  willRename,
  willRenameAll,
} from '../kit/lsp-rename.ts';

const ROOT = `# R\n${block('id: ""\nreferentiel: cae')}`;
const SCENARIO = 'Statuts:\n  cae_1.1.1: fait\n';
const FILES = {
  'm/cae.md': ROOT,
  'm/1.1.1.md': measure('1.1.1', 'La 1.1.1.'),
  'm/1.1.2.md': measure('1.1.2', 'Voir 1.1.1.'),
  's/x.yml': SCENARIO,
  's/other.yml': 'a: cae_1.1.1\n',
};
const AFTER = {
  'm/cae.md': ROOT,
  'm/1.1.3.md': measure('1.1.3', 'La 1.1.3.'),
  'm/1.1.2.md': measure('1.1.2', 'Voir 1.1.3.'),
  's/x.yml': 'Statuts:\n  cae_1.1.3: fait\n',
  's/other.yml': 'a: cae_1.1.1\n',
};
/** What lsp-mode takes for an answer: at null it renames no file. */
const NO_EDIT = { changes: {} };

describe('a rename', () => {
  const setup: ClientSetup = { capabilities: RENAMES };
  const checkRenamed = async (
    client: LspClient,
    folder: Folder,
    before: Readonly<Record<string, string>>,
    after: Readonly<Record<string, string>>,
    versions: ReadonlyMap<string, number> = new Map(),
  ) => {
    const edit = await renameAt(client, folder.uri('m/1.1.1.md'), [3, 6], '1.1.3');
    assert.deepEqual(
      [...editedTexts(urisOf(folder, before), edit ?? {}, versions)].sort(),
      [...urisOf(folder, after)].sort(),
    );
  };

  it('is prepared with the id alone', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        assert.deepEqual(await prepareRenameAt(client, folder.uri('m/1.1.1.md'), [3, 2]), {
          range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } },
          placeholder: '1.1.1',
        });
        await assert.rejects(prepareRenameAt(client, folder.uri('m/1.1.1.md'), [2, 2]), /Nothing here can be renamed/);
        client.open(folder.uri('README.md'), '# T\n');
        assert.equal(await prepareRenameAt(client, folder.uri('README.md'), [1, 3]), null);
        assert.equal(await renameAt(client, folder.uri('README.md'), [1, 3], 'U'), null);
      },
      setup,
    ));

  it('changes all that is on the disk, closed scenarios too, and the name of the file', () =>
    withWorkspace(FILES, (client, folder) => checkRenamed(client, folder, FILES, AFTER), setup));

  it('keeps what is unsaved in other editors', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        const typed = { 'm/1.1.2.md': `${FILES['m/1.1.2.md']}Et 1.1.1.\n`, 's/x.yml': `${SCENARIO}  # note\n` };
        for (const [name, text] of Object.entries(typed))
          client.open(folder.uri(name), text, name.endsWith('yml') ? 'yaml' : 'markdown');
        const after = {
          ...AFTER,
          'm/1.1.2.md': `${AFTER['m/1.1.2.md']}Et 1.1.3.\n`,
          's/x.yml': `${AFTER['s/x.yml']}  # note\n`,
        };
        const versions = new Map(Object.keys(typed).map(name => [folder.uri(name), 1]));
        await checkRenamed(client, folder, { ...FILES, ...typed }, after, versions);
      },
      setup,
    ));

  it('may be asked for in the configuration, as it is typed', () => {
    const settings = (id: string) => `{ "feuille": { "ordre": { "structure": ["${id}"] } } }\n`;
    const files = (id: string) => ({
      'referentiel.json': settings(id),
      [`actions/${id}.md`]: measure(id, `La ${id}.`),
    });
    return withWorkspace(
      files('1.1.1'),
      async (client, folder) => {
        const uri = folder.uri('referentiel.json');
        client.open(uri, '{}', 'json');
        const version = client.change(uri, settings('1.1.1'));
        assert.deepEqual(await prepareRenameAt(client, uri, [1, 43]), {
          range: { start: { line: 0, character: 41 }, end: { line: 0, character: 46 } },
          placeholder: '1.1.1',
        });
        const edit = await renameAt(client, uri, [1, 43], '1.1.3');
        const texts = editedTexts(urisOf(folder, files('1.1.1')), edit ?? {}, new Map([[uri, version]]));
        assert.deepEqual([...texts].sort(), [...urisOf(folder, files('1.1.3'))].sort());
        await assert.rejects(prepareRenameAt(client, uri, [1, 5]), /Nothing here can be renamed/);
      },
      setup,
    );
  });

  it('sees what was written to the disk a moment ago, without a word', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        await client.settle();
        const later = `${FILES['m/1.1.2.md']}Puis 1.1.1.\n`;
        await folder.write('m/1.1.2.md', later);
        const after = { ...AFTER, 'm/1.1.2.md': `${AFTER['m/1.1.2.md']}Puis 1.1.3.\n` };
        await checkRenamed(client, folder, { ...FILES, 'm/1.1.2.md': later }, after);
      },
      setup,
    ));

  const checkRefused = async (client: LspClient, folder: Folder, name: string, expected: RegExp) =>
    assert.rejects(renameAt(client, folder.uri('m/1.1.1.md'), [3, 6], name), expected);

  it('is refused with a reason, in the language of the client', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        await checkRefused(client, folder, '1.1.2', /^Error: «.1\.1\.2.» est déjà pris, par «.Mesure.»/);
        await checkRefused(client, folder, '1.1', /l’identifiant de 1\.1\.1 a 3 parties/);
      },
      { ...setup, locale: 'fr' },
    ));

  it('is refused where a file is locked, or another has the name', () =>
    withWorkspace(
      { ...FILES, 'm/1.1.4.md': 'Des notes.\n' },
      async (client, folder) => {
        await checkRefused(client, folder, '1.1.4', /There is a file 1\.1\.4\.md already/);
        await chmod(folder.at('m/1.1.2.md'), 0o444);
        await checkRefused(client, folder, '1.1.3', /1\.1\.2\.md may not be written/);
      },
      setup,
    ));

  it('is refused where a file was changed on the disk while something else is typed into it', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        const uri = folder.uri('m/1.1.2.md');
        client.open(uri, FILES['m/1.1.2.md']);
        client.change(uri, `${FILES['m/1.1.2.md']}À la main.\n`);
        await client.settle();
        await folder.write('m/1.1.2.md', `${FILES['m/1.1.2.md']}Par un autre.\n`);
        await checkRefused(client, folder, '1.1.3', /1\.1\.2\.md was changed on the disk/);
        client.watched(FileChangeType.Changed, uri);
        await checkRefused(client, folder, '1.1.3', /1\.1\.2\.md was changed on the disk/);
      },
      setup,
    ));

  it('in the explorer changes the ids as well, but not the name that the client changes', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        const edit = await willRename(client, folder.uri('m/1.1.1.md'), folder.uri('m/1.1.3.md'));
        const { 'm/1.1.3.md': moved, ...others } = AFTER;
        const texts = editedTexts(urisOf(folder, FILES), edit ?? {});
        assert.deepEqual([...texts].sort(), [...urisOf(folder, { ...others, 'm/1.1.1.md': moved })].sort());
      },
      setup,
    ));

  it('in the explorer may be of several files at once', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        const edit = await willRenameAll(client, [
          [folder.uri('m/1.1.1.md'), folder.uri('m/1.1.3.md')],
          [folder.uri('m/1.1.2.md'), folder.uri('m/1.1.1.md')],
        ]);
        const texts = editedTexts(urisOf(folder, FILES), edit ?? {});
        assert.equal(texts.get(folder.uri('m/1.1.2.md')), measure('1.1.1', 'Voir 1.1.3.'));
        assert.equal(texts.get(folder.uri('m/1.1.1.md')), measure('1.1.3', 'La 1.1.3.'));
      },
      setup,
    ));

  it('in the explorer says why ids stay, and minds no other names', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        const shown = shownMessages(client);
        assert.deepEqual(await willRename(client, folder.uri('m/1.1.1.md'), folder.uri('m/1.1.md')), NO_EDIT);
        assert.match(shown.join(), /^Ids are left as they are\. “1\.1” does not fit/);
        for (const name of ['m/brouillon.md', 'autre/1.1.3.md', 'm/1.1.1.md']) {
          assert.deepEqual(await willRename(client, folder.uri('m/1.1.1.md'), folder.uri(name)), NO_EDIT);
        }
        assert.equal(shown.length, 1);
      },
      setup,
    ));

  it('in the explorer may be of a folder: links and the configuration follow it', () => {
    const settings = (folder: string) => `{ "referentials": { "${folder}": { "name": "cae" } } }\n`;
    const files = {
      'referentiel.json': settings('m'),
      'm/1.1.1.md': measure('1.1.1', 'La 1.1.1.'),
      'p/x.md': `# P\n${block('id: plan\nactions: [cae_1.1.1]')}## Description\n[La mesure](../m/1.1.1.md)\n`,
    };
    return withWorkspace(
      files,
      async (client, folder) => {
        const edit = await willRename(client, folder.uri('m'), folder.uri('mesures'));
        const after = {
          ...files,
          'referentiel.json': settings('mesures'),
          'p/x.md': files['p/x.md'].replace('/m/', '/mesures/'),
        };
        assert.deepEqual([...editedTexts(urisOf(folder, files), edit ?? {})].sort(), [...urisOf(folder, after)].sort());
      },
      setup,
    );
  });

  it('leaves the name of a file to a client that cannot change it', () =>
    withWorkspace(FILES, async (client, folder) => {
      const shown = shownMessages(client);
      const { 'm/1.1.3.md': moved, ...others } = AFTER;
      await checkRenamed(client, folder, FILES, { ...others, 'm/1.1.1.md': moved });
      assert.deepEqual(shown, ['1.1.1.md keeps its name, which this editor cannot change: rename it to 1.1.3.md.']);
    }));

  it('is told of by what the client can do', async () => {
    await withWorkspace(
      FILES,
      async ({ initialized: { capabilities } }) => {
        assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
        assert(capabilities.workspace?.fileOperations?.willRename);
      },
      setup,
    );
    await withWorkspace(FILES, async ({ initialized: { capabilities } }) => {
      assert.equal(capabilities.renameProvider, true);
      assert.equal(capabilities.workspace?.fileOperations, undefined);
    });
  });
});
