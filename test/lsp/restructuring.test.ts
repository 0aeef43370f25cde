import assert from 'node:assert/strict';
import { newReferentialRequest, restructureRequest, type WireWish } from '../../server/src/protocol/restructure.ts';
import { measure } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';
import { EDITS, restructured, TEXT } from '../kit/lsp-restructuring.ts';

describe('a change of a référentiel', () => {
  it('writes nothing outside of the open folder', () =>
    withWorkspace(
      { '1.1.1.md': TEXT },
      async (client, folder) => {
        for (const [what, name] of [
          ['question', 'questions'],
          ['rule', 'personnalisations'],
        ] as const) {
          const params = { referential: folder.uri(), wish: { do: 'new', what, id: '1.1.1' } } as const;
          const { edits } = await restructured(client, restructureRequest, params);
          const [first] = edits[0]?.edit.documentChanges ?? [];
          assert(first && 'kind' in first && first.kind === 'create');
          assert(first.uri.startsWith(`${folder.uri(name)}/`), first.uri);
        }
      },
      { capabilities: EDITS },
    ));

  it('is made by the client, for the text that it was planned for, and leads to what is to be written', () =>
    withWorkspace(
      { '1.1.1.md': TEXT },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, TEXT);
        const wish = { do: 'new', what: 'action', id: '1.1.1' } as const;
        const { answer, edits } = await restructured(client, restructureRequest, { referential: folder.uri(), wish });
        assert.equal(edits[0]?.label, 'New sub-action in 1.1.1');
        const [change] = edits[0]?.edit.documentChanges ?? [];
        assert(change && 'textDocument' in change);
        assert.deepEqual(change.textDocument, { uri, version: 1 });
        assert(answer.kind === 'done');
        assert.equal(answer.focus?.uri, uri);
        assert.equal(answer.focus.range.start.character, 4);
      },
      { capabilities: EDITS },
    ));

  it('tells where what it moved stands, and what became part of another', () =>
    withWorkspace(
      { '1.1.1.md': measure('1.1.1', '', [20, 30, 50]), '1.1.2.md': measure('1.1.2', '', [100]) },
      async (client, folder) => {
        const moved = async (wish: WireWish) => {
          const { answer } = await restructured(client, restructureRequest, { referential: folder.uri(), wish });
          assert(answer.kind === 'done');
          return [answer.focus, answer.moved?.uri, answer.moved?.range.start.line];
        };
        const first = measure('1.1.1', '', [20]).split('\n').indexOf('### Volet 1');
        assert.deepEqual(await moved({ do: 'step', by: 1, id: '1.1.1' }), [null, folder.uri('1.1.2.md'), 0]);
        assert.deepEqual(await moved({ do: 'merge', id: '1.1.1.2' }), [null, folder.uri('1.1.1.md'), first]);
        assert.deepEqual(await moved({ do: 'share', how: 'equal', id: '1.1.1' }), [null, undefined, undefined]);
      },
      { capabilities: EDITS },
    ));

  it('foresees what names what would go, also in scenarios', () =>
    withWorkspace(
      {
        '1.1.1.md': measure('1.1.1', '', [20, 80]),
        '1.1.2.md': measure('1.1.2', 'Voir la 1.1.1.1.'),
        'scenarios/a.scenario.yml': 'Statuts:\n  x_1.1.1.1: fait\n  x_1.1.1.2: fait\n',
      },
      async (client, folder) => {
        const wish = { do: 'delete', id: '1.1.1.1' } as const;
        const params = { referential: folder.uri(), wish, isForeseen: true };
        const { answer } = await restructured(client, restructureRequest, params);
        assert(answer.kind === 'foreseen');
        assert.deepEqual(
          answer.cited.map(({ uri, line }) => [uri, line]),
          [
            [folder.uri('1.1.2.md'), 'Voir la 1.1.1.1.'],
            [folder.uri('scenarios/a.scenario.yml'), 'x_1.1.1.1: fait'],
          ],
        );
      },
      {
        capabilities: {
          ...EDITS,
          workspace: {
            ...EDITS.workspace,
            workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
          },
        },
      },
    ));

  it('tells of several changes which ids became which as of one, without those that were undone', () => {
    const inOrder = (titles: string) =>
      [...titles].reduce(
        (text, title, at) => text.replace(`Volet ${at + 1}`, title),
        measure('1.1.1', '', [20, 30, 50]),
      );
    return withWorkspace(
      { '1.1.1.md': inOrder('ABC') },
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, inOrder('ABC'));
        /** The ids of before in the trail that is told of the step of one down, after which the text is in this order. */
        const down = async (id: string, after: string) => {
          const wish = { do: 'step', by: 1, id } as const;
          const { answer } = await restructured(client, restructureRequest, { referential: folder.uri(), wish });
          client.change(uri, inOrder(after));
          assert(answer.kind === 'done' && answer.trail !== null);
          return Object.keys(JSON.parse(answer.trail.map))
            .map(old => old.at(-1))
            .join('');
        };
        assert.equal(await down('1.1.1.1', 'BAC'), '12');
        assert.equal(await down('1.1.1.2', 'BCA'), '123');
        client.change(uri, inOrder('ABC'));
        assert.equal(await down('1.1.1.2', 'ACB'), '23');
      },
      { capabilities: EDITS },
    );
  });

  it('is refused with a reason, and nothing is changed', () =>
    withWorkspace(
      { '1.1.1.md': TEXT },
      async (client, folder) => {
        const wish = { do: 'new', what: 'action', id: '9.9' } as const;
        const { answer, edits } = await restructured(client, restructureRequest, { referential: folder.uri(), wish });
        const reason = 'There is no action 9.9 any more. Look at the tree again.';
        assert.deepEqual([answer, edits], [{ kind: 'refused', reason }, []]);
      },
      { capabilities: EDITS },
    ));

  it('begins a référentiel', () =>
    withWorkspace(
      {},
      async (client, folder) => {
        const params = { folder: folder.uri('eau'), name: 'eau' };
        const { answer, edits } = await restructured(client, newReferentialRequest, params);
        assert.deepEqual(
          edits[0]?.edit.documentChanges?.flatMap(change =>
            'kind' in change && change.kind === 'create' ? change.uri : [],
          ),
          ['eau.md', '1.md', '1.1.1.md'].map(name => folder.uri(`eau/${name}`)),
        );
        assert(answer.kind === 'done');
        assert.equal(answer.focus?.uri, folder.uri('eau/eau.md'));
      },
      { capabilities: EDITS },
    ));
});
