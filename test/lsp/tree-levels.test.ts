import assert from 'node:assert/strict';
import { throwOn } from '../../server/src/core/analysis/attempt.ts';
import { type Analysis, analysed } from '../../server/src/core/analysis/run.ts';
import { everywhere, NO_SEVERITIES } from '../../server/src/core/analysis/severities.ts';
import { type Workspace, withFiles } from '../../server/src/core/index/workspace.ts';
import { computations } from '../../server/src/core/memory/memory.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { createTreeLevels } from '../../server/src/lsp/tree-levels.ts';
import { workspaceOfAxes } from '../kit/axes.ts';

const SEVERITIES = everywhere(NO_SEVERITIES);
const PATH = '/ws/1.1.5.md';
/** What is shown of the tree: the way down to one measure. */
const SHOWN = ['1', '1.1', '1.1.5'].map(id => ({ referential: 'file:///ws', id }));

interface Cost {
  /** The texts that went to the client: the levels first, then what was told after the edit, and the levels asked for again. */
  readonly sent: readonly string[];
  readonly computed: number;
}

/** What one edit costs where some levels of a small or a large tree are shown. */
function costOf(axes: number, edit: (text: string) => string): Cost {
  const levels = createTreeLevels();
  const after = (workspace: Workspace, before?: Analysis) => analysed(workspace, SEVERITIES, throwOn, before);
  let now = after(workspaceOfAxes(axes));
  const shown = JSON.stringify(levels.children(now, { parents: SHOWN }));
  const text = now.workspace.files.get(PATH)?.text ?? '';
  const file = parseFile(PATH, edit(text), now.workspace.files.get(PATH));
  now = after(withFiles(now.workspace, new Map([[PATH, file]])), now);
  const start = computations();
  const { children } = levels.news(now);
  const again = levels.children(now, { parents: children });
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
  }
});

/** The size of a text; of the numbers in it, whose digits are no matter here, one each. */
function bytesOf(text: string): number {
  return text.replace(/\d+(?:\.\d+)*/g, '0').length;
}
