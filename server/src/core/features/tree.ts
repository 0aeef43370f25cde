import type { Workspace } from '../index/workspace.ts';
import type { Problem } from '../model/problem.ts';
import type { Action, ActionPoints, Referential } from '../model/referential.ts';

/** How many problems an action holds, its descendants included. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** A node of the tree view. */
export interface TreeNode {
  readonly action: Action;
  readonly points: ActionPoints | undefined;
  readonly problems: ProblemCounts;
  readonly children: readonly TreeNode[];
}

/** The tree of a référentiel with its points and problems. */
export function treeOf(referential: Referential, problems: ReadonlyMap<string, readonly Problem[]>): TreeNode {
  const own = ownProblems(referential, problems);
  const node = (action: Action): TreeNode => {
    const children = action.children.map(node);
    const counts = [own.get(action.id) ?? NONE, ...children.map(child => child.problems)];
    return { action, points: referential.points.get(action.id), problems: counts.reduce(plus), children };
  };
  return node(referential.root);
}

/**
 * The name to show of a référentiel: its root's title, else its slug, else its folder's name; with the folders around it
 * where another one has the same.
 */
export function labelOf({ referentials }: Workspace, referential: Referential): string {
  const label = ownLabel(referential);
  const hasTwin = referentials.some(other => other !== referential && ownLabel(other) === label);
  return hasTwin ? `${label} (${referential.folder.split('/').slice(-3, -1).join('/')})` : label;
}

function ownLabel({ root, name, folder }: Referential): string {
  return root.title || name || folder.slice(folder.lastIndexOf('/') + 1);
}

const NONE: ProblemCounts = { errors: 0, warnings: 0 };

function plus(a: ProblemCounts, b: ProblemCounts): ProblemCounts {
  return { errors: a.errors + b.errors, warnings: a.warnings + b.warnings };
}

/** The problems of each action, by id: those between its title and the next. */
function ownProblems(
  { files }: Referential,
  problems: ReadonlyMap<string, readonly Problem[]>,
): ReadonlyMap<string, ProblemCounts> {
  const counts = new Map<string, ProblemCounts>();
  for (const { path, declarations } of files.values()) {
    let at = 0;
    for (const { span, severity } of problems.get(path) ?? []) {
      while ((declarations[at + 1]?.entry.span.start ?? Number.POSITIVE_INFINITY) <= span.start) at++;
      const id = declarations[at]?.id ?? '';
      const errors = severity === 'error' ? 1 : 0;
      const warnings = severity === 'warning' ? 1 : 0;
      counts.set(id, plus(counts.get(id) ?? NONE, { errors, warnings }));
    }
  }
  return counts;
}
