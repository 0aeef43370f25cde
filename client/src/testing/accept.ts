/** Makes the figures that are obtained the expected ones. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import { applyEdits } from '../base/apply-edits.ts';
import { hasTab } from '../base/tabs.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { ScenarioItems } from './test-items.ts';

/** How often an acceptance is tried anew when the text changes under it. */
const ATTEMPTS = 5;

/**
 * Writes the figures that differ into the scenarios, and gives the tests of them. A text that is seen nowhere is saved; one
 * that has a tab is left to whoever looks at it. @throws where a text cannot be changed
 */
export async function acceptDifferences(
  scenarios: readonly ScenarioItems[],
  server: Pick<LanguageServer, 'acceptExpectations'>,
): Promise<readonly vscode.TestItem[]> {
  for (const scenario of scenarios) await acceptIn(scenario, server);
  return scenarios.flatMap(({ expectations }) => expectations.map(({ item }) => item));
}

async function acceptIn(
  { uri, expectations }: ScenarioItems,
  server: Pick<LanguageServer, 'acceptExpectations'>,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const isSaved = !document.isDirty && !hasTab(uri);
  const figures = expectations.map(({ test: { action, field } }) => ({ action, field }));
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { version } = document;
    const { edits } = await server.acceptExpectations({ scenario: uri.toString(), version, figures });
    if (document.version !== version || !(await applyEdits(uri, edits))) continue;
    if (isSaved) await document.save();
    return;
  }
  throw new Error(say('The scenario’s text changed too often to be edited.'));
}
