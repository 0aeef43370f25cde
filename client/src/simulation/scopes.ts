/** What the simulation view can be asked to show. Pure. */
import type { ViewScope } from '../../../server/src/protocol/view.ts';
import { labelOf } from '../tree/labels.ts';
import { simulatedNodes, type TreeModel, type TreeNode } from '../tree/model.ts';

/** Every référentiel with its actions down to the measures, in the order of the tree. */
export function viewScopes(model: TreeModel): readonly ViewScope[] {
  return model.roots.flatMap(root => simulatedNodes(root).map(viewScope));
}

function viewScope(node: TreeNode): ViewScope {
  return {
    referential: node.referential,
    referentialLabel: node.referentialLabel,
    scope: node.action.id,
    label: labelOf(node),
  };
}
