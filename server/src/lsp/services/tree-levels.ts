import type { Analysis } from '../../core/analysis/run.ts';
import { type CountedProblems, countedProblems } from '../../core/features/problem-counts.ts';
import { type TreeLevel as Level, levelBelow } from '../../core/features/tree.ts';
import { NO_FILTER, type TreeFilter } from '../../core/features/tree-filter.ts';
import type { ActionKey, DidUpdateParams } from '../../protocol/language.ts';
import type { ChildrenParams, ReferentialsParams, TreeLevel, TreeReferential } from '../../protocol/tree.ts';
import { treeLevel, treeReferentials } from '../handlers/tree.ts';
import { referentialWith } from '../proto/referential-key.ts';

/**
 * The levels of the trees that the client was given. What an update costs, and what is said of it, hangs on how many these
 * are, not on how large the workspace is.
 */
export interface TreeLevels {
  readonly referentials: (analysis: Analysis, params: ReferentialsParams) => readonly TreeReferential[];
  readonly children: (analysis: Analysis, params: ChildrenParams) => (TreeLevel | null)[];
  /** What was given and is true no more; each is told once, until it is asked for again. */
  readonly news: (analysis: Analysis) => Pick<DidUpdateParams, 'referentials' | 'children'>;
}

export function createTreeLevels(): TreeLevels {
  let counted: CountedProblems | undefined;
  // What the client was given of the référentiels, and of what stands below each action, under one filter.
  let filter: TreeFilter = NO_FILTER;
  let roots: readonly TreeReferential[] | undefined;
  const given = new Map<string, GivenLevel>();

  const countedIn = (analysis: Analysis): CountedProblems => {
    counted = countedProblems(analysis, counted);
    return counted;
  };
  /** What was given under another filter is followed no more: it is asked for again. */
  const filterBy = ({ filter: asked = NO_FILTER }: ReferentialsParams): void => {
    if (asked.text === filter.text && asked.problemsOnly === filter.problemsOnly) return;
    filter = asked;
    roots = undefined;
    given.clear();
  };

  return {
    referentials(analysis, params) {
      filterBy(params);
      roots = treeReferentials(countedIn(analysis), filter);
      return roots;
    },
    children(analysis, params) {
      filterBy(params);
      const now = countedIn(analysis);
      return params.parents.map(({ referential, id }) => {
        const level = levelIn(now, { referential, id }, filter);
        if (level === undefined) return null;
        const told = treeLevel(now.workspace, level);
        given.set(`${referential}#${id}`, { parent: { referential, id }, level, text: JSON.stringify(told) });
        return told;
      });
    },
    news(analysis) {
      if (roots === undefined && given.size === 0) return { referentials: false, children: [] };
      const now = countedIn(analysis);
      const children: ActionKey[] = [];
      for (const [key, { parent, level, text }] of given) {
        const present = levelIn(now, parent, filter);
        if (present !== undefined && (level === present || text === textOf(now, present))) {
          // That of now: the other holds a tree that is no more.
          given.set(key, { parent, level: present, text });
        } else {
          given.delete(key);
          children.push(parent);
        }
      }
      if (roots === undefined) return { referentials: false, children };
      const present = treeReferentials(now, filter);
      const referentials = !isSame(roots, present);
      roots = referentials ? undefined : present;
      return { referentials, children };
    },
  };
}

/** Most are the very same: only of one that was made anew is it asked whether it says something else. */
function isSame(before: readonly TreeReferential[], now: readonly TreeReferential[]): boolean {
  const isAsBefore = (one: TreeReferential, at: number) =>
    one === before[at] || JSON.stringify(one) === JSON.stringify(before[at]);
  return before.length === now.length && now.every(isAsBefore);
}

interface GivenLevel {
  readonly parent: ActionKey;
  readonly level: Level;
  /** As it was told. */
  readonly text: string;
}

function levelIn(counted: CountedProblems, { referential: key, id }: ActionKey, filter: TreeFilter): Level | undefined {
  const referential = referentialWith(counted.workspace, key);
  return referential && levelBelow(referential, id, counted, filter);
}

function textOf({ workspace }: CountedProblems, level: Level): string {
  return JSON.stringify(treeLevel(workspace, level));
}
