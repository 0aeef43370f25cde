import { isCopy } from '../analysis/facts/copies.ts';
import { withoutAlternatives } from '../index/alternatives.ts';
import { sourcesOf } from '../index/sources.ts';
import { weighedAt } from '../index/weighed.ts';
import type { Workspace } from '../index/workspace.ts';
import { memory } from '../memory/memory.ts';
import type { Action, ActionPoints, Duplicate, Referential, WeighedAction } from '../model/referential.ts';
import { type CountedProblems, type ProblemCounts, problemsUnder, totalKey } from './problem-counts.ts';

/** A node of the tree view. */
export interface TreeNode {
  readonly action: Action;
  readonly title: string;
  /** What it is worth without the alternatives below it; undefined where there are none. */
  readonly withoutAlternatives: number | undefined;
  /** Undefined for a copy. */
  readonly points: ActionPoints | undefined;
  /** Its own, and those of all below it. */
  readonly problems: ProblemCounts;
  /** The path of a file that repeats the action of another: it stands beside that action, and counts for nothing. */
  readonly copyIn: string | undefined;
  readonly hasChildren: boolean;
}

/** The node of a référentiel itself. */
export function rootOf({ folder, weighed }: Referential, counted: CountedProblems): TreeNode {
  return nodeOf(folder, weighed, counted);
}

const known = memory<WeighedAction, readonly TreeNode[]>();

/**
 * What stands right below an action, files that are copies of others behind their originals; undefined where there is no
 * such action. The same list where nothing of it is other than before.
 */
export function childrenOf(
  referential: Referential,
  id: string,
  counted: CountedProblems,
): readonly TreeNode[] | undefined {
  const { folder, files } = referential;
  const parent = weighedAt(referential.weighed, id);
  if (parent === undefined) return undefined;
  const repeated = parent.children.filter(({ action }) => action.declaredIn.length > 1);
  // The tree does not know what else those files hold.
  const declaring = repeated.flatMap(({ action }) => action.declaredIn.map(path => files.get(path)));
  return known(parent, [counted.totals, ...declaring], () =>
    parent.children.flatMap(child => [
      nodeOf(folder, child, counted),
      ...copiesOf(referential, child.action).map(copy => copyNode(child.action, copy, counted)),
    ]),
  );
}

/** The files that are copies of the one that declares an action. */
export function copiesOf({ files }: Referential, action: Action): readonly Duplicate[] {
  if (action.declaredIn.length < 2) return [];
  const [first, ...others] = sourcesOf(files, action);
  return first ? others.map(other => ({ id: action.id, first, other })).filter(isCopy) : [];
}

function nodeOf(folder: string, node: WeighedAction, counted: CountedProblems): TreeNode {
  const { action, own, children } = node;
  return {
    action,
    title: action.title,
    withoutAlternatives: withoutAlternatives(node),
    points: own,
    problems: problemsUnder(counted, totalKey(folder, action.id)),
    copyIn: undefined,
    hasChildren: children.length > 0,
  };
}

function copyNode(action: Action, { other: { file, declaration } }: Duplicate, counted: CountedProblems): TreeNode {
  return {
    action,
    title: declaration.entry.title,
    withoutAlternatives: undefined,
    points: undefined,
    problems: problemsUnder(counted, file.path),
    copyIn: file.path,
    hasChildren: false,
  };
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
