/** What the simulation view can be asked to show, and what it shows unasked. Pure. */
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import type { ViewScope } from '../../../server/src/protocol/view.ts';
import { labelOf } from '../tree/labels.ts';
import { simulatedNode, simulatedNodes, type TreeModel, type TreeNode } from '../tree/model.ts';

/** Every référentiel with its actions down to the measures, in the order of the tree. */
export function viewScopes(model: TreeModel): readonly ViewScope[] {
  return model.roots.flatMap(root => simulatedNodes(root).map(viewScope));
}

/** The scope of an action: itself down to a measure, the measure of anything below it. */
export function scopeOf(node: TreeNode): Scope {
  const { referential, action } = simulatedNode(node);
  return { referential, scope: action.id };
}

/** Where a view that was asked for nothing begins. */
export interface Circumstances {
  /** The URI of the scenario's document, and its text. */
  readonly scenario: string;
  readonly text: string;
  /** The key of the référentiel whose text was edited last; null where none was. */
  readonly active: string | null;
}

/**
 * The référentiel to begin with: of those whose actions the scenario names, the active one, else the one that it names
 * most of, else the nearest by path; where it names none, the active one, else the nearest. Null without référentiels.
 */
export function initialScope(model: TreeModel, { scenario, text, active }: Circumstances): Scope | null {
  const ids = namedIds(text);
  const ranked = model.roots
    .map(root => ({
      key: root.referential,
      named: ids.filter(id => model.find(root.referential, id) !== undefined).length,
      near: commonLength(root.referential, scenario),
    }))
    .sort((a, b) => b.named - a.named || b.near - a.near);
  const [best] = ranked;
  if (best === undefined) return null;
  const chosen = ranked.find(({ key, named }) => key === active && (named > 0 || best.named === 0)) ?? best;
  return { referential: chosen.key, scope: '' };
}

/** The ids, without their prefixes, of the actions that a scenario gives a status or a score. */
function namedIds(text: string): readonly string[] {
  return [...text.matchAll(/^\s+["']?[\p{L}\w-]*?_(\d+(?:\.\d+)+)["']?\s*:/gmu)].flatMap(([, id]) => id ?? []);
}

/** How many names two paths share from their beginning. */
export function commonLength(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const end = left.findIndex((part, at) => part !== right[at]);
  return end < 0 ? left.length : end;
}

function viewScope(node: TreeNode): ViewScope {
  return {
    referential: node.referential,
    referentialLabel: node.referentialLabel,
    scope: node.action.id,
    label: labelOf(node),
  };
}
