/** A small tree, and a server that answers about it. */
import { type TreeModel, treeModel } from '../../../client/src/tree/model.ts';
import { type ActionNode, actionNode, rootNode } from '../../../client/src/tree/nodes.ts';
import type { ActionKey, ActionKind } from '../../../server/src/protocol/language.ts';
import type { TreeAction, TreeAround, TreeReferential } from '../../../server/src/protocol/tree.ts';

const KINDS: readonly ActionKind[] = ['referential', 'axis', 'sub-axis', 'measure', 'sub-action', 'task'];

export function action(id: string, about: Partial<TreeAction> = {}): TreeAction {
  return {
    id,
    title: `Titre ${id}`,
    kind: KINDS[id === '' ? 0 : id.split('.').length] ?? 'task',
    points: 10,
    withoutAlternatives: null,
    percent: id === '' ? null : 50,
    isShareWritten: false,
    category: null,
    problems: { errors: 0, warnings: 0, suspects: 0 },
    copyIn: null,
    isDeclared: true,
    hasChildren: false,
    shown: 'closed',
    ...about,
  };
}

export const KEY = 'file:///mesures';

/** The children of each action that has some: a measure with two sub-actions, below its axes. */
export const SAMPLE: Readonly<Record<string, readonly TreeAction[]>> = {
  '': [action('6', { hasChildren: true })],
  '6': [action('6.5', { hasChildren: true })],
  '6.5': [action('6.5.1', { hasChildren: true })],
  '6.5.1': [action('6.5.1.1'), action('6.5.1.2')],
};

export const ROOT: TreeReferential = {
  key: KEY,
  label: 'Climat Air Énergie',
  prefix: 'cae',
  root: action('', { hasChildren: true }),
  found: null,
};

export interface Sample {
  readonly model: TreeModel;
  /** The ids that each question was about. */
  readonly asked: string[][];
  /** What is answered from now on. */
  levels: Readonly<Record<string, readonly TreeAction[]>>;
  /** What is answered to stand around them. */
  around: Readonly<Record<string, readonly TreeAround[]>>;
  /** The keys of the nodes that were told to have other numbers of problems. */
  readonly recounted: string[];
}

/** A model of référentiels, whose levels are answered in the order in which they are asked for. */
export function sample(levels = SAMPLE, referentials: readonly TreeReferential[] = [ROOT]): Sample {
  const asked: string[][] = [];
  const recounted: string[] = [];
  const ask = async (parents: readonly ActionKey[]) => {
    asked.push(parents.map(({ id }) => id));
    return parents.map(({ id }) => {
      const actions = given.levels[id];
      return actions === undefined ? null : { actions, around: given.around[id] ?? [] };
    });
  };
  const model = treeModel(ask, nodes => recounted.push(...nodes.map(({ key }) => key)));
  model.accept(referentials);
  const given: Sample = { model, asked, recounted, levels, around: {} };
  return given;
}

/** The node of an action, below a référentiel that is called “Essai”; or of that référentiel. */
export function nodeOf(given: TreeAction): ActionNode {
  const root = rootNode({ ...ROOT, label: 'Essai', root: given.id === '' ? given : action('') });
  return given.id === '' ? root : actionNode(root, given);
}
