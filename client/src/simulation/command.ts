/** The command `referentiel.simulate`: finds out what to simulate from where it was called. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { TreeNode } from '../tree/model.ts';
import type { Trees } from '../tree/trees.ts';
import { startScenario } from './document-commands.ts';
import type { ScenarioViews } from './scenario-views.ts';
import { scopeOf } from './scopes.ts';

/**
 * Shows the action that was clicked in the tree; else the measure at the cursor; else, in a new scenario, the one
 * référentiel, or the one that the user picks. In the scenario that was seen last; a new one where none is open.
 */
export async function simulate(argument: unknown, trees: Trees, views: ScenarioViews): Promise<void> {
  const { last } = views;
  const node = nodeOf(argument, trees) ?? nodeAtCursor(trees);
  if (last !== null) {
    if (node !== undefined) last.talk.show(scopeOf(node));
    last.toFront();
    return;
  }
  const begun = node ?? (await chooseReferential(trees));
  if (begun !== undefined) await startScenario(views, trees, scopeOf(begun));
}

/** A new scenario of what the view that was seen last shows; else of what the command above would show. */
export async function simulateAnew(trees: Trees, views: ScenarioViews): Promise<void> {
  const node = nodeAtCursor(trees);
  const scope = node === undefined ? views.last?.talk.shown : scopeOf(node);
  if (scope !== undefined && scope !== null) return startScenario(views, trees, scope);
  const begun = await chooseReferential(trees);
  if (begun !== undefined) await startScenario(views, trees, scopeOf(begun));
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
