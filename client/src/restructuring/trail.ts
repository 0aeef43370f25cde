/** What keeps which ids became which, for the statuses that collectivités have given. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { WireTrail } from '../../../server/src/protocol/restructure.ts';

/** Offers the trail of a change, as a document that is not saved yet. */
export async function offerTrail({ count, map, origins }: WireTrail): Promise<void> {
  const asMap = say('Keep as a Map');
  const asOrigins = say('Keep as Origins');
  const question = say('Actions with another id: {count}. What was said of them can be carried over.', { count });
  const choice = await vscode.window.showInformationMessage(question, asMap, asOrigins);
  if (choice === asMap) await show('json', map);
  if (choice === asOrigins) await show('yaml', origins);
}

async function show(language: string, content: string): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}
