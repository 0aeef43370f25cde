/** The nodes of the trees that have been answered, by their keys, and what stands below each. Pure. */
import type { TreeAction } from '../../../server/src/protocol/tree.ts';
import { type ActionNode, isAction, type TreeNode } from './nodes.ts';

export interface KnownNodes {
  byKey(key: string): TreeNode | undefined;
  /** The same of an action; undefined for what stands around one. */
  actionBy(key: string): ActionNode | undefined;
  /** What was answered last of what stands below a node; empty before. */
  below(key: string): readonly TreeNode[];
  isAnswered(key: string): boolean;
  /** What stands below a node is this now. */
  give(key: string, level: readonly TreeNode[]): void;
  /** Puts a level in the place of the one before. */
  replace(before: readonly TreeNode[], after: readonly TreeNode[]): void;
  /** Forgets a node with all that stands below it. */
  forget(node: TreeNode): void;
}

/** None is known. `recounted` hears of the nodes whose numbers of problems are others than were known, `forgotten` of keys. */
export function knownNodes(
  recounted: (nodes: readonly ActionNode[]) => void,
  forgotten: (key: string) => void,
): KnownNodes {
  const nodes = new Map<string, TreeNode>();
  // By the key of the parent, out of date or not.
  const answered = new Map<string, readonly TreeNode[]>();

  const actionBy = (key: string): ActionNode | undefined => {
    const node = nodes.get(key);
    return node?.is === 'action' ? node : undefined;
  };
  const forget = (node: TreeNode): void => {
    // It may stand elsewhere by now.
    if (nodes.get(node.key) !== node) return;
    nodes.delete(node.key);
    forgotten(node.key);
    for (const child of answered.get(node.key) ?? []) forget(child);
    answered.delete(node.key);
  };
  const replace = (before: readonly TreeNode[], after: readonly TreeNode[]): void => {
    const kept = new Set(after.map(({ key }) => key));
    const others = after.filter(isAction).filter(({ key, action }) => !hasSameCounts(actionBy(key)?.action, action));
    for (const node of before) if (!kept.has(node.key)) forget(node);
    for (const node of after) {
      nodes.set(node.key, node);
      if (node.is === 'group') give(node.key, node.members);
    }
    if (others.length > 0) recounted(others);
  };
  const give = (key: string, level: readonly TreeNode[]): void => {
    replace(answered.get(key) ?? [], level);
    answered.set(key, level);
  };

  return {
    byKey: key => nodes.get(key),
    actionBy,
    below: key => answered.get(key) ?? [],
    isAnswered: key => answered.has(key),
    give,
    replace,
    forget,
  };
}

function hasSameCounts(
  before: TreeAction | undefined,
  { problems: { errors, warnings, suspects } }: TreeAction,
): boolean {
  const { problems = NO_PROBLEMS } = before ?? {};
  return problems.errors === errors && problems.warnings === warnings && problems.suspects === suspects;
}

const NO_PROBLEMS = { errors: 0, warnings: 0, suspects: 0 };
