/** Of which formulas the outcomes are to be shown, where nobody has said. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { LanguageServer } from '../server/language-client.ts';

/** What the user picks of all that formulas are about; undefined where nothing is picked, or there is nothing. */
export async function chooseFormulas(server: LanguageServer): Promise<string | undefined> {
  const known = server.state === 'running' ? await server.formulas({}) : [];
  if (known.length === 0) {
    void vscode.window.showInformationMessage(say('There is no rule here.'));
    return undefined;
  }
  const items = known.map(({ about, title, sections }) => ({
    label: about,
    description: sections.join(', '),
    detail: title,
  }));
  const options = { title: say('Show the outcomes of which rules?'), matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.label;
}
