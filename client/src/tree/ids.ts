/** The ids of the rows, as they are copied. Pure. */
import type { TreeNode } from './nodes.ts';

/** As it is written in the file; undefined for a group. */
export function idOf(node: TreeNode | undefined): string | undefined {
  switch (node?.is) {
    case 'action':
      return node.action.id;
    case 'around':
      return node.around.id;
    case 'group':
    case undefined:
      return undefined;
  }
}

/** With the name of its référentiel, `cae_1.2.3`, that name alone for the référentiel; undefined for what has no such id. */
export function qualifiedIdOf(node: TreeNode | undefined): string | undefined {
  if (node?.is !== 'action') return undefined;
  const { id } = node.action;
  return id === '' ? node.prefix : `${node.prefix}_${id}`;
}
