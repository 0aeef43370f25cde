import * as vscode from 'vscode';
import type { CitedIn } from '../../../server/src/protocol/restructure.ts';
import { rangeOf } from '../base/range-of.ts';

/** Opens the first of some places, and lists all of them beside it, to go through. */
export async function showPlaces(cited: readonly CitedIn[]): Promise<void> {
  const [first] = cited;
  if (first === undefined) return;
  const places = cited.map(one => new vscode.Location(vscode.Uri.parse(one.uri, true), rangeOf(one.range)));
  const uri = vscode.Uri.parse(first.uri, true);
  const selection = rangeOf(first.range);
  await vscode.window.showTextDocument(uri, { selection });
  await vscode.commands.executeCommand('editor.action.showReferences', uri, selection.start, places);
}
