/** Moves of actions: by a command, and by dragging them in the tree. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { WireWish } from '../../../server/src/protocol/restructure.ts';
import { actionOf } from '../tree/model.ts';
import { type ActionNode, isAction } from '../tree/nodes.ts';
import type { Trees } from '../tree/trees.ts';
import { type Restructuring, restructure } from './restructure.ts';

/** Where actions stand, to be dragged or moved. */
export interface Moving extends Restructuring {
  readonly trees: Trees;
}

/** What VS Code calls what is dragged out of the tree. */
const DRAGGED = 'application/vnd.code.tree.referentiel.tree';

/** Drops an action on one of the level of its parent, below which it goes, or on one of its own level, whose place it takes. */
export function dragging(moving: Moving): vscode.TreeDragAndDropController<string> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [DRAGGED],
    handleDrag: (keys, data) => data.set(DRAGGED, new vscode.DataTransferItem(keys)),
    handleDrop: async (key, data) => {
      const dragged: unknown = data.get(DRAGGED)?.value;
      const [first, ...others] = Array.isArray(dragged) ? dragged : [];
      const node = actionOf(first, moving.trees);
      const target = actionOf(key, moving.trees);
      if (node === undefined || target === undefined || node === target) return;
      if (others.length > 0) await vscode.window.showWarningMessage(say('Move one action at a time.'));
      else await drop(node, target, moving);
    },
  };
}

async function drop(node: ActionNode, target: ActionNode, moving: Moving): Promise<void> {
  const { referential, action } = node;
  if (target.referential !== referential) {
    await vscode.window.showWarningMessage(say('An action moves only within its référentiel.'));
    return;
  }
  const isBeside = depthOf(target) === depthOf(node) && target.parent !== null;
  const parent = isBeside ? target.parent.action.id : target.action.id;
  const before = isBeside ? { before: target.action.id } : {};
  await restructure({ referential, wish: { do: 'move', id: action.id, parent, ...before } }, moving);
}

/** Asks for the action below which one goes. */
export async function moveBelow(node: ActionNode, moving: Moving): Promise<void> {
  const root = moving.trees.roots.find(({ referential }) => referential === node.referential);
  if (root === undefined) return;
  const parents = await nodesAt(root, depthOf(node) - 1, moving.trees);
  const others = parents.filter(one => one !== node.parent);
  const items = others.map(one => ({ label: one.action.id, description: one.action.title, one }));
  const title = say('Move {id} below which action?', { id: node.action.id });
  const choice = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (choice === undefined) return;
  const wish: WireWish = { do: 'move', id: node.action.id, parent: choice.one.action.id };
  await restructure({ referential: node.referential, wish }, moving);
}

async function nodesAt(node: ActionNode, depth: number, trees: Trees): Promise<readonly ActionNode[]> {
  if (depth <= 0) return depth === 0 ? [node] : [];
  const children = (await trees.children(node.key)).filter(isAction).filter(({ action }) => action.copyIn === null);
  return (await Promise.all(children.map(child => nodesAt(child, depth - 1, trees)))).flat();
}

function depthOf({ parent }: ActionNode): number {
  return parent === null ? 0 : 1 + depthOf(parent);
}
