import assert from 'node:assert/strict';
import { throwOn } from '../../../server/src/core/analysis/attempt.ts';
import { type Analysis, analysed } from '../../../server/src/core/analysis/run.ts';
import { everywhere, NO_SEVERITIES } from '../../../server/src/core/analysis/severities.ts';
import { NO_FILTER, type TreeFilter } from '../../../server/src/core/features/tree-filter.ts';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { computations } from '../../../server/src/core/memory/memory.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { createTreeLevels } from '../../../server/src/lsp/services/tree-levels.ts';
import { workspaceOfAxes } from '../../kit/axes.ts';
import { measureFile } from '../../kit/referential.ts';
import { workspaceOf } from '../../kit/workspace.ts';

const SEVERITIES = everywhere(NO_SEVERITIES);
const PATH = '/ws/1.1.5.md';
/** What is shown of the tree: the way down to one measure. */
const SHOWN = ['1', '1.1', '1.1.5'].map(id => ({ referential: 'file:///ws', id }));

interface Cost {
  /** The texts that went to the client: the levels first, then what was told after the edit, and the levels asked for again. */
  readonly sent: readonly string[];
  readonly computed: number;
}

/** What one edit costs where some levels of a small or a large tree are shown, all of them or what a filter lets through. */
function costOf(axes: number, edit: (text: string) => string, filter: TreeFilter = NO_FILTER): Cost {
  const levels = createTreeLevels();
  const after = (workspace: Workspace, before?: Analysis) => analysed(workspace, SEVERITIES, throwOn, before);
  let now = after(workspaceOfAxes(axes));
  const shown = JSON.stringify(levels.children(now, { parents: SHOWN, filter }));
  const text = now.workspace.files.get(PATH)?.text ?? '';
  const file = parseFile(PATH, edit(text), now.workspace.files.get(PATH));
  now = after(withFiles(now.workspace, new Map([[PATH, file]])), now);
  const start = computations();
  const { children } = levels.news(now);
  const again = levels.children(now, { parents: children, filter });
  return { sent: [shown, JSON.stringify(children), JSON.stringify(again)], computed: computations() - start };
}

describe('an update of the tree', () => {
  const EDITS: readonly (readonly [string, (text: string) => string, readonly string[]])[] = [
    ['prose', text => text.replace('Voir la', 'Voir aussi la'), []],
    ['prose with a new problem', text => text.replace('Voir la', 'Voir la 1.1.77 et la'), ['1', '1.1', '1.1.5']],
    ['a title', text => text.replace('# Action', '# Autre action'), ['1.1']],
    ['a weight', text => text.replace('points: 5', 'points: 6'), ['1', '1.1', '1.1.5']],
    ['an id', text => text.replace('id: 1.1.5.1\n', 'id: 1.1.5.2\n'), ['1', '1.1', '1.1.5']],
  ];
  for (const [what, edit, told] of EDITS) {
    it(`costs and says as much in a large workspace as in a small one: ${what}`, () => {
      const [small, large] = [costOf(3, edit), costOf(90, edit)];
      assert.deepEqual(
        JSON.parse(large.sent[1] ?? ''),
        told.map(id => ({ referential: 'file:///ws', id })),
      );
      assert.deepEqual(large.sent.map(bytesOf), small.sent.map(bytesOf));
      assert.equal(large.computed, small.computed);
    });
    for (const filter of [
      { text: 'autre 1.1', problemsOnly: false },
      { text: '', problemsOnly: true },
    ])
      it(`costs no more in a large one where ${filter.text || 'problems'} is looked for: ${what}`, () => {
        const [small, large] = [costOf(3, edit, filter), costOf(90, edit, filter)];
        // Among many, less is opened.
        assert.deepEqual(large.sent[1], small.sent[1]);
        assert.equal(large.computed, small.computed);
      });
  }

  it('tells of what stands around an action only where somebody looks', () => {
    const levels = createTreeLevels();
    const text = (id: string) => `# Preuve\n\`\`\`yaml\nid: preuve\nactions: [ws_${id}]\n\`\`\`\n`;
    const withEvidence = (workspace: Workspace, id: string) =>
      withFiles(workspace, new Map([['/ws/preuves/p.md', parseFile('/ws/preuves/p.md', text(id))]]));
    let now = analysed(withEvidence(workspaceOfAxes(3), '1.1.5'), SEVERITIES, throwOn);
    const given = levels.children(now, { parents: SHOWN });
    assert.deepEqual(
      given.map(level => level?.around.map(({ kind, id }) => `${kind} ${id}`)),
      [[], [], ['evidence preuve']],
    );
    const heard = (id: string) => {
      now = analysed(withEvidence(now.workspace, id), SEVERITIES, throwOn, now);
      return levels.news(now).children.map(key => key.id);
    };
    assert.deepEqual(heard('2.1.1'), ['1.1.5']);
    assert.deepEqual(heard('2.1.2'), []);
  });

  it('makes the row of one référentiel anew, not those of all others', () => {
    const folders = Array.from({ length: 20 }, (_, at) => `/ws/${at + 1}`);
    const before = workspaceOf(new Map(folders.map(folder => [`${folder}/1.1.1.md`, measureFile('1.1.1 points: 5')])));
    const levels = createTreeLevels();
    const now = analysed(before, SEVERITIES, throwOn);
    const rows = levels.referentials(now, {});
    const edited = parseFile('/ws/7/1.1.1.md', measureFile('1.1.1 points: 6'), before.files.get('/ws/7/1.1.1.md'));
    const after = analysed(withFiles(before, new Map([[edited.path, edited]])), SEVERITIES, throwOn, now);
    assert.deepEqual(levels.news(after).referentials, true);
    const differing = levels.referentials(after, {}).filter((row, at) => row !== rows[at]);
    assert.deepEqual(
      differing.map(({ key, root }) => [key, root.points]),
      [['file:///ws/7', 6]],
    );
  });
});

/** The size of a text; of the numbers in it, whose digits are no matter here, one each. */
function bytesOf(text: string): number {
  return text.replace(/\d+(?:\.\d+)*/g, '0').length;
}
