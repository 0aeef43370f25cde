/** From an action to its text. */
import * as vscode from 'vscode';
import { stackOf } from '../../l10n/said-by.ts';
import type { WireLocation } from '../../server/src/protocol/language.ts';
import { isRange } from '../../server/src/protocol/shapes.ts';
import type { TitleAndId } from '../../server/src/protocol/tree.ts';
import { rangeOf } from './base/range-of.ts';
import type { LanguageServer } from './server/language-client.ts';
import type { ActionNode, TreeNode } from './tree/nodes.ts';

/** How the file is opened: as VS Code's own options say. */
export type Opening = Pick<vscode.TextDocumentShowOptions, 'viewColumn' | 'preserveFocus' | 'preview'>;

/** Opens the file of a node with its title selected; nothing where no file declares it, and for a group. A failure is logged. */
export async function revealNode(
  node: TreeNode | undefined,
  server: LanguageServer,
  opening: Opening,
  log: vscode.LogOutputChannel,
): Promise<void> {
  if (node === undefined) return;
  try {
    const location = await locationOf(node, server);
    if (location !== null) await revealPlace(location, opening, log);
  } catch (error) {
    log.warn(`${node.key}: ${stackOf(error)}`);
  }
}

/** Where what a node shows is written; null for a group, and where it is gone. @throws where the server does not answer */
export async function locationOf(node: TreeNode, server: LanguageServer): Promise<TitleAndId | null> {
  switch (node.is) {
    case 'action':
      return (await placeOf(node, server))?.location ?? null;
    case 'around':
      return server.aroundPlace(node.around);
    case 'group':
      return null;
  }
}

/** Where the action of a node is to be found; null where it is gone. @throws where the server does not answer */
export function placeOf({ referential, action: { id, copyIn } }: ActionNode, server: LanguageServer) {
  return server.place({ referential, id, copyIn });
}

/** Opens a file with a place in it selected, as text whatever editor it has. A failure is logged. */
export async function revealPlace(
  { uri, range }: WireLocation,
  opening: Opening,
  log: vscode.LogOutputChannel,
): Promise<void> {
  try {
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { ...opening, selection: rangeOf(range) });
  } catch (error) {
    log.warn(`${uri}: ${stackOf(error)}`);
  }
}

/** The same of what a command is given, but for a scenario, which opens as it does elsewhere; nothing where that is no place. */
export async function showPlace(uri: unknown, range: unknown, log: vscode.LogOutputChannel): Promise<void> {
  if (typeof uri !== 'string' || !isRange(range)) return;
  if (SCENARIO.test(uri)) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri));
  else await revealPlace({ uri, range }, { preview: false }, log);
}

const SCENARIO = /\.scenario\.ya?ml$/i;

/** A column for a file beside a view: where the file is seen already, else the first column that is not the view's. */
export function columnBeside(uri: string | undefined, view: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const editors = vscode.window.visibleTextEditors;
  const shown = uri === undefined ? undefined : editors.find(editor => isSame(editor.document.uri, uri));
  if (shown?.viewColumn !== undefined) return shown.viewColumn;
  return view === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}

/** A column for a view that is asked for: the one beside the active one, and no third where there are two. */
export function columnForView(): vscode.ViewColumn {
  return columnBeside(undefined, vscode.window.tabGroups.activeTabGroup.viewColumn);
}

function isSame(uri: vscode.Uri, text: string): boolean {
  return uri.toString() === vscode.Uri.parse(text).toString();
}
