/** The extension: its parts, made and wired by hand, whatever its host. */
import * as vscode from 'vscode';
import { stackOf } from '../../l10n/said-by.ts';
import { speak } from '../../l10n/say.ts';
import { chosenLanguage } from './base/language.ts';
import { followChanges } from './changes/follow-changes.ts';
import { gutterMarks } from './changes/gutter.ts';
import { keepComparison } from './changes/kept-comparison.ts';
import { treeMarks } from './changes/tree-marks.ts';
import { changesView } from './changes/view.ts';
import { citationsView } from './citations/view.ts';
import { registerCommands } from './commands.ts';
import { contextKeys } from './context-keys.ts';
import { effectBar } from './effect/effect-bar.ts';
import { exampleCarried } from './example.ts';
import { followCommitted } from './git/follow-committed.ts';
import { mapPanel } from './map/map-panel.ts';
import { outcomesPanel } from './outcomes/outcomes-panel.ts';
import type { MarkdownIt } from './preview/plugin.ts';
import { preview } from './preview/preview.ts';
import { type LanguageServer, languageServer } from './server/language-client.ts';
import type { ServerHost } from './server/new-client.ts';
import { startWhenNeeded } from './server/start-when-needed.ts';
import { lastImport } from './sheets/last-import.ts';
import { shownTexts } from './shown-texts.ts';
import { openText } from './simulation/document-commands.ts';
import { recallUntitled } from './simulation/scenario-files.ts';
import { simulation } from './simulation/simulation.ts';
import { statusBar } from './status-bar.ts';
import { offerTests } from './testing/offer-tests.ts';
import { arrangement } from './tree/arrangement.ts';
import { followCursor } from './tree/cursor.ts';
import { followTrees } from './tree/trees.ts';
import { treeView } from './tree/view.ts';
import { idWords } from './words.ts';

let running: LanguageServer | null = null;

/** What other extensions get of this one: that of Markdown has its preview extended. */
export interface Api {
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
}

/** Makes all parts. The server is started when something needs it; nothing here waits for it. */
export async function start(context: vscode.ExtensionContext, host: ServerHost): Promise<Api> {
  speakAsSet();
  const log = vscode.window.createOutputChannel('Référentiel', { log: true });
  const server = languageServer(host, log);
  running = server;
  const arranged = arrangement(context.workspaceState, log);
  const trees = followTrees(server, arranged, log, () => view.visible || views.visible);
  const cursor = followCursor(server, log);
  const shown = { server, trees, cursor, arrangement: arranged };
  const view = treeView(shown, log);
  await recallUntitled().catch((error: unknown) => log.warn(`simulation: ${stackOf(error)}`));
  const committed = followCommitted(server, trees, log);
  const { views, compare } = simulation({ context, server, trees, cursor, committed, log });
  const previews = preview(server, log);
  const texts = shownTexts();
  const sheets = { texts, last: lastImport(context.workspaceState) };
  const outcomes = outcomesPanel({
    extension: context.extensionUri,
    server,
    log,
    openScenario: (name, text) => openText({ views, trees, server }, name, text),
  });
  const changes = followChanges({ server, committed, views, log });
  const changesShown = changesView(changes, views, log);
  const map = mapPanel({ extension: context.extensionUri, server, cursor, changes, log });
  const example = exampleCarried(context.extensionUri, log);
  context.subscriptions.push(
    log,
    server,
    trees,
    cursor,
    committed,
    view,
    citationsView(server, cursor, log),
    offerTests(server, trees, log),
    host.offered(),
    statusBar(server, trees),
    changes,
    changesShown,
    keepComparison({ changes, server, trees, state: context.workspaceState, log }),
    gutterMarks(changes),
    treeMarks(changes, trees),
    effectBar({ server, trees, views, committed, log }),
    arranged,
    contextKeys(shown, log),
    previews,
    texts,
    outcomes,
    map,
    idWords(),
    registerCommands({
      ...shown,
      view,
      views,
      compare,
      changes: { changes, view: changesShown },
      sheets,
      outcomes,
      map,
      log,
      example,
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      const concerns = ['referentiel.language', 'files.exclude'].some(name => event.affectsConfiguration(name));
      if (!concerns) return;
      // Both are said to the server when it starts.
      speakAsSet();
      if (server.state !== 'idle') void server.restart();
    }),
    startWhenNeeded(server, log),
  );
  return { extendMarkdownIt: previews.extendMarkdownIt };
}

/** The server gets the time to end well. */
export async function end(): Promise<void> {
  await running?.stop();
  running = null;
}

function speakAsSet(): void {
  const setting: unknown = vscode.workspace.getConfiguration('referentiel').get('language');
  speak(chosenLanguage(setting, vscode.env.language));
}
