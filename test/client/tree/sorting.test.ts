import { deepEqual } from 'node:assert/strict';
import { groupsOf, isAction, type TreeNode } from '../../../client/src/tree/nodes.ts';
import { sorted } from '../../../client/src/tree/sorting.ts';
import { action, nodeOf } from './sample.ts';

const errors = (count: number) => ({ problems: { errors: count, warnings: 0, suspects: 0 } });
const QUESTION = { kind: 'question', id: 'ecole', title: '', told: '', uri: 'file:///q.md' } as const;
const LEVEL: readonly TreeNode[] = [
  nodeOf(action('1.1', { points: 5, ...errors(1) })),
  nodeOf(action('1.2', { points: 20, problems: { errors: 0, warnings: 9, suspects: 0 } })),
  nodeOf(action('1.2', { points: null, copyIn: 'copie.md', ...errors(4) })),
  nodeOf(action('1.3', { points: null })),
  nodeOf(action('1.4', { points: 20, ...errors(2) })),
  ...groupsOf(nodeOf(action('1')), [QUESTION]),
];

describe('a level of the tree', () => {
  it('stands as the files have it where it is sorted by id', () => {
    deepEqual(names(sorted(LEVEL, 'id')), ['1.1', '1.2', 'copie.md', '1.3', '1.4', 'question']);
  });

  it('begins with the most points, copies behind their originals, what cannot be told last', () => {
    deepEqual(names(sorted(LEVEL, 'points')), ['1.2', 'copie.md', '1.4', '1.1', '1.3', 'question']);
  });

  it('begins with the most errors, then the most warnings', () => {
    deepEqual(names(sorted(LEVEL, 'problems')), ['1.4', '1.1', '1.2', 'copie.md', '1.3', 'question']);
  });
});

function names(level: readonly TreeNode[]): readonly string[] {
  return level.map(node => {
    if (isAction(node)) return node.action.copyIn ?? node.action.id;
    return node.is === 'group' ? node.kind : node.around.id;
  });
}
