import {
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  type Registration,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import { speak } from '../../../l10n/say.ts';
import type { Workspace } from '../core/index/workspace.ts';
import { didUpdateNotification, treeRequest } from '../protocol/language.ts';
import { createFolders } from './folders.ts';
import { guarded, guardedNotification } from './guard.ts';
import { codeActions, FIX_ALL } from './handlers/code-actions.ts';
import { definition } from './handlers/definition.ts';
import { documentSymbols } from './handlers/document-symbols.ts';
import { hover } from './handlers/hover.ts';
import { references } from './handlers/references.ts';
import { tree } from './handlers/tree.ts';
import { workspaceSymbols } from './handlers/workspace-symbols.ts';
import { optionsOf } from './options.ts';
import { createPublisher } from './publisher.ts';
import { NO_RULE_PAGES, type RulePageOf } from './rule-pages.ts';
import { createScenarioDiagnostics } from './scenario-diagnostics.ts';
import { createScenarios } from './scenarios.ts';
import { createSession } from './session.ts';
import { createSettingsDiagnostics } from './settings-diagnostics.ts';
import { serveSimulations } from './simulation.ts';
import { isOnDisk, pathOf } from './uris.ts';
import { whenQuiet } from './when-quiet.ts';
import { type EditSupport, editSupportOf } from './workspace-edit.ts';

/** Wires the language server to a connection, which it does not start. */
export function serve(connection: Connection, pageOf: RulePageOf = NO_RULE_PAGES): void {
  const log = connection.console;
  const session = createSession({ changed: () => schedule(), counts: path => folders.counts(path) });
  const scenarios = createScenarios(() => schedule());
  const publisher = createPublisher(session, log, pageOf);
  const scenarioDiagnostics = createScenarioDiagnostics(scenarios, log);
  const settingsDiagnostics = createSettingsDiagnostics();
  const folders = createFolders(session, async settings => {
    await Promise.all(settingsDiagnostics(settings).map(published => connection.sendDiagnostics(published)));
  });
  let roots: readonly string[] = [];
  let exclude: readonly string[] = [];
  let watches = false;
  let tellsFolders = false;
  let edits: EditSupport = { versions: false, resources: false, previews: false };
  // Nothing is answered or published while the folders are read: half a workspace is full of false alarms.
  let ready: Promise<void> = Promise.resolve();

  let otherChanges = 0;
  const revision = (): number => session.revision() + scenarios.revision() + otherChanges;
  // The revision that the client heard of last.
  let told = -1;

  const publish = guardedNotification('diagnostics', log, async () => {
    await ready;
    const now = revision();
    if (now === told) return;
    const news = [...scenarioDiagnostics(session.workspace()), ...publisher.news()];
    told = now;
    // Sent without waiting in between, so that no older list ever follows a newer one.
    await Promise.all([
      ...news.map(published => connection.sendDiagnostics(published)),
      connection.sendNotification(didUpdateNotification, { revision: now, trees: now - scenarios.revision() }),
    ]);
  });
  // After the messages that have already arrived: a burst of edits is one reading.
  const schedule = whenQuiet(() => publish(undefined));

  const scan = guardedNotification('workspace folders', log, () => folders.scan(roots, exclude));
  const answer = <Params, Result>(
    name: string,
    handle: (workspace: Workspace, params: Params) => Result | Promise<Result>,
  ) =>
    guarded<Params, Result>(name, log, async params => {
      await ready;
      return handle(session.workspace(), params);
    });

  connection.onInitialize((params): InitializeResult => {
    const options = optionsOf(params);
    speak(options.language);
    exclude = options.exclude;
    roots = rootsOf(params);
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    tellsFolders = params.capabilities.workspace?.workspaceFolders ?? false;
    edits = editSupportOf(params.capabilities);
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
    guardedNotification('initialized', log, async () => {
      if (tellsFolders) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
      if (watches) await connection.client.register(DidChangeWatchedFilesNotification.type, WATCHED);
    }),
  );

  const changeFolders = guardedNotification<{ added: { uri: string }[]; removed: { uri: string }[] }>(
    'workspace folders',
    log,
    async ({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
      roots = [...roots.filter(root => !gone.has(root)), ...added.map(({ uri }) => pathOf(uri)).filter(isOnDisk)];
      ready = scan(undefined);
      await ready;
    },
  );

  connection.onDidOpenTextDocument(
    guardedNotification('open', log, ({ textDocument: { uri, languageId, version, text } }) =>
      (scenarios.takes(languageId) ? scenarios : session).open(uri, languageId, version, text),
    ),
  );
  connection.onDidChangeTextDocument(
    guardedNotification('change', log, ({ textDocument: { uri, version }, contentChanges }) =>
      (scenarios.holds(uri) ? scenarios : session).change(uri, version, contentChanges),
    ),
  );
  connection.onDidCloseTextDocument(
    guardedNotification('close', log, async ({ textDocument: { uri } }) => {
      if (scenarios.holds(uri)) return scenarios.close(uri);
      session.close(uri);
      await folders.reload(uri);
    }),
  );
  connection.onDidChangeWatchedFiles(
    guardedNotification('watched files', log, ({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      if (uris.some(mayBeScenario)) scenarios.touch();
      return folders.changed(uris.filter(uri => !mayBeScenario(uri)));
    }),
  );

  connection.onHover(answer('hover', hover));
  connection.onDefinition(answer('definition', definition));
  connection.onReferences(answer('references', references));
  connection.onDocumentSymbol(answer('document symbols', documentSymbols));
  connection.onWorkspaceSymbol(answer('workspace symbols', workspaceSymbols));
  connection.onCodeAction(
    answer('code actions', (workspace, params: CodeActionParams) =>
      codeActions(
        workspace,
        { problems: publisher.problems(), severities: session.severities(), pageOf },
        params,
        edits,
        path => session.document(path)?.version ?? null,
      ),
    ),
  );
  connection.onRequest(
    treeRequest,
    answer('tree', workspace => tree(workspace, publisher.problems(), revision())),
  );
  serveSimulations(connection, {
    scenarios,
    revision,
    holds: path => folders.holds(path),
    changed: () => {
      otherChanges++;
      schedule();
    },
    answer,
  });
}

// Folders come and go as a whole: those are watched for, every Markdown file for its text, and what decides on them.
const WATCHED = {
  watchers: [
    { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    { globPattern: '**/*.{[mM][dD],yml,yaml}', kind: WatchKind.Change },
    { globPattern: '**/{.gitignore,referentiel.json}', kind: WatchKind.Change },
  ],
} satisfies Registration['registerOptions'];

function mayBeScenario(uri: string): boolean {
  return /\.ya?ml$/i.test(uri);
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map(pathOf).filter(isOnDisk);
}
