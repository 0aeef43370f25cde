import { labelOf, type TreeNode, treeOf } from '../../core/features/tree.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { ActionSource, Referential } from '../../core/model/referential.ts';
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
    root: wireNode(referential, treeOf(referential, problems)),
  }));
  return { revision, referentials };
}

function wireNode(referential: Referential, { action, points, problems, children }: TreeNode): TreeAction {
  const source = referential.sources.get(action.id);
  return {
    id: action.id,
    title: action.title,
    kind: action.kind,
    points: points?.points ?? null,
    percent: points?.percent ?? null,
    isShareWritten: points?.origin === 'percent',
    category: action.category ?? null,
    problems,
    location: source ? locationOf(source) : null,
    extent: source ? toRange(source.file.lines, source.declaration.entry.span) : null,
    children: children.map(child => wireNode(referential, child)),
  };
}

function locationOf({ file, declaration }: ActionSource): WireLocation {
  return { uri: uriOf(file.path), range: toRange(file.lines, declaration.entry.titleSpan) };
}
