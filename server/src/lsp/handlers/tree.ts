import { namesKey } from '../../core/features/names-key.ts';
import { type CountedProblems, problemsUnder, totalKey } from '../../core/features/problem-counts.ts';
import { labelOf } from '../../core/features/referential-label.ts';
import { type TreeLevel as Level, rootOf, type TreeNode } from '../../core/features/tree.ts';
import { matchesIn, type TreeFilter } from '../../core/features/tree-filter.ts';
import { prefixOf } from '../../core/index/prefixes.ts';
import { fileNameOf, type Workspace } from '../../core/index/workspace.ts';
import { memory } from '../../core/memory/memory.ts';
import type { Referential } from '../../core/model/referential.ts';
import type { TreeAction, TreeLevel, TreeReferential } from '../../protocol/tree.ts';
import { sayAround } from '../../words/around-told.ts';
import { uriOf } from '../proto/uris.ts';

/** The référentiels of the workspace as the tree view shows them; the same one where nothing of it is other than before. */
export function treeReferentials(counted: CountedProblems, filter: TreeFilter): readonly TreeReferential[] {
  const { workspace, totals } = counted;
  const { text, problemsOnly } = filter;
  return workspace.referentials.map(referential => {
    const { folder } = referential;
    const label = labelOf(workspace, referential);
    const problems = problemsOnly ? totals : problemsUnder(counted, totalKey(folder, ''));
    const key = [label, problems, text, problemsOnly, workspace.around, namesKey(workspace)];
    return known(referential, key, () => ({
      key: uriOf(folder),
      label,
      prefix: prefixOf(workspace, referential),
      root: treeAction(rootOf(referential, counted, filter)),
      found: matchesIn(referential, filter, counted).found ?? null,
    }));
  });
}

const known = memory<Referential, TreeReferential>();

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
