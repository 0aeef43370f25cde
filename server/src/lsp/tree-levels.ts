import type { Analysis } from '../core/analysis/run.ts';
import { type CountedProblems, countedProblems } from '../core/features/problem-counts.ts';
import { childrenOf, type TreeNode } from '../core/features/tree.ts';
import type { ActionKey, DidUpdateParams } from '../protocol/language.ts';
import type { ChildrenParams, TreeAction, TreeReferential } from '../protocol/tree.ts';
import { treeAction, treeReferentials } from './handlers/tree.ts';
import { uriOf } from './uris.ts';

/**
 * The levels of the trees that the client was given. What an update costs, and what is said of it, hangs on how many these
 * are, not on how large the workspace is.
 */
export interface TreeLevels {
  readonly referentials: (analysis: Analysis) => readonly TreeReferential[];
  readonly children: (analysis: Analysis, params: ChildrenParams) => (readonly TreeAction[] | null)[];
  /** What was given and is true no more; each is told once, until it is asked for again. */
  readonly news: (analysis: Analysis) => Pick<DidUpdateParams, 'referentials' | 'children'>;
}

export function createTreeLevels(): TreeLevels {
  let counted: CountedProblems | undefined;
  // What the client was given of the référentiels, and of the children of each action.
  let roots: string | undefined;
  const given = new Map<string, Level>();

  const countedIn = (analysis: Analysis): CountedProblems => {
    counted = countedProblems(analysis, counted);
    return counted;
  };

  return {
    referentials(analysis) {
      const referentials = treeReferentials(countedIn(analysis));
      roots = JSON.stringify(referentials);
      return referentials;
    },
    children(analysis, { parents }) {
      const now = countedIn(analysis);
      return parents.map(({ referential, id }) => {
        const nodes = nodesBelow(now, { referential, id });
        if (nodes === undefined) return null;
        given.set(`${referential}#${id}`, { parent: { referential, id }, nodes });
        return nodes.map(treeAction);
      });
    },
    news(analysis) {
      if (roots === undefined && given.size === 0) return { referentials: false, children: [] };
      const now = countedIn(analysis);
      const children: ActionKey[] = [];
      for (const [key, { parent, nodes }] of given) {
        const present = nodesBelow(now, parent);
        if (present !== undefined && areSame(nodes, present)) {
          // Those of now: the others hold a tree that is no more.
          given.set(key, { parent, nodes: present });
        } else {
          given.delete(key);
          children.push(parent);
        }
      }
      const referentials = roots !== undefined && roots !== JSON.stringify(treeReferentials(now));
      if (referentials) roots = undefined;
      return { referentials, children };
    },
  };
}

interface Level {
  readonly parent: ActionKey;
  readonly nodes: readonly TreeNode[];
}

function nodesBelow(counted: CountedProblems, { referential: key, id }: ActionKey): readonly TreeNode[] | undefined {
  const referential = counted.workspace.referentials.find(({ folder }) => uriOf(folder) === key);
  return referential && childrenOf(referential, id, counted);
}

function areSame(before: readonly TreeNode[], now: readonly TreeNode[]): boolean {
  return before === now || textOf(before) === textOf(now);
}

function textOf(nodes: readonly TreeNode[]): string {
  return JSON.stringify(nodes.map(treeAction));
}
