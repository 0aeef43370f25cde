/** What the simulation view can be asked to show. Pure. */
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import type { ActionPlace } from '../../../server/src/protocol/tree.ts';
import type { ViewScope } from '../../../server/src/protocol/view.ts';
import { labelOf } from '../tree/labels.ts';
import type { KnownTrees } from '../tree/model.ts';
import { type ActionNode, isAction } from '../tree/nodes.ts';

/** Every référentiel with its actions down to the measures, in the order of the tree. @throws where nobody answers */
export async function viewScopes(trees: KnownTrees): Promise<readonly ViewScope[]> {
  const from = async (node: ActionNode): Promise<readonly ViewScope[]> => {
    const below = node.action.kind === 'measure' ? [] : await trees.children(node.key);
    return [viewScope(node), ...(await Promise.all(below.filter(isAction).filter(isSimulated).map(from))).flat()];
  };
  return (await Promise.all(trees.roots.map(from))).flat();
}

/** The scope of an action: itself down to a measure, the measure of anything below it. */
export function scopeOf({ referential, scope }: ActionPlace): Scope {
  return { referential, scope };
}

function isSimulated({ action: { kind, copyIn } }: ActionNode): boolean {
  return kind !== 'sub-action' && kind !== 'task' && copyIn === null;
}

function viewScope(node: ActionNode): ViewScope {
  return {
    referential: node.referential,
    referentialLabel: node.referentialLabel,
    scope: node.action.id,
    label: labelOf(node),
  };
}
