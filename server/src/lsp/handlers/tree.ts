import type { CountedProblems } from '../../core/features/problem-counts.ts';
import { labelOf, rootOf, type TreeNode } from '../../core/features/tree.ts';
import { fileNameOf } from '../../core/index/workspace.ts';
import type { TreeAction, TreeReferential } from '../../protocol/tree.ts';
import { uriOf } from '../uris.ts';

/** The référentiels of the workspace as the tree view shows them. */
export function treeReferentials(counted: CountedProblems): readonly TreeReferential[] {
  const { workspace } = counted;
  return workspace.referentials.map(referential => ({
    key: uriOf(referential.folder),
    label: labelOf(workspace, referential),
    root: treeAction(rootOf(referential, counted)),
  }));
}

export function treeAction(node: TreeNode): TreeAction {
  const { action, title, withoutAlternatives, points, problems, copyIn, hasChildren } = node;
  return {
    id: action.id,
    title,
    kind: action.kind,
    points: points?.points ?? null,
    withoutAlternatives: withoutAlternatives ?? null,
    percent: points?.percent ?? null,
    isShareWritten: points?.origin === 'percent',
    category: action.category ?? null,
    problems,
    copyIn: copyIn === undefined ? null : fileNameOf(copyIn),
    isDeclared: action.declaredIn.length > 0,
    hasChildren,
  };
}
