/** Leads from the text of an action to its row in the simulation, and shows there what the row shows. */
import * as vscode from 'vscode';
import { coalesce } from '../coalesce.ts';
import type { LanguageServer } from '../language-client.ts';
import type { Conversation } from './conversation.ts';
import { lensesOf } from './lenses.ts';
import type { ScenarioViews } from './scenario-views.ts';
import { scopeOf } from './scopes.ts';

/** The command behind a lens: it gets the key of a référentiel and the id of an action. */
export const REVEAL_ROW = 'referentiel.simulation.revealRow';

/** The lenses follow the view without being in its way. In milliseconds. */
const DELAY = 200;

/** Shows them while a view is open and the setting says so. */
export function simulationLenses(views: ScenarioViews, server: LanguageServer): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const changes = coalesce(
    async () => changed.fire(),
    () => DELAY,
    () => undefined,
  );
  const provideCodeLenses = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> => {
    const { shown = null, held = null } = views.last?.talk ?? {};
    if (held === null || shown === null || !isWanted() || server.state !== 'running') return [];
    const places = await server.actionsIn({ textDocument: { uri: document.uri.toString() } });
    return lensesOf(places, shown, held.rows).map(({ range: { start, end }, text, referential, id }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.CodeLens(range, { title: text, command: REVEAL_ROW, arguments: [referential, id] });
    });
  };
  return vscode.Disposable.from(
    changed,
    { dispose: () => changes.dispose() },
    vscode.languages.registerCodeLensProvider(
      { language: 'markdown' },
      { onDidChangeCodeLenses: changed.event, provideCodeLenses },
    ),
    views.onDidChange(() => changes.request()),
    server.onDidUpdate(() => changes.request()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('referentiel.simulation.codeLens')) changes.request();
    }),
  );
}

/** Leads to the row of an action in the view that was seen last; the view shows its measure where it lacks the row. */
export async function revealRow(
  referential: unknown,
  id: unknown,
  views: ScenarioViews,
  server: LanguageServer,
): Promise<void> {
  const view = views.last;
  if (view === null || typeof referential !== 'string' || typeof id !== 'string') return;
  if (!holdsRow(view.talk, referential, id)) {
    const place = await server.place({ referential, id, copyIn: null });
    if (place !== null) view.talk.show(scopeOf(place));
  }
  view.toFront();
  view.reveal(id);
}

function holdsRow({ shown, held }: Conversation, referential: string, id: string): boolean {
  return shown?.referential === referential && held?.rows.some(row => row.id === id) === true;
}

function isWanted(): boolean {
  return vscode.workspace.getConfiguration('referentiel').get('simulation.codeLens', true);
}
