import { labelOf, type TreeNode, treeOf } from '../../core/features/tree.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Action } from '../../core/model/referential.ts';
import type { TreeAction, TreeAnswer, WireLocation, WireRange } from '../../protocol/language.ts';
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
    label: labelOf(referential),
    root: wireNode(treeOf(referential, problems)),
  }));
  return { revision, referentials };
}

function wireNode({ action, points, problems, children }: TreeNode): TreeAction {
  return {
    id: action.id,
    title: action.title,
    kind: action.kind,
    points: points?.points ?? null,
    percent: points?.percent ?? null,
    category: action.category ?? null,
    problems,
    location: locationOf(action),
    extent: extentOf(action),
    children: children.map(wireNode),
  };
}

function locationOf({ source }: Action): WireLocation | null {
  if (source === undefined) return null;
  return { uri: uriOf(source.file.path), range: toRange(source.file.lines, source.declaration.entry.titleSpan) };
}

function extentOf({ source }: Action): WireRange | null {
  return source === undefined ? null : toRange(source.file.lines, source.declaration.entry.span);
}
