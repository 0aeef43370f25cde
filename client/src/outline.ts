/**
 * VS Code lists the titles of Markdown, as texts, beside the actions: each action twice. No extension can speak for another one,
 * but a workspace may leave texts out.
 */
import * as vscode from 'vscode';
import { say } from '../../l10n/say.ts';

/** Where symbols are listed; the list that a key opens takes no heed of it. */
const LISTS = ['outline', 'breadcrumbs'];

/** True where the titles of Markdown are listed beside the actions. */
export function listsTitles(): boolean {
  return LISTS.some(list => configurationOf(list).get('showStrings', true));
}

/** Has the outline and the breadcrumbs of this workspace list the titles of Markdown, or not; says so, and offers the way back. */
export async function listTitles(wanted: boolean): Promise<void> {
  const { Workspace } = vscode.ConfigurationTarget;
  // What is the default needs no line in the settings.
  for (const list of LISTS)
    await configurationOf(list).update('showStrings', wanted ? undefined : false, Workspace, true);
  if (wanted) return;
  const undo = say('Undo');
  const told = say('In this workspace the outline lists actions alone, and of other Markdown files nothing.');
  if ((await vscode.window.showInformationMessage(told, undo)) === undo) await listTitles(true);
}

function configurationOf(list: string): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(list, { languageId: 'markdown' });
}
