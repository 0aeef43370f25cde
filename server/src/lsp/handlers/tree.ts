import type { CountedProblems } from '../../core/features/problem-counts.ts';
import { type TreeLevel as Level, labelOf, rootOf, type TreeNode } from '../../core/features/tree.ts';
import { matchesIn, type TreeFilter } from '../../core/features/tree-filter.ts';
import { prefixOf } from '../../core/index/prefixes.ts';
import { fileNameOf, type Workspace } from '../../core/index/workspace.ts';
import type { TreeAction, TreeLevel, TreeReferential } from '../../protocol/tree.ts';
import { sayAround } from '../../words/around-told.ts';
import { uriOf } from '../proto/uris.ts';

/** The référentiels of the workspace as the tree view shows them. */
export function treeReferentials(counted: CountedProblems, filter: TreeFilter): readonly TreeReferential[] {
  const { workspace } = counted;
  return workspace.referentials.map(referential => ({
    key: uriOf(referential.folder),
    label: labelOf(workspace, referential),
    prefix: prefixOf(workspace, referential),
    root: treeAction(rootOf(referential, counted, filter)),
    found: matchesIn(referential, filter, counted).found ?? null,
  }));
}

export function treeLevel(workspace: Workspace, { nodes, around }: Level): TreeLevel {
  return {
    actions: nodes.map(treeAction),
    around: around.map(entry => {
      const { kind, id, title, path } = entry;
      return { kind, id, title, told: sayAround(workspace, entry), uri: uriOf(path) };
    }),
  };
}

function treeAction(node: TreeNode): TreeAction {
  const { action, title, withoutAlternatives, points, problems, copyIn, hasChildren, shown } = node;
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
    shown,
  };
}
