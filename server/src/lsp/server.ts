import type {
  CodeActionParams,
  Connection,
  InitializeResult,
  ReferenceParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import { speak } from '../../../l10n/say.ts';
import { folderOf, isWhole, type Workspace } from '../core/index/workspace.ts';
import { type DidUpdateParams, didUpdateNotification } from '../protocol/language.ts';
import { type ClientSupport, clientSupportOf, NO_SUPPORT } from './client-support.ts';
import { createFolders } from './folders.ts';
import { guarded, guardedNotification } from './guard.ts';
import { codeActions, FIX_ALL } from './handlers/code-actions.ts';
import { definition } from './handlers/definition.ts';
import { documentSymbols } from './handlers/document-symbols.ts';
import { hover } from './handlers/hover.ts';
import { references } from './handlers/references.ts';
import { textActions } from './handlers/text-actions.ts';
import { workspaceSymbols } from './handlers/workspace-symbols.ts';
import { createLifecycle } from './lifecycle.ts';
import { optionsOf } from './options.ts';
import { readingProgress } from './progress.ts';
import { createPublisher, type Published } from './publisher.ts';
import { createReadiness } from './readiness.ts';
import { NO_RULE_PAGES, type RulePageOf } from './rule-pages.ts';
import { createScenarioDiagnostics } from './scenario-diagnostics.ts';
import { createScenarioProblems } from './scenario-problems.ts';
import { createScenarios } from './scenarios.ts';
import { createSession } from './session.ts';
import { createSettingsDiagnostics } from './settings-diagnostics.ts';
import { createSettingsDocuments } from './settings-documents.ts';
import { serveSimulations } from './simulation.ts';
import { createTakeIn } from './take-in.ts';
import { serveTrees } from './trees.ts';
import { isOnDisk, pathOf } from './uris.ts';
import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from './values.ts';
import { WATCHED_FILES } from './watched-files.ts';
import { whenQuiet } from './when-quiet.ts';

/** Wires the language server to a connection, which it does not start; `locale` serves clients that name none. */
export function serve(connection: Connection, pageOf: RulePageOf = NO_RULE_PAGES, locale = 'en'): void {
  const log = connection.console;
  const lifecycle = createLifecycle();
  const session = createSession({ changed: () => schedule(), counts: path => folders.counts(path), log });
  const scenarios = createScenarios(() => schedule());
  const publisher = createPublisher(session, log, pageOf);
  const scenarioProblems = createScenarioProblems(session.severities, log);
  const scenarioDiagnostics = createScenarioDiagnostics(scenarios, scenarioProblems, log, pageOf);
  const settings = createSettingsDocuments({
    changed: () => scheduleSettings(),
    saved: uri => folders.changed([uri]),
  });
  const settingsDiagnostics = createSettingsDiagnostics(settings, pageOf, () => checksJson);
  const readiness = createReadiness(session);
  const progressed = readingProgress(connection, () => client.progress);
  const takeIn = createTakeIn(session, { readiness, progressed });
  const folders = createFolders(session, takeIn, configurations => {
    settingsDiagnostics.configured(configurations);
    scheduleSettings();
  });
  /** Those who keep the documents that are no files of the workspace. */
  const keepers = [settings, scenarios];
  const keeperOf = (uri: string) => keepers.find(keeper => keeper.holds(uri));
  let client: ClientSupport = NO_SUPPORT;
  let roots: readonly string[] = [];
  let exclude: readonly string[] = [];
  let wantsUpdates = false;
  let checksJson = false;
  // Nothing is said before other workspace folders were looked at, and, where the documents opened and saved are the only news
  // of the disk that a client gives, all of them: what was moved would be there twice.
  let lookedAt: Promise<void> = Promise.resolve();
  // What was whole stays as it was told until it is whole again.
  let wasWhole = false;

  let otherChanges = 0;
  const revision = (): number => session.revision() + scenarios.revision() + otherChanges;
  // The revision that the client heard of last.
  let told = -1;

  const notified = <Params>(name: string, handle: (params: Params) => void | Promise<void>) =>
    guardedNotification<Params>(name, log, params => (lifecycle.isRunning() ? handle(params) : undefined));

  const publish = notified('diagnostics', async () => {
    await lookedAt;
    const whole = isWhole(session.workspace());
    const now = revision();
    if (now === told || (wasWhole && !whole)) return;
    wasWhole ||= whole;
    const sendings: Promise<void>[] = [];
    const send = (published: Published): void => void sendings.push(connection.sendDiagnostics(published));
    if (whole) scenarioDiagnostics.news(session.workspace()).forEach(send);
    await publisher.publish(send);
    await Promise.all(sendings);
    if (!whole || revision() !== now) return;
    told = now;
    if (!wantsUpdates) return;
    const update: DidUpdateParams = { revision: now, ...(await treeNews()) };
    await connection.sendNotification(didUpdateNotification, update);
  });
  const publishSettings = notified('settings', async () => {
    await Promise.all(settingsDiagnostics.news().map(published => connection.sendDiagnostics(published)));
  });
  // After the messages that have already arrived: a burst of edits is one reading.
  const schedule = whenQuiet(() => publish(undefined));
  const scheduleSettings = whenQuiet(() => publishSettings(undefined));

  const scan = notified('workspace folders', () => folders.scan(roots, exclude));
  const refresh = notified('files', () => folders.refresh());
  const lookAt = (uri: string): Promise<void> => {
    if (client.watches || !wasWhole) return folders.reload(uri);
    lookedAt = refresh(undefined);
    return lookedAt;
  };
  const answer = <Params, Result>(
    name: string,
    handle: (workspace: Workspace, params: Params) => Result | Promise<Result>,
    needs: (params: Params) => string | undefined = () => undefined,
  ) =>
    guarded<Params, Result>(name, log, async params => {
      lifecycle.demandRunning();
      await lookedAt;
      await readiness.until(needs(params));
      return handle(session.workspace(), params);
    });
  // A request about a place in a measure waits for the files beside it alone.
  const answerAt = <Params extends { readonly textDocument: { readonly uri: string } }, Result>(
    name: string,
    handle: (workspace: Workspace, params: Params) => Result,
  ) =>
    answer<Params, Result>(name, handle, ({ textDocument }) => {
      const path = pathOf(textDocument.uri);
      return session.workspace().files.get(path)?.kind === 'measure' ? folderOf(path) : undefined;
    });

  connection.onInitialize((params): InitializeResult => {
    lifecycle.begin();
    const options = optionsOf(params, locale);
    speak(options.language);
    exclude = options.exclude;
    wantsUpdates = options.updates;
    checksJson = options.checksJson;
    client = clientSupportOf(params);
    roots = client.roots;
    void scan(undefined);
    schedule();
    return {
      serverInfo: { name: 'referentiel' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(
    notified('initialized', async () => {
      if (client.tellsFolders) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
      if (client.watches) await connection.client.register(DidChangeWatchedFilesNotification.type, WATCHED_FILES);
    }),
  );
  connection.onShutdown(() => lifecycle.end());
  connection.onRequest(method => {
    lifecycle.demandRunning();
    throw new ResponseError(ErrorCodes.MethodNotFound, `Unknown request ${method}`);
  });

  const changeFolders = notified<{ added: { uri: string }[]; removed: { uri: string }[] }>(
    'workspace folders',
    async ({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
      roots = [...roots.filter(root => !gone.has(root)), ...added.map(({ uri }) => pathOf(uri)).filter(isOnDisk)];
      lookedAt = scan(undefined);
      await lookedAt;
    },
  );

  connection.onDidOpenTextDocument(
    notified('open', async ({ textDocument: { uri, languageId, version, text } }) => {
      const keeper = keepers.find(one => one.takes(uri, languageId));
      if (keeper) return keeper.open(uri, languageId, version, text);
      session.open(uri, languageId, version, text);
      await lookAt(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    notified('change', ({ textDocument: { uri, version }, contentChanges }) =>
      (keeperOf(uri) ?? session).change(uri, version, contentChanges),
    ),
  );
  connection.onDidSaveTextDocument(
    notified('save', async ({ textDocument: { uri } }) => {
      const keeper = keeperOf(uri);
      await (keeper ? keeper.saved(uri) : lookAt(uri));
    }),
  );
  connection.onDidCloseTextDocument(
    notified('close', async ({ textDocument: { uri } }) => {
      const keeper = keeperOf(uri);
      if (keeper) return keeper.close(uri);
      session.close(uri);
      await folders.reload(uri);
    }),
  );
  connection.onDidChangeWatchedFiles(
    notified('watched files', ({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      if (uris.some(mayBeScenario)) scenarios.touch();
      return folders.changed(uris.filter(uri => !mayBeScenario(uri)));
    }),
  );

  connection.onHover(
    answerAt('hover', (workspace, params: TextDocumentPositionParams) =>
      hover(workspace, scenarios.opened(), params, client.hoverFormat),
    ),
  );
  connection.onDefinition(
    answerAt('definition', (workspace, params: TextDocumentPositionParams) =>
      definition(workspace, scenarios.opened(), params, client.links),
    ),
  );
  connection.onReferences(
    answer('references', (workspace, params: ReferenceParams) => references(workspace, scenarios.opened(), params)),
  );
  connection.onDocumentSymbol(answerAt('document symbols', documentSymbols));
  connection.onWorkspaceSymbol(answer('workspace symbols', workspaceSymbols));
  connection.onCodeAction(
    answer('code actions', async (workspace, params: CodeActionParams) => {
      const { uri } = params.textDocument;
      const text = settingsDiagnostics.at(pathOf(uri)) ?? scenarioDiagnostics.at(workspace, uri);
      if (text) return textActions(text, params, client.edits, pageOf);
      const explained = { analysis: await publisher.analysis(), pageOf };
      return codeActions(explained, params, client.edits, path => session.document(path)?.version ?? null);
    }),
  );
  const treeNews = serveTrees(connection, { analysis: publisher.analysis, revision, answer, answerAt });
  serveSimulations(connection, {
    scenarios,
    problemsOf: scenarioProblems,
    revision,
    holds: path => folders.holds(path),
    changed: () => {
      otherChanges++;
      schedule();
    },
    answer,
  });
}

function mayBeScenario(uri: string): boolean {
  return /\.ya?ml$/i.test(uri);
}
