import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver/node';
import { documentLinks } from '../../server/src/lsp/handlers/document-links.ts';
import { block, type Folder, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { rangeText } from '../kit/lsp-lines.ts';
import {
  calledBy,
  callersOf,
  callItemsAt,
  configure,
  foldsOf,
  highlightsAt,
  hintsOf,
  linkedAt,
  linksOf,
  selectionsAt,
  tokensOf,
} from '../kit/lsp-reading.ts';
import { openFixture } from '../kit/workspace.ts';

const FILES = {
  'cae.md': `# R\n${block('id: ""\nreferentiel: cae')}`,
  '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.', [60, 40]),
  '1.1.2.md': measure('1.1.2', 'Après la 1.1.1.'),
  'preuves.md': `# Une preuve\n${block('id: plan\nactions: [cae_1.1.2]')}`,
};
const SCENARIO = 'untitled:a.scenario.yml';
const README = '# Projet\n\nVoir la 1.1.1.\n';

describe('aids to reading', () => {
  it('highlight where an id is declared as what is written, and where it is cited as what is read', () =>
    withWorkspace(FILES, async (client, folder) => {
      const found = await highlightsAt(client, folder.uri('1.1.1.md'), [3, 6]);
      assert.deepEqual(found, [
        {
          range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } },
          kind: DocumentHighlightKind.Write,
        },
      ]);
    }));

  it('highlight an action in a scenario that is open', () =>
    withWorkspace(FILES, async (client, folder) => {
      client.open(SCENARIO, 'Statuts:\n  cae_1.1.1.1: fait\nScores:\n  cae_1.1.1.1: { point_fait: 1 }\n', 'yaml');
      assert.equal((await highlightsAt(client, SCENARIO, [2, 5]))?.length, 2);
      assert.equal(await highlightsAt(client, SCENARIO, [1, 2]), null);
      assert.equal(await highlightsAt(client, folder.uri('1.1.1.md'), [5, 2]), null);
    }));

  it('fold whole lines', () =>
    withWorkspace(FILES, async (client, folder) => {
      assert.deepEqual(await foldsOf(client, folder.uri('1.1.2.md')), [
        { startLine: 0, endLine: 4 },
        { startLine: 1, endLine: 3 },
      ]);
    }));

  it('fold the sections of a scenario that is open', () =>
    withWorkspace(FILES, async client => {
      client.open(SCENARIO, 'Statuts:\n  cae_1.1.1.1: fait\nScores:\n  cae:\n    point_fait: 1\n', 'yaml');
      assert.deepEqual(await foldsOf(client, SCENARIO), [
        { startLine: 0, endLine: 1 },
        { startLine: 2, endLine: 4 },
        { startLine: 3, endLine: 4 },
      ]);
    }));

  it('grow a selection, each inside the next', () =>
    withWorkspace(FILES, async (client, folder) => {
      const [word, , ...others] = (await selectionsAt(client, folder.uri('1.1.1.md'), [5, 12])) ?? [];
      assert(word && others.length > 0);
      assert.equal(rangeText(word), '5:9-5:14');
    }));

  it('name the kinds of words, in a document and in a part of it', () =>
    withWorkspace(FILES, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      assert.deepEqual((await tokensOf(client, uri)).slice(0, 10), [2, 4, 5, 0, 1, 2, 8, 5, 0, 0]);
      const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
      assert.deepEqual(await tokensOf(client, uri, range), [4, 8, 5, 0, 0]);
    }));

  it('lead from what is cited to what cites it, over several steps', () =>
    withWorkspace(FILES, async (client, folder) => {
      const [item] = (await callItemsAt(client, folder.uri('1.1.2.md'), [3, 6])) ?? [];
      assert(item);
      const callers = (await callersOf(client, item)) ?? [];
      assert.deepEqual(
        callers.map(({ from, fromRanges }) => `${from.name}: ${fromRanges.map(rangeText)}`),
        ['1.1.1 Mesure: 5:9-5:14', 'plan Une preuve: 4:11-4:20'],
      );
      const [measureItem, evidence] = callers.map(({ from }) => from);
      assert(measureItem && evidence);
      assert.deepEqual(await names(client, measureItem), ['1.1.2 Mesure']);
      assert.deepEqual(
        (await calledBy(client, evidence))?.map(({ to, fromRanges }) => `${to.name}: ${fromRanges.map(rangeText)}`),
        ['1.1.2 Mesure: 4:11-4:20'],
      );
      assert.deepEqual(await callersOf(client, evidence), []);
    }));

  it('edit an id and those below it as one', () =>
    withWorkspace(FILES, async (client, folder) => {
      const linked = await linkedAt(client, folder.uri('1.1.1.md'), [3, 6]);
      assert.deepEqual(linked?.ranges.map(rangeText), ['3:5-3:10', '9:5-9:10', '14:5-14:10']);
    }));

  it('lead from an id to the line of the title of its action, and nowhere from one that nothing has', () =>
    withWorkspace(
      {
        '1.1.1.md': `# M\n${block('id: 1.1.1')}Voir la 1.1.2.1, la 1.1.9 et 1.4 million.\n`,
        '1.1.2.md': `# N\n${block('id: 1.1.2')}## Actions\n### Volet\n${block('id: 1.1.2.1')}`,
      },
      async (client, folder) => {
        const links = await linksOf(client, folder.uri('1.1.1.md'));
        assert.deepEqual(
          links?.map(({ range, target }) => [rangeText(range), target]),
          [['5:9-5:16', `${folder.uri('1.1.2.md')}#L6`]],
        );
      },
    ));

  it('lead from a rule that a comment silences to its page', () => {
    const silent = `# M\n${block('id: 1.1.1')}<!-- referentiel-disable id-sequence, file-name: essai -->\nVoir.\n`;
    const { workspace } = openFixture(silent);
    const links = documentLinks(workspace, { textDocument: { uri: 'file:///ws/1.1.1.md' } }, code => `page:${code}`);
    assert.deepEqual(
      links?.map(({ range, target }) => `${rangeText(range)} ${target}`),
      ['5:26-5:37 page:id-sequence', '5:39-5:48 page:file-name'],
    );
  });

  it('are nothing in a file that is none of ours', () =>
    withWorkspace({ ...FILES, 'README.md': README }, async (client, folder) => {
      const uri = folder.uri('README.md');
      client.open(uri, README);
      const answers = [
        await highlightsAt(client, uri, [3, 10]),
        await foldsOf(client, uri),
        await selectionsAt(client, uri, [3, 10]),
        await linkedAt(client, uri, [3, 10]),
        await callItemsAt(client, uri, [3, 10]),
        await linksOf(client, uri),
        await hintsOf(client, uri),
      ];
      assert(answers.every(answer => answer === null));
      assert.deepEqual(await tokensOf(client, uri), []);
    }));

  it('are given one by one, as a client says', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        assert.equal(await foldsOf(client, uri), null);
        assert.deepEqual(await tokensOf(client, uri), []);
        assert.notEqual(await highlightsAt(client, uri, [3, 6]), null);
      },
      { initializationOptions: { aids: { folding: false, colours: false, highlights: 'non' } } },
    ));
});

const FOLLOWED = { workspace: { inlayHint: { refreshSupport: true }, semanticTokens: { refreshSupport: true } } };

describe('hints', () => {
  const part = (id: string, share: number) => `### Volet\n${block(`identifiant: ${id}\npourcentage: ${share}`)}`;
  const shared = {
    '1.1.1.md': `# Mesure\n${block('identifiant: 1.1.1\npoints: 10')}Voir la 1.1.1.2.\n## Actions\n${part('1.1.1.1', 60)}${part('1.1.1.2', 40)}`,
  };
  const ALL = [
    ['pointHints', '11 = 6 pts'],
    ['pointHints', '16 = 4 pts'],
    ['sumHints', '4 sum: 100 / 100%'],
    ['titleHints', '6 Volet'],
  ] as const;

  for (const off of [undefined, 'pointHints', 'sumHints', 'titleHints'] as const) {
    it(off === undefined ? 'are shown of all kinds' : `are shown without those of ${off}, where a person does`, () =>
      withWorkspace(
        shared,
        async (client, folder) => {
          const shown = await hintsOf(client, folder.uri('1.1.1.md'));
          const wanted = ALL.filter(([aid]) => aid !== off).map(([, hint]) => hint);
          assert.deepEqual([...(shown ?? [])].sort(), [...wanted].sort());
        },
        off === undefined ? {} : { initializationOptions: { aids: { [off]: false } } },
      ),
    );
  }
});

/** A client that has a measure open, and was given its hints and tokens. */
function withHints(test: (client: LspClient, folder: Folder) => Promise<void>): Promise<void> {
  return withWorkspace(
    FILES,
    async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, FILES['1.1.1.md']);
      assert.deepEqual(await hintsOf(client, uri), ['3 sum: 100 / 100%', '5 Mesure']);
      await tokensOf(client, uri);
      await client.settle();
      await test(client, folder);
    },
    { capabilities: FOLLOWED },
  );
}

describe('hints and tokens that a client was given', () => {
  it('are to be asked for again when another file calls otherwise what is cited', () =>
    withHints(async (client, folder) => {
      client.open(folder.uri('1.1.2.md'), FILES['1.1.2.md'].replace('# Mesure', '# Autre'));
      await client.settle();
      assert.deepEqual([client.hintRefreshes(), client.tokenRefreshes()], [1, 0]);
      assert.deepEqual(await hintsOf(client, folder.uri('1.1.1.md')), ['3 sum: 100 / 100%', '5 Autre']);
    }));

  it('are to be asked for again when what is cited is there no more', () =>
    withHints(async (client, folder) => {
      client.open(folder.uri('1.1.2.md'), FILES['1.1.2.md'].replace('id: 1.1.2', 'id: 1.1.4'));
      await client.settle();
      assert.deepEqual([client.hintRefreshes(), client.tokenRefreshes()], [1, 1]);
    }));

  it('are left as they are at a keystroke in prose, here and elsewhere', () =>
    withHints(async (client, folder) => {
      client.change(folder.uri('1.1.1.md'), measure('1.1.1', 'Un mot. Voir la 1.1.2.', [60, 40]));
      client.open(folder.uri('1.1.2.md'), measure('1.1.2', 'Bien après la 1.1.1.'));
      await client.settle();
      assert.deepEqual([client.hintRefreshes(), client.tokenRefreshes()], [0, 0]);
    }));

  it('are to be asked for again when a person does without some of them, or wants them again', () =>
    withHints(async (client, folder) => {
      configure(client, { referentiel: { aids: { titleHints: false } } });
      await client.until('a refresh', () => client.hintRefreshes() > 0);
      assert.deepEqual(await hintsOf(client, folder.uri('1.1.1.md')), ['3 sum: 100 / 100%']);
      configure(client, { autre: {} });
      configure(client, null);
      assert.deepEqual(await hintsOf(client, folder.uri('1.1.1.md')), ['3 sum: 100 / 100%']);
      configure(client, { referentiel: { aids: {} } });
      await client.until('another', () => client.hintRefreshes() > 1);
      assert.equal((await hintsOf(client, folder.uri('1.1.1.md')))?.length, 2);
    }));
});

async function names(client: LspClient, item: Parameters<typeof callersOf>[1]): Promise<string[] | undefined> {
  return (await callersOf(client, item))?.map(({ from }) => from.name);
}
