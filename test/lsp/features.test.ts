import assert from 'node:assert/strict';
import { SymbolKind } from 'vscode-languageserver/node';
import { measure } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';
import { rangeText } from '../kit/lsp-lines.ts';
import { definitionAt, hoverAt, outlineOf, referencesAt, symbolsOf } from '../kit/lsp-requests.ts';

const FILES = {
  '1.1.1.md': measure('1.1.1', 'Évalué dans la 1.1.2, puis voir 1.1.2.1 et 1.1.9.'),
  '1.1.2.md': measure('1.1.2', 'Voir la 1.1.1.', [60, 40]),
};

describe('a hover', () => {
  it('tells of the action cited, with the range of its number', () =>
    withWorkspace(FILES, async (client, folder) => {
      const hover = await hoverAt(client, folder.uri('1.1.1.md'), [5, 34]);
      assert.deepEqual(hover?.contents, {
        kind: 'markdown',
        value: [
          '**1.1.2.1 Volet 1**  \nsub-action',
          '**60 pts** · 60% of measure 1.1.2 · 60% of the référentiel',
          'Written: 60% of 1.1.2.',
        ].join('\n\n'),
      });
      assert(hover?.range);
      assert.equal(rangeText(hover.range), '5:33-5:40');
    }));

  it('is null on a reference that leads nowhere, whose problem says so', () =>
    withWorkspace(FILES, async (client, folder) => {
      assert.equal(await hoverAt(client, folder.uri('1.1.1.md'), [5, 45]), null);
    }));

  it('is null in plain prose', () =>
    withWorkspace(FILES, async (client, folder) => {
      assert.equal(await hoverAt(client, folder.uri('1.1.1.md'), [5, 3]), null);
    }));
});

describe('a definition', () => {
  it('leads from a number to the title and the extent of the action, in another file', () =>
    withWorkspace(FILES, async (client, folder) => {
      const [link, ...others] = (await definitionAt(client, folder.uri('1.1.1.md'), [5, 34])) ?? [];
      assert.deepEqual(others, []);
      assert(link?.originSelectionRange);
      assert.equal(link.targetUri, folder.uri('1.1.2.md'));
      assert.equal(rangeText(link.originSelectionRange), '5:33-5:40');
      assert.equal(rangeText(link.targetSelectionRange), '7:5-7:12');
      assert.match(rangeText(link.targetRange), /^7:1-/);
    }));

  it('is null where a reference leads nowhere', () =>
    withWorkspace(FILES, async (client, folder) => {
      assert.equal(await definitionAt(client, folder.uri('1.1.1.md'), [5, 45]), null);
    }));
});

describe('references', () => {
  const placesOf = async (withDeclaration: boolean) => {
    const places: string[] = [];
    await withWorkspace(FILES, async (client, folder) => {
      const found = await referencesAt(client, folder.uri('1.1.2.md'), [3, 5], withDeclaration);
      for (const { uri, range } of found ?? [])
        places.push(`${uri.slice(folder.uri().length + 1)}:${rangeText(range)}`);
    });
    return places;
  };

  it('are the places that cite an action', async () => assert.deepEqual(await placesOf(false), ['1.1.1.md:5:16-5:21']));

  it('begin with the declaration where it is asked for', async () =>
    assert.deepEqual(await placesOf(true), ['1.1.2.md:3:5-3:10', '1.1.1.md:5:16-5:21']));

  it('are none where the cursor is on no action', () =>
    withWorkspace(FILES, async (client, folder) => {
      assert.equal(await referencesAt(client, folder.uri('1.1.1.md'), [5, 3]), null);
    }));
});

describe('symbols', () => {
  it('of a document are its actions as they are nested, with their weights', () =>
    withWorkspace(FILES, async (client, folder) => {
      const [root, ...others] = (await outlineOf(client, folder.uri('1.1.2.md'))) ?? [];
      assert.deepEqual(others, []);
      assert.equal(root?.name, '1.1.2 Mesure');
      assert.equal(root.kind, SymbolKind.Class);
      assert.equal(rangeText(root.selectionRange), '1:3-1:9');
      assert.deepEqual(
        root.children?.map(({ name, detail, kind }) => [name, detail, kind]),
        [
          ['1.1.2.1 Volet 1', '60 pts · 60%', SymbolKind.Method],
          ['1.1.2.2 Volet 2', '40 pts · 40%', SymbolKind.Method],
        ],
      );
    }));

  it('of the workspace are found by id and by title', () =>
    withWorkspace(FILES, async (client, folder) => {
      const [found, ...others] = await symbolsOf(client, 'volet 2');
      assert.deepEqual(others, []);
      assert.equal(found?.name, '1.1.2.2 Volet 2');
      assert.equal(found.location.uri, folder.uri('1.1.2.md'));
      assert.deepEqual(
        (await symbolsOf(client, '1.1.2')).map(({ name }) => name.split(' ')[0]),
        ['1.1.2', '1.1.2.1', '1.1.2.2'],
      );
    }));

  it('have the kind of their level, in a document and in the workspace, and stand there once', () =>
    withWorkspace(
      { ...FILES, '1.md': '# Axe\n```yaml\nid: 1\n```\n## Actions\n### Sous-axe\n```yaml\nid: 1.1\n```\n' },
      async (client, folder) => {
        const [axis] = (await outlineOf(client, folder.uri('1.md'))) ?? [];
        assert.deepEqual([axis?.kind, axis?.children?.[0]?.kind], [SymbolKind.Interface, SymbolKind.Struct]);
        assert.deepEqual((await symbolsOf(client, '')).map(({ name, kind }) => `${name}: ${kind}`).sort(), [
          `1 Axe: ${SymbolKind.Interface}`,
          `1.1 Sous-axe: ${SymbolKind.Struct}`,
          `1.1.1 Mesure: ${SymbolKind.Class}`,
          `1.1.2 Mesure: ${SymbolKind.Class}`,
          `1.1.2.1 Volet 1: ${SymbolKind.Method}`,
          `1.1.2.2 Volet 2: ${SymbolKind.Method}`,
        ]);
      },
    ));

  it('have a name even where an action has neither id nor title', () =>
    withWorkspace({ '1.1.1.md': '#\n```yaml\nid:\n```\n' }, async (client, folder) => {
      assert.deepEqual(
        (await outlineOf(client, folder.uri('1.1.1.md')))?.map(({ name }) => name),
        ['…'],
      );
    }));
});

describe('a scenario that is open', () => {
  const URI = 'untitled:essai.scenario.yml';
  const TEXT = 'Statuts:\n  cae_1.1.2.1: fait\nScores:\n  cae_1.1.2: { point_fait: 0 }\n';

  it('tells of the actions that it names, and leads to them', () =>
    withWorkspace(FILES, async (client, folder) => {
      client.open(URI, TEXT, 'yaml');
      const hover = await hoverAt(client, URI, [2, 5]);
      assert(hover?.range);
      assert.equal(rangeText(hover.range), '2:3-2:14');
      assert.match(JSON.stringify(hover.contents), /1\.1\.2\.1 Volet 1/);
      const [link] = (await definitionAt(client, URI, [4, 5])) ?? [];
      assert.equal(link?.targetUri, folder.uri('1.1.2.md'));
    }));

  it('is among what cites an action where no editor shows it, as it stands on the disk', () =>
    withWorkspace({ ...FILES, 'a.scenario.yml': TEXT }, async (client, folder) => {
      const places = (await referencesAt(client, folder.uri('1.1.2.md'), [1, 4])) ?? [];
      assert.deepEqual(
        places.map(({ uri, range }) => `${uri.slice(folder.uri().length + 1)} ${rangeText(range)}`),
        ['1.1.1.md 5:16-5:21', 'a.scenario.yml 4:3-4:12'],
      );
    }));

  it('is among what cites an action', () =>
    withWorkspace(FILES, async (client, folder) => {
      client.open(URI, TEXT, 'yaml');
      await client.settle();
      const places = (await referencesAt(client, folder.uri('1.1.2.md'), [1, 4])) ?? [];
      assert.deepEqual(
        places.map(({ uri, range }) => `${uri === URI ? 'scenario' : 'measure'} ${rangeText(range)}`),
        ['measure 5:16-5:21', 'scenario 4:3-4:12'],
      );
    }));
});
