/** The rows of the tree: actions, and what stands around them in groups. Pure. */
import {
  AROUND_KINDS,
  type AroundKind,
  type TreeAction,
  type TreeAround,
  type TreeReferential,
} from '../../../server/src/protocol/tree.ts';

/** A row of the tree as it was answered last. */
export type TreeNode = ActionNode | GroupNode | AroundNode;

interface Row {
  /** Unique in the tree, and the same from one answer to the next. */
  readonly key: string;
  /** The key and the name of the référentiel, and what qualifies its ids. */
  readonly referential: string;
  readonly referentialLabel: string;
  readonly prefix: string;
}

export interface ActionNode extends Row {
  readonly is: 'action';
  readonly action: TreeAction;
  /** Null for a référentiel. */
  readonly parent: ActionNode | null;
  /** Of a référentiel, how many of its actions have the words of the filter; null for a filter without words. */
  readonly found: number | null;
}

/** What stands around an action, of one kind. */
export interface GroupNode extends Row {
  readonly is: 'group';
  readonly kind: AroundKind;
  readonly members: readonly AroundNode[];
  readonly parent: ActionNode;
}

export interface AroundNode extends Row {
  readonly is: 'around';
  readonly around: TreeAround;
  /** The key of its group. */
  readonly group: string;
}

/** True for the nodes of actions. */
export function isAction(node: TreeNode): node is ActionNode {
  return node.is === 'action';
}

/** True where the filter shows neither an action nor a way to it. */
export function isHidden({ action, parent }: ActionNode): boolean {
  return action.shown === 'hidden' || (parent !== null && isHidden(parent));
}

/** The node of a référentiel. */
export function rootNode({
  key: referential,
  label: referentialLabel,
  prefix,
  root,
  found,
}: TreeReferential): ActionNode {
  const key = keyOf(referential, '', null);
  return { is: 'action', key, referential, referentialLabel, prefix, action: root, parent: null, found };
}

/** The node of an action below another. */
export function actionNode(parent: ActionNode, action: TreeAction): ActionNode {
  const { referential, referentialLabel, prefix } = parent;
  const key = keyOf(referential, action.id, action.copyIn);
  return { is: 'action', key, referential, referentialLabel, prefix, action, parent, found: null };
}

/** The groups of what stands around an action: one a kind of which there is something. */
export function groupsOf(parent: ActionNode, all: readonly TreeAround[]): readonly GroupNode[] {
  const { referential, referentialLabel, prefix } = parent;
  return AROUND_KINDS.flatMap((kind): readonly GroupNode[] => {
    const key = `${parent.key}!${kind}`;
    const row = { referential, referentialLabel, prefix };
    const members = all
      .filter(around => around.kind === kind)
      .map(
        (around): AroundNode => ({
          is: 'around',
          key: `${key}!${around.uri}#${around.id}`,
          ...row,
          around,
          group: key,
        }),
      );
    return members.length === 0 ? [] : [{ is: 'group', key, ...row, kind, members, parent }];
  });
}

/** The key of an action's node. Two files may give one id: the one that counts, and copies of it. */
export function keyOf(referential: string, id: string, copyIn: string | null): string {
  return `${referential}#${id}${copyIn === null ? '' : `~${copyIn}`}`;
}
