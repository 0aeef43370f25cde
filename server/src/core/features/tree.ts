import { copiesIn } from '../analysis/facts/copies.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Problem } from '../model/problem.ts';
import type { Action, ActionPoints, ActionSource, Duplicate, Referential } from '../model/referential.ts';

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
  /** Where it stands; undefined where no file declares it. */
  readonly source: ActionSource | undefined;
  /** True for a file that repeats the action of another: it stands beside that action, and counts for nothing. */
  readonly isCopy: boolean;
  readonly children: readonly TreeNode[];
}

/** The tree of a référentiel with its points and problems, the files that are copies of others among them. */
export function treeOf(referential: Referential, problems: ReadonlyMap<string, readonly Problem[]>): TreeNode {
  const copies = copiesById(referential);
  const own = ownProblems(referential, problems);
  const node = (action: Action): TreeNode => {
    const children = action.children.flatMap(child => [node(child), ...(copies.get(child.id) ?? []).map(copy(child))]);
    const counts = [own.get(action.id) ?? NONE, ...children.map(child => child.problems)];
    const { points, sources } = referential;
    const [weight, source] = [points.get(action.id), sources.get(action.id)];
    return { action, points: weight, problems: counts.reduce(plus), source, isCopy: false, children };
  };
  const copy =
    (original: Action) =>
    ({ other }: Duplicate): TreeNode => {
      const action = { ...original, title: other.declaration.entry.title, children: [] };
      const counts = own.get(other.file.path) ?? NONE;
      return { action, points: undefined, problems: counts, source: other, isCopy: true, children: [] };
    };
  return node(referential.root);
}

function copiesById(referential: Referential): ReadonlyMap<string, readonly Duplicate[]> {
  const copies = new Map<string, Duplicate[]>();
  for (const one of copiesIn(referential)) {
    const others = copies.get(one.id);
    if (others) others.push(one);
    else copies.set(one.id, [one]);
  }
  return copies;
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

/**
 * The problems of each action, by id: those between its title and the next. Of a copied file, by its path: those of all
 * that it only repeats.
 */
function ownProblems(
  referential: Referential,
  problems: ReadonlyMap<string, readonly Problem[]>,
): ReadonlyMap<string, ProblemCounts> {
  const copies = new Set(copiesIn(referential).map(({ other }) => other.file.path));
  const holderOf = (path: string, id: string): string =>
    copies.has(path) && referential.sources.get(id)?.file.path !== path ? path : id;
  const counts = new Map<string, ProblemCounts>();
  for (const { path, declarations } of referential.files.values()) {
    let at = 0;
    for (const { span, severity } of problems.get(path) ?? []) {
      while ((declarations[at + 1]?.entry.span.start ?? Number.POSITIVE_INFINITY) <= span.start) at++;
      const holder = holderOf(path, declarations[at]?.id ?? '');
      const errors = severity === 'error' ? 1 : 0;
      const warnings = severity === 'warning' ? 1 : 0;
      counts.set(holder, plus(counts.get(holder) ?? NONE, { errors, warnings }));
    }
  }
  return counts;
}
