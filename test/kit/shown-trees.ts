import { treeModel } from '../../client/src/tree/model.ts';
import { type ActionNode, isAction } from '../../client/src/tree/nodes.ts';
import type { TreeAction } from '../../server/src/protocol/tree.ts';
import type { LspClient } from './lsp.ts';
import { levelOf, referentialsOf } from './lsp-requests.ts';

/** The trees as the client of VS Code keeps them: whole, but asked for again only where the server tells of something else. */
export interface ShownTrees {
  readonly look: () => Promise<readonly ShownTree[]>;
}

export interface ShownTree {
  readonly referential: string;
  readonly label: string;
  readonly action: TreeAction;
  readonly children: readonly ShownTree[];
}

export function createShownTrees(client: LspClient): ShownTrees {
  const model = treeModel(
    parents => Promise.all(parents.map(({ referential, id }) => levelOf(client, referential, id))),
    () => undefined,
  );
  let heard = 0;
  let knowsRoots = false;
  const shown = async (node: ActionNode): Promise<ShownTree> => {
    const { key, referential, referentialLabel: label, action } = node;
    const children = action.copyIn === null ? await model.children(key) : [];
    return { referential, label, action, children: await Promise.all(children.filter(isAction).map(shown)) };
  };
  return {
    async look() {
      await client.settle();
      for (; heard < client.updates.length; heard++) {
        const { referentials, children } = client.updates[heard] ?? { referentials: true, children: [] };
        if (referentials) knowsRoots = false;
        model.outdate(children);
      }
      if (!knowsRoots) model.accept((await referentialsOf(client)).referentials);
      knowsRoots = true;
      return Promise.all(model.roots.map(shown));
    },
  };
}
