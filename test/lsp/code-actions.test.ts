import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { block, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { RENAMES } from '../kit/lsp-rename.ts';

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const CATEGORY = `${measure('1.1.1', '', [100])}`.replace('points: 100', 'points: 100\ncategorie: Bases');

function actionsIn(client: LspClient, uri: string, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
  const params = { textDocument: { uri }, range: WHOLE, context: { diagnostics: [], ...context } };
  return client.connection.sendRequest(CodeActionRequest.type, params).then(found => (found ?? []) as CodeAction[]);
}

function applied(uri: string, text: string, edit: WorkspaceEdit | undefined): string {
  const change = edit?.documentChanges?.[0];
  assert(change && 'edits' in change && change.textDocument.uri === uri, 'the edit is not one of that document');
  const edits = change.edits.flatMap(one => ('newText' in one ? [one] : []));
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits);
}

const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };

describe('code actions', () => {
  it('mend a problem, and carry the version of the text', () =>
    withWorkspace(
      { '1.1.1.md': CATEGORY },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, CATEGORY);
        await client.settle();
        const [action] = (await actionsIn(client, uri)).filter(({ isPreferred }) => isPreferred);
        assert.equal(action?.title, 'Replace with “bases”');
        assert.equal(action.diagnostics?.[0]?.code, 'category-unknown');
        const change = action.edit?.documentChanges?.[0];
        assert(change && 'textDocument' in change);
        assert.equal(change.textDocument.version, 1);
        assert.equal(applied(uri, CATEGORY, action.edit), CATEGORY.replace('Bases', 'bases'));
      },
      { capabilities },
    ));

  it('are of every kind where a client asks for the empty one, which all others are of', () =>
    withWorkspace(
      { '1.1.1.md': CATEGORY },
      async (client, folder) => {
        const kinds = (await actionsIn(client, folder.uri('1.1.1.md'), { only: [''] })).map(({ kind = '' }) => kind);
        const asked = ['quickfix', 'refactor.rewrite', 'source.fixAll.referentiel'];
        assert.deepEqual(
          asked.filter(kind => !kinds.includes(kind)),
          [],
        );
      },
      { capabilities },
    ));

  it('are those that are offered unasked where a client names no kind, by an empty list too', () =>
    withWorkspace(
      { '1.1.1.md': CATEGORY },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        const unasked = await actionsIn(client, uri);
        assert(unasked.some(({ isPreferred }) => isPreferred));
        assert.deepEqual(await actionsIn(client, uri, { only: [] }), unasked);
      },
      { capabilities },
    ));

  for (const [told, text, expected] of [
    ['fill in an empty file that has the name of the one to be created', '\n', ['edit']],
    ['create it where there is none', undefined, ['create', 'edit']],
    ['leave a file alone that has the name and a text', 'Un mémo.\n', undefined],
  ] as const) {
    it(told, () =>
      withWorkspace(
        { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'), ...(text !== undefined && { '1.1.2.md': text }) },
        async (client, folder) => {
          const action = (await actionsIn(client, folder.uri('1.1.1.md'))).find(({ title }) => /^Create/.test(title));
          const changes = action?.edit?.documentChanges?.map(change => {
            const uri =
              'kind' in change && change.kind !== 'rename' ? change.uri : 'edits' in change && change.textDocument.uri;
            return uri === folder.uri('1.1.2.md') ? ('kind' in change ? change.kind : 'edit') : `${uri}`;
          });
          assert.deepEqual(changes, expected);
        },
        {
          capabilities: {
            workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename'] } },
          },
        },
      ),
    );
  }

  it('mend a wrong sum at every weight that is counted in it, the one at the cursor first', () =>
    withWorkspace(
      { '1.1.1.md': measure('1.1.1', '', [40, 50]) },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        const titlesAt = async (line: number) => {
          const at = { line, character: 4 };
          const params = { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } };
          const found = (await client.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
          return found.map(({ title }) => title);
        };
        const lines = measure('1.1.1', '', [40, 50]).split('\n');
        const all = [
          'Put the difference on 1.1.1.1 “Volet 1”: 40 → 50',
          'Put the difference on 1.1.1.2 “Volet 2”: 50 → 60',
          'Scale the weights below 1.1.1 “Mesure” to 100',
          'Make the weights below 1.1.1 “Mesure” equal: 2 × 50',
        ];
        assert.deepEqual(await titlesAt(0), [...all, 'Ignore points-sum in this file…']);
        assert.deepEqual(await titlesAt(lines.indexOf('points: 40')), all);
        assert.deepEqual(await titlesAt(lines.indexOf('points: 50')), [all[1], all[0], ...all.slice(2)]);
        assert.deepEqual(await titlesAt(lines.indexOf('id: 1.1.1.2')), []);
      },
      { capabilities },
    ));

  it('mend a wrong sum at the points of the whole, too', () =>
    checkAt('points: 10', 'points: 10', titles => assert(titles.includes('Write the sum of the children: 9'))));

  it('mend a sum that the platform makes itself at each weight that it adds up', () =>
    checkAt('labels: [te_cae]\npoints: 10', 'points: 5', titles =>
      assert.deepEqual(titles, [
        'Put the difference on 1.1.1.2 “Volet 2”: 5 → 6',
        'Put the difference on 1.1.1.1 “Volet 1”: 4 → 5',
        'Write the sum of the children: 9',
      ]),
    ));

  it('silence a problem by a comment, leading to its reason where the client can', async () => {
    const comment = '<!-- referentiel-disable category-unknown: ';
    for (const [snippetEditSupport, expected] of [
      [true, `${comment}\${0:…} -->\n`],
      [false, `${comment}… -->\n`],
    ] as const) {
      await withWorkspace(
        { '1.1.1.md': CATEGORY },
        async (client, folder) => {
          const found = await actionsIn(client, folder.uri('1.1.1.md'));
          const change = found.find(({ title }) => title === 'Ignore category-unknown here…')?.edit
            ?.documentChanges?.[0];
          const [edit] = change && 'edits' in change ? change.edits : [];
          assert.equal(edit && ('snippet' in edit ? edit.snippet.value : edit.newText), expected);
        },
        { capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport } } } },
      );
    }
  });

  it('mend a whole file when asked by name', () =>
    withWorkspace(
      { '1.1.1.md': CATEGORY },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        const [action] = await actionsIn(client, uri, { only: ['source.fixAll'] });
        assert.equal(action?.kind, 'source.fixAll.referentiel');
        assert.equal(applied(uri, CATEGORY, action.edit), CATEGORY.replace('Bases', 'bases'));
      },
      { capabilities },
    ));

  it('show changes in several files first, all of them chosen: what is to be confirmed creates a file that is there', () => {
    const axis = `# Axe\n${block('id: 1')}## Actions\n### Sous-axe\n${block('id: 1.1\npoints: 30')}`;
    const worth = (id: string) => measure(id).replace(`id: ${id}`, `id: ${id}\npoints: 10`);
    return withWorkspace(
      { '1.md': axis, '1.1.1.md': worth('1.1.1'), '1.1.2.md': worth('1.1.2') },
      async (client, folder) => {
        const scale = (await actionsIn(client, folder.uri('1.md'))).find(({ title }) => title.startsWith('Scale'));
        const { documentChanges = [], changeAnnotations = {} } = scale?.edit ?? {};
        const isAsked = (id = '') => changeAnnotations[id]?.needsConfirmation ?? false;
        const shown = documentChanges.flatMap((change): unknown[] => {
          if (!('edits' in change)) {
            return change.kind === 'create' ? [[change.uri, change.options, isAsked(change.annotationId)]] : [];
          }
          const { uri } = change.textDocument;
          return change.edits.map(edit => [
            uri,
            'newText' in edit ? edit.newText : '',
            isAsked('annotationId' in edit ? edit.annotationId : ''),
          ]);
        });
        assert.deepEqual(shown, [
          [folder.uri('1.md'), { ignoreIfExists: true }, true],
          [folder.uri('1.1.1.md'), '15', false],
          [folder.uri('1.1.2.md'), '15', false],
        ]);
      },
      { capabilities: RENAMES },
    );
  });

  it('mend the configuration and a scenario, as they are typed', () => {
    const scenario = 'Statuts: { cae_1.1.1.1: pas fait }\n';
    return withWorkspace(
      { '1.1.1.md': measure('1.1.1', '', [100]), 'referentiel.json': '{}' },
      async (client, folder) => {
        const cases = [
          ['referentiel.json', 'json', '{ "rule": {} }', 'Replace with “rules”', '{ "rules": {} }'],
          ['a.scenario.yml', 'yaml', scenario, 'Replace with “pas_fait”', scenario.replace('pas fait', 'pas_fait')],
        ] as const;
        for (const [name, language, text, title, mended] of cases) {
          const uri = folder.uri(name);
          client.open(uri, '', language);
          client.change(uri, text);
          const [action] = (await actionsIn(client, uri)).filter(({ isPreferred }) => isPreferred);
          assert.equal(action?.title, title);
          assert.equal(action.diagnostics?.length, 1);
          const change = action.edit?.documentChanges?.[0];
          assert(change && 'textDocument' in change);
          assert.equal(change.textDocument.version, 2);
          assert.equal(applied(uri, text, action.edit), mended);
          assert.deepEqual(await actionsIn(client, uri, { only: ['source.fixAll'] }), []);
        }
      },
      { capabilities },
    );
  });

  it('are none in a file that is none of ours', () =>
    withWorkspace({ 'README.md': '# Lisez-moi\n' }, async (client, folder) => {
      assert.deepEqual(await actionsIn(client, folder.uri('README.md')), []);
    }));
});

/** What is offered at a line of a measure of 2023 with two weights, 4 and 5, below some keys. */
function checkAt(keys: string, line: string, check: (titles: readonly string[]) => void): Promise<void> {
  const recent = measure('1.1.1', '', [4, 5]).replaceAll('id:', 'identifiant:');
  const text = recent.replace('identifiant: 1.1.1\n', `identifiant: 1.1.1\n${keys}\n`);
  return withWorkspace(
    { '1.1.1.md': text },
    async (client, folder) => {
      const at = { line: text.split('\n').indexOf(line), character: 0 };
      const params = { textDocument: { uri: folder.uri('1.1.1.md') }, range: { start: at, end: at } };
      const found = await client.connection.sendRequest(CodeActionRequest.type, {
        ...params,
        context: { diagnostics: [] },
      });
      check((found ?? []).map(({ title }) => title));
    },
    { capabilities },
  );
}
