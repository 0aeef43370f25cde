import { isCopy } from '../analysis/facts/copies.ts';
import { withoutAlternatives } from '../index/alternatives.ts';
import { sourcesOf } from '../index/sources.ts';
import { actionWithId } from '../index/tree.ts';
import { memory } from '../memory/memory.ts';
import type { Action, ActionPoints, Duplicate, Referential, WeighedAction } from '../model/referential.ts';
import { type AroundEntry, aroundOf } from './around.ts';
import { namesKey } from './names-key.ts';
import { type CountedProblems, type ProblemCounts, problemsUnder, totalKey } from './problem-counts.ts';
import { matchesIn, NO_FILTER, type Shown, type TreeFilter } from './tree-filter.ts';

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
  /** True where something stands below it, around the measures too. */
  readonly hasChildren: boolean;
  readonly shown: Shown;
}

/** What stands right below an action. */
export interface TreeLevel {
  readonly nodes: readonly TreeNode[];
  readonly around: readonly AroundEntry[];
}

/** The node of a référentiel itself. */
export function rootOf(referential: Referential, counted: CountedProblems, filter: TreeFilter = NO_FILTER): TreeNode {
  const { folder, root, weighed } = referential;
  const shown = matchesIn(referential, filter, counted).shown(root, false);
  return nodeOf(folder, weighed, counted, { shown, isSurrounded: false });
}

const known = memory<WeighedAction, TreeLevel>();

/**
 * What stands right below an action, files that are copies of others behind their originals, and what stands around it;
 * undefined where there is no such action. What a filter hides is among it. The same level where nothing of it is other than before.
 */
export function levelBelow(
  referential: Referential,
  id: string,
  counted: CountedProblems,
  filter: TreeFilter = NO_FILTER,
): TreeLevel | undefined {
  const { folder, files } = referential;
  const { workspace, totals } = counted;
  const parent = actionWithId(referential.weighed, id);
  if (parent === undefined) return undefined;
  // The tree does not know what else those files hold.
  const declaring = [parent, ...parent.children].flatMap(({ action }) =>
    action.declaredIn.map(path => files.get(path)),
  );
  const { text, problemsOnly } = filter;
  const key = [totals, text, problemsOnly, workspace.around, namesKey(workspace), ...declaring];
  return known(parent, key, () => {
    const matches = matchesIn(referential, filter, counted);
    const isBelowMatch = matches.isMatchAbove(id);
    const nodes = parent.children.flatMap(child => {
      const { action } = child;
      const shown = matches.shown(action, isBelowMatch);
      const isSurrounded = aroundOf(workspace, referential, action).length > 0;
      const copies = copiesOf(referential, action).map(copy => copyNode(action, copy, counted, shown));
      return [nodeOf(folder, child, counted, { shown, isSurrounded }), ...copies];
    });
    return { nodes, around: aroundOf(workspace, referential, parent.action) };
  });
}

/** The files that are copies of the one that declares an action. */
export function copiesOf({ files }: Referential, action: Action): readonly Duplicate[] {
  if (action.declaredIn.length < 2) return [];
  const [first, ...others] = sourcesOf(files, action);
  return first ? others.map(other => ({ id: action.id, first, other })).filter(isCopy) : [];
}

function nodeOf(
  folder: string,
  node: WeighedAction,
  counted: CountedProblems,
  { shown, isSurrounded }: { readonly shown: Shown; readonly isSurrounded: boolean },
): TreeNode {
  const { action, own, children } = node;
  return {
    action,
    title: action.title,
    withoutAlternatives: withoutAlternatives(node),
    points: own,
    problems: problemsUnder(counted, totalKey(folder, action.id)),
    copyIn: undefined,
    hasChildren: children.length > 0 || isSurrounded,
    shown,
  };
}

function copyNode(
  action: Action,
  { other: { file, declaration } }: Duplicate,
  counted: CountedProblems,
  shown: Shown,
): TreeNode {
  return {
    action,
    title: declaration.entry.title,
    withoutAlternatives: undefined,
    points: undefined,
    problems: problemsUnder(counted, file.path),
    copyIn: file.path,
    hasChildren: false,
    shown,
  };
}
