/** The trees as far as they were asked for: a level is asked for when it is wanted, and again when it is out of date. Pure. */
import type { ActionKey } from '../../../server/src/protocol/language.ts';
import type { ActionPlace, TreeLevel, TreeReferential } from '../../../server/src/protocol/tree.ts';
import { knownNodes } from './known-nodes.ts';
import { type ActionNode, actionNode, groupsOf, keyOf, rootNode, type TreeNode } from './nodes.ts';

/** What is known of the trees. */
export interface KnownTrees {
  /** One node a référentiel. */
  readonly roots: readonly ActionNode[];
  /** The node of a key, where it has been answered. */
  byKey(key: string): TreeNode | undefined;
  /** The same of an action; undefined for what stands around one. */
  actionBy(key: string): ActionNode | undefined;
  /** What stands below a node. Levels that are wanted together are asked for together. @throws where nobody answers */
  children(key: string): Promise<readonly TreeNode[]>;
  /** What was answered last of it, out of date or not; empty before. */
  lastChildren(key: string): readonly TreeNode[];
  /** The node of a place, with the levels above it. @throws where nobody answers */
  nodeOf(place: Pick<ActionPlace, 'referential' | 'path' | 'copyIn'>): Promise<ActionNode | undefined>;
}

export interface TreeModel extends KnownTrees {
  /** Takes in the référentiels; the levels below those that stay, under the same name, are kept. */
  accept(referentials: readonly TreeReferential[]): void;
  /** The levels below these are to be asked for again when they are wanted; the keys of those that were known. */
  outdate(parents: readonly ActionKey[]): readonly string[];
  /** The same for all levels. */
  outdateAll(): void;
}

/** The action whose key a menu of the tree hands to a command; undefined for whatever else a command may be given. */
export function actionOf(argument: unknown, trees: Pick<KnownTrees, 'actionBy'>): ActionNode | undefined {
  return typeof argument === 'string' ? trees.actionBy(argument) : undefined;
}

/** Asks for what stands below some actions, in their order; null for an action that is not there. */
export type AskChildren = (parents: readonly ActionKey[]) => Promise<readonly (TreeLevel | null)[]>;

/** Nothing is known yet. `recounted` hears of the nodes whose numbers of problems are others than were known. */
export function treeModel(ask: AskChildren, recounted: (nodes: readonly ActionNode[]) => void): TreeModel {
  // By the key of the parent, what is asked for or was answered, and is not out of date.
  const levels = new Map<string, Promise<readonly TreeNode[]>>();
  const nodes = knownNodes(recounted, key => levels.delete(key));
  const askTogether = together(ask);
  let roots: readonly ActionNode[] = [];

  const asked = async (parent: ActionNode): Promise<readonly TreeNode[]> => {
    const { referential, action } = parent;
    const { actions, around } = (await askTogether({ referential, id: action.id })) ?? NOTHING;
    const level = [...actions.map(child => actionNode(parent, child)), ...groupsOf(parent, around)];
    nodes.give(parent.key, level);
    return level;
  };
  const children = (key: string): Promise<readonly TreeNode[]> => {
    const parent = nodes.byKey(key);
    if (parent?.is === 'group') return Promise.resolve(parent.members);
    if (parent?.is !== 'action' || !parent.action.hasChildren) return Promise.resolve([]);
    const known = levels.get(key);
    if (known !== undefined) return known;
    const level = asked(parent);
    levels.set(key, level);
    // What failed is asked for again; whoever waits hears of it.
    level.catch(() => {
      if (levels.get(key) === level) levels.delete(key);
    });
    return level;
  };

  return {
    get roots() {
      return roots;
    },
    byKey: nodes.byKey,
    actionBy: nodes.actionBy,
    children,
    lastChildren: nodes.below,
    nodeOf: async ({ referential, path, copyIn }) => {
      for (const id of path.slice(0, -1)) await children(keyOf(referential, id, null));
      return nodes.actionBy(keyOf(referential, path.at(-1) ?? '', copyIn));
    },
    accept: referentials => {
      const before = roots;
      roots = referentials.map(rootNode);
      // The name of a référentiel stands in all its nodes.
      const isRenamed = ({ key, referentialLabel, prefix }: ActionNode) =>
        roots.some(root => root.key === key && (root.referentialLabel !== referentialLabel || root.prefix !== prefix));
      before.filter(isRenamed).forEach(nodes.forget);
      nodes.replace(before, roots);
    },
    outdate: parents => {
      const keys = parents.map(({ referential, id }) => keyOf(referential, id, null));
      return keys.filter(key => levels.delete(key) || nodes.isAnswered(key));
    },
    outdateAll: () => levels.clear(),
  };
}

/**
 * The référentiels as the Explorer lists their folders: by the folders of the workspace, then by name, `2` before `10`.
 * `folders` are the URIs of the former.
 */
export function inOrder(
  referentials: readonly TreeReferential[],
  folders: readonly string[],
): readonly TreeReferential[] {
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  const placeOf = (key: string): number => folders.findIndex(folder => key === folder || key.startsWith(`${folder}/`));
  return referentials.toSorted((a, b) => placeOf(a.key) - placeOf(b.key) || compare(a.key, b.key));
}

const NOTHING: TreeLevel = { actions: [], around: [] };

/** Makes one question of those that come in one turn. */
function together(ask: AskChildren): (parent: ActionKey) => Promise<TreeLevel | null> {
  let parents: ActionKey[] = [];
  let answers: Promise<readonly (TreeLevel | null)[]> | null = null;
  return async parent => {
    const place = parents.push(parent) - 1;
    answers ??= Promise.resolve().then(() => {
      const wanted = parents;
      parents = [];
      answers = null;
      return ask(wanted);
    });
    return (await answers)[place] ?? null;
  };
}
