/** Runs tests: asks what became of the scores that scenarios expect, and tells VS Code. */

import * as vscode from 'vscode';
import { saidBy } from '../../../l10n/said-by.ts';
import { say } from '../../../l10n/say.ts';
import type { CheckExpectationsAnswer, CheckedExpectation } from '../../../server/src/protocol/expectations.ts';
import { rangeOf } from '../base/range-of.ts';
import type { LanguageServer } from '../server/language-client.ts';
import { differenceMessage, withoutControls } from './difference-message.ts';
import type { ScenarioItems } from './test-items.ts';
import { byKey } from './test-tree.ts';

/**
 * Tells a run what became of some tests, scenario by scenario, until it is called off. Gives the first revision of the texts
 * that was looked at; null where none was.
 */
export async function runTests(
  run: vscode.TestRun,
  scenarios: readonly ScenarioItems[],
  server: Pick<LanguageServer, 'checkExpectations'>,
): Promise<number | null> {
  for (const { item } of scenarios.flatMap(({ expectations }) => expectations)) run.enqueued(item);
  let first: number | null = null;
  for (const one of scenarios) {
    if (run.token.isCancellationRequested) break;
    const revision = await runScenario(run, one, server);
    first ??= revision;
  }
  return first;
}

async function runScenario(
  run: vscode.TestRun,
  { scenario, uri, expectations }: ScenarioItems,
  server: Pick<LanguageServer, 'checkExpectations'>,
): Promise<number | null> {
  for (const { item } of expectations) run.started(item);
  const answer = await asked(run, scenario, uri, server);
  if (answer === null) {
    for (const { item } of expectations) run.skipped(item);
    return null;
  }
  const { errors, expectations: checked } = answer;
  if (errors.length > 0)
    run.errored(
      scenario,
      errors.map(({ message, range }) => placed(message, uri, rangeOf(range))),
    );
  const checks = byKey(checked);
  tellInShort(run, scenario, checked);
  for (const { item, test } of expectations) {
    const check = checks.get(test.key);
    if (check === undefined || check.met === null) run.skipped(item);
    else if (check.met) run.passed(item);
    else run.failed(item, differenceMessage(check, uri));
  }
  return answer.revision;
}

function tellInShort(run: vscode.TestRun, { label }: vscode.TestItem, checked: readonly CheckedExpectation[]): void {
  const counted = checked.filter(({ met }) => met !== null);
  const met = counted.filter(one => one.met).length;
  const told = say('{met} of {count} expectations are met', { met, count: counted.length });
  run.appendOutput(`${withoutControls(label)} · ${told}\r\n`);
}

/** Null where nothing is known of the scenario; the run is told why. */
async function asked(
  run: vscode.TestRun,
  scenario: vscode.TestItem,
  uri: vscode.Uri,
  server: Pick<LanguageServer, 'checkExpectations'>,
): Promise<CheckExpectationsAnswer | null> {
  try {
    const answer = await server.checkExpectations({ scenario: uri.toString() }, run.token);
    if (answer === null) run.errored(scenario, placed(say('The scenario cannot be read.'), uri));
    return answer;
  } catch (error) {
    if (!run.token.isCancellationRequested) {
      run.errored(scenario, placed(saidBy(error), uri));
    }
    return null;
  }
}

function placed(text: string, uri: vscode.Uri, range = new vscode.Range(0, 0, 0, 0)): vscode.TestMessage {
  const message = new vscode.TestMessage(withoutControls(text));
  message.location = new vscode.Location(uri, range);
  return message;
}
