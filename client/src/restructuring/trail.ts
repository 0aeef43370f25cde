/** What keeps which ids became which, for the statuses that collectivités have given. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { WireTrail } from '../../../server/src/protocol/restructure.ts';

/**
 * Offers the trail of all changes since one was kept, as a document that is not saved yet; `kept` hears that it is taken. The
 * question is always the same, so that VS Code takes away the one of the change before.
 */
export async function offerTrail({ map, origins }: WireTrail, kept: () => Promise<void>): Promise<void> {
  const asMap = say('Keep as a Map');
  const asOrigins = say('Keep as Origins');
  const question = say('Actions have other ids. What was said of them can be carried over.');
  const choice = await vscode.window.showInformationMessage(question, asMap, asOrigins);
  if (choice === asMap) await show('json', map);
  if (choice === asOrigins) await show('yaml', origins);
  if (choice !== undefined) await kept();
}

async function show(language: string, content: string): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}
