import {
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeResult,
  type ReferenceParams,
  ResponseError,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { speak } from '../../../l10n/say.ts';
import type { Workspace } from '../core/index/workspace.ts';
import { didUpdateNotification, treeRequest } from '../protocol/language.ts';
import { type ClientSupport, clientSupportOf, NO_SUPPORT } from './client-support.ts';
import { createFolders } from './folders.ts';
import { guarded, guardedNotification } from './guard.ts';
import { codeActions, FIX_ALL } from './handlers/code-actions.ts';
import { definition } from './handlers/definition.ts';
import { documentSymbols } from './handlers/document-symbols.ts';
import { hover } from './handlers/hover.ts';
import { references } from './handlers/references.ts';
import { textActions } from './handlers/text-actions.ts';
import { tree } from './handlers/tree.ts';
import { workspaceSymbols } from './handlers/workspace-symbols.ts';
import { createLifecycle } from './lifecycle.ts';
import { optionsOf } from './options.ts';
import { createPublisher } from './publisher.ts';
import { NO_RULE_PAGES, type RulePageOf } from './rule-pages.ts';
import { createScenarioDiagnostics } from './scenario-diagnostics.ts';
import { createScenarioProblems } from './scenario-problems.ts';
import { createScenarios } from './scenarios.ts';
import { createSession } from './session.ts';
import { createSettingsDiagnostics } from './settings-diagnostics.ts';
import { createSettingsDocuments } from './settings-documents.ts';
import { serveSimulations } from './simulation.ts';
import { isOnDisk, pathOf } from './uris.ts';
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
  const folders = createFolders(session, async configurations => {
    settingsDiagnostics.configured(configurations);
    await publishSettings(undefined);
  });
  /** Those who keep the documents that are no files of the workspace. */
  const keepers = [settings, scenarios];
  const keeperOf = (uri: string) => keepers.find(keeper => keeper.holds(uri));
  let client: ClientSupport = NO_SUPPORT;
  let roots: readonly string[] = [];
  let exclude: readonly string[] = [];
  let wantsUpdates = false;
  let checksJson = false;
  // Nothing is answered or published while the folders are read: half a workspace is full of false alarms.
  let ready: Promise<void> = Promise.resolve();

  let otherChanges = 0;
  const revision = (): number => session.revision() + scenarios.revision() + otherChanges;
  // The revision that the client heard of last.
  let told = -1;

  const notified = <Params>(name: string, handle: (params: Params) => void | Promise<void>) =>
    guardedNotification<Params>(name, log, params => (lifecycle.isRunning() ? handle(params) : undefined));

  const publish = notified('diagnostics', async () => {
    await ready;
    const now = revision();
    if (now === told) return;
    const news = [...scenarioDiagnostics.news(session.workspace()), ...publisher.news()];
    told = now;
    // Sent without waiting in between, so that no older list ever follows a newer one.
    await Promise.all([
      ...news.map(published => connection.sendDiagnostics(published)),
      wantsUpdates &&
        connection.sendNotification(didUpdateNotification, { revision: now, trees: now - scenarios.revision() }),
    ]);
  });
  const publishSettings = notified('settings', async () => {
    await Promise.all(settingsDiagnostics.news().map(published => connection.sendDiagnostics(published)));
  });
  // After the messages that have already arrived: a burst of edits is one reading.
  const schedule = whenQuiet(() => publish(undefined));
  const scheduleSettings = whenQuiet(() => publishSettings(undefined));

  const scan = notified('workspace folders', () => folders.scan(roots, exclude));
  const refresh = notified('files', () => folders.refresh());
  // Documents that are opened and saved are the only news of the disk that some clients give: nothing is said before all
  // has been looked at again, since what was moved would be there twice.
  const lookAt = (uri: string): Promise<void> => {
    if (client.watches) return folders.reload(uri);
    ready = refresh(undefined);
    return ready;
  };
  const answer = <Params, Result>(
    name: string,
    handle: (workspace: Workspace, params: Params) => Result | Promise<Result>,
  ) =>
    guarded<Params, Result>(name, log, async params => {
      lifecycle.demandRunning();
      await ready;
      return handle(session.workspace(), params);
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
    ready = scan(undefined);
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
      ready = scan(undefined);
      await ready;
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
    answer('hover', (workspace, params: TextDocumentPositionParams) =>
      hover(workspace, scenarios.opened(), params, client.hoverFormat),
    ),
  );
  connection.onDefinition(
    answer('definition', (workspace, params: TextDocumentPositionParams) =>
      definition(workspace, scenarios.opened(), params, client.links),
    ),
  );
  connection.onReferences(
    answer('references', (workspace, params: ReferenceParams) => references(workspace, scenarios.opened(), params)),
  );
  connection.onDocumentSymbol(answer('document symbols', documentSymbols));
  connection.onWorkspaceSymbol(answer('workspace symbols', workspaceSymbols));
  connection.onCodeAction(
    answer('code actions', (workspace, params: CodeActionParams) => {
      const { uri } = params.textDocument;
      const text = settingsDiagnostics.at(pathOf(uri)) ?? scenarioDiagnostics.at(workspace, uri);
      if (text) return textActions(text, params, client.edits, pageOf);
      const explained = { analysis: publisher.analysis(), pageOf };
      return codeActions(workspace, explained, params, client.edits, path => session.document(path)?.version ?? null);
    }),
  );
  connection.onRequest(
    treeRequest,
    answer('tree', workspace => tree(workspace, publisher.analysis().problems, revision())),
  );
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
