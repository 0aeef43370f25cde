/** The scores that scenarios expect, as tests of the référentiels: listed, run, and run again when something is saved. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import { coalesce } from '../base/coalesce.ts';
import { failedRequest } from '../server/failed-request.ts';
import type { LanguageServer } from '../server/language-client.ts';
import { whenStarted } from '../server/when-started.ts';
import { acceptDifferences } from './accept.ts';
import { testsCoverage } from './coverage.ts';
import { judgedResults } from './judged.ts';
import { listTests } from './listing.ts';
import { runTests } from './run-tests.ts';
import { testItems } from './test-items.ts';
import { testsMeant } from './tests-meant.ts';

/** The commands of the menus of tests and of their messages, whose test they get. */
const ACCEPT = 'referentiel.tests.accept';
const SHOW_TEXT = 'referentiel.tests.showText';

/** Offers the tests; they are listed as soon as VS Code asks for them. */
export function expectationTests(server: LanguageServer, log: vscode.LogOutputChannel): vscode.Disposable {
  const controller = vscode.tests.createTestController('referentiel', say('Référentiel: expected scores'));
  const items = testItems(controller);
  const onError = failedRequest(server, log, 'tests');
  const listing = listTests(items, server, onError);
  const judged = judgedResults(() => controller.invalidateTestResults());
  const coverage = testsCoverage(server);
  const run = async (request: vscode.TestRunRequest, token?: vscode.CancellationToken): Promise<void> => {
    // Another language starts another server: who runs tests meanwhile waits for it.
    await whenStarted(server);
    await listing.upToDate();
    const started = controller.createTestRun(request);
    const calledOff = token?.onCancellationRequested(() => started.end());
    const wanted = items.within(request.include, request.exclude);
    try {
      judged.found(await runTests(started, wanted, server));
      if (request.profile?.kind === vscode.TestRunProfileKind.Coverage) await coverage.add(started, wanted);
    } catch (error) {
      if (!started.token.isCancellationRequested) onError(error);
    } finally {
      calledOff?.dispose();
      started.end();
    }
  };
  const profile = controller.createRunProfile(
    say('Check'),
    vscode.TestRunProfileKind.Run,
    (request, token) => (request.continuous ? runOnSave(request, token, run, onError) : run(request)),
    true,
    undefined,
    true,
  );
  const covering = controller.createRunProfile(
    say('Coverage'),
    vscode.TestRunProfileKind.Coverage,
    request => run(request),
    true,
  );
  covering.loadDetailedCoverage = coverage.details;
  controller.resolveHandler = item => (item === undefined ? listing.upToDate() : undefined);
  controller.refreshHandler = () => listing.again();
  const accept = async (argument: unknown): Promise<void> => {
    const accepted = await acceptDifferences(items.within(testsMeant(argument)), server);
    await run(new vscode.TestRunRequest(accepted, undefined, profile));
  };
  return vscode.Disposable.from(
    controller,
    listing,
    vscode.commands.registerCommand(ACCEPT, accept),
    vscode.commands.registerCommand(SHOW_TEXT, showText),
    // Another language starts another server.
    server.onDidChangeState(state => {
      if (state === 'starting') judged.begin();
      controller.label = say('Référentiel: expected scores');
      profile.label = say('Check');
      covering.label = say('Coverage');
    }),
    server.onDidUpdate(({ revision, scenarios }) => {
      judged.changed(revision);
      if (scenarios) listing.outdate();
    }),
  );
}

/** Runs tests at once and at each save, until that is called off. */
async function runOnSave(
  request: vscode.TestRunRequest,
  token: vscode.CancellationToken,
  run: (request: vscode.TestRunRequest, token: vscode.CancellationToken) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<void> {
  const again = coalesce(
    () => run(request, token),
    () => 0,
    onError,
  );
  const listening = vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
    if (WATCHED.includes(languageId)) again.request();
  });
  token.onCancellationRequested(() => {
    listening.dispose();
    again.dispose();
  });
  again.request();
}

/** What measures, rules, scenarios and configurations are written in. */
const WATCHED = ['markdown', 'yaml', 'json', 'jsonc'];

/** Shows where a test is written, as a text whatever editor its file has. */
async function showText(argument: unknown): Promise<void> {
  const [test] = testsMeant(argument) ?? [];
  if (test?.uri === undefined) return;
  await vscode.window.showTextDocument(test.uri, test.range && { selection: test.range });
}
