/** The command `referentiel.simulate`: finds out what to simulate from where it was called. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import { simulatedNode, type TreeNode } from '../tree/model.ts';
import type { Trees } from '../tree/trees.ts';
import type { Simulation } from './simulation.ts';

/**
 * Shows the action that was clicked in the tree; else the measure at the cursor; else what was shown last; else the
 * one référentiel, or the one that the user picks.
 */
export async function simulate(argument: unknown, trees: Trees, simulation: Simulation): Promise<void> {
  const node = nodeOf(argument, trees) ?? nodeAtCursor(trees);
  if (node !== undefined) return showNode(simulatedNode(node), simulation);
  const { shown } = simulation;
  if (shown !== null && trees.model.find(shown.referential, shown.scope) !== undefined) return simulation.show(null);
  const root = await chooseReferential(trees);
  if (root !== undefined) showNode(root, simulation);
}

function showNode(node: TreeNode, simulation: Simulation): void {
  simulation.show({ referential: node.referential, scope: node.action.id });
}

/** The tree gives the key of its node; the title of an editor gives a URI, which says less than the cursor. */
function nodeOf(argument: unknown, trees: Trees): TreeNode | undefined {
  return typeof argument === 'string' ? trees.model.byKey(argument) : undefined;
}

function nodeAtCursor(trees: Trees): TreeNode | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? undefined : trees.model.at(editor.document.uri.toString(), editor.selection.active);
}

async function chooseReferential(trees: Trees): Promise<TreeNode | undefined> {
  const { roots } = trees.model;
  if (roots.length === 0) {
    await vscode.window.showInformationMessage(say('There is no référentiel here to simulate.'));
    return undefined;
  }
  if (roots.length === 1) return roots[0];
  const choices = roots.map(root => ({ label: root.referentialLabel, root }));
  return (await vscode.window.showQuickPick(choices, { title: say('Which référentiel to simulate?') }))?.root;
}
