import { labelOf, type TreeNode, treeOf } from '../../core/features/tree.ts';
import { fileNameOf, type Workspace } from '../../core/index/workspace.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { ActionSource } from '../../core/model/referential.ts';
import type { TreeAction, TreeAnswer, WireLocation } from '../../protocol/language.ts';
import { toRange } from '../to-proto.ts';
import { uriOf } from '../uris.ts';

/** The référentiels of the workspace as the tree view shows them. */
export function tree(
  workspace: Workspace,
  problems: ReadonlyMap<string, readonly Problem[]>,
  revision: number,
): TreeAnswer {
  const referentials = workspace.referentials.map(referential => ({
    key: uriOf(referential.folder),
    label: labelOf(workspace, referential),
    root: wireNode(treeOf(referential, problems)),
  }));
  return { revision, referentials };
}

function wireNode({ action, points, problems, source, isCopy, children }: TreeNode): TreeAction {
  return {
    id: action.id,
    title: action.title,
    kind: action.kind,
    points: points?.points ?? null,
    percent: points?.percent ?? null,
    isShareWritten: points?.origin === 'percent',
    category: action.category ?? null,
    problems,
    copyIn: source && isCopy ? fileNameOf(source.file.path) : null,
    location: source ? locationOf(source) : null,
    extent: source ? toRange(source.file.lines, source.declaration.entry.span) : null,
    children: children.map(wireNode),
  };
}

function locationOf({ file, declaration }: ActionSource): WireLocation {
  return { uri: uriOf(file.path), range: toRange(file.lines, declaration.entry.titleSpan) };
}
