/** Has the server show the points of the simulation that was seen last above the titles of measure files. */
import * as vscode from 'vscode';
import type { LensesParams } from '../../../server/src/protocol/simulation.ts';
import { isSwitchedOn } from '../base/is-switched-on.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { ScenarioViews } from './scenario-views.ts';

/** Tells it of which view they are, while one is open and the setting says so. */
export function tellLenses(
  views: ScenarioViews,
  server: LanguageServer,
  onError: (error: unknown) => void,
): vscode.Disposable {
  // What this server has heard.
  let told: string | null = null;
  const tell = (): void => {
    if (server.state !== 'running') {
      told = null;
      return;
    }
    const params = { simulation: isSwitchedOn('simulation.codeLens') ? lastSeen(views) : null };
    if (told === JSON.stringify(params)) return;
    told = JSON.stringify(params);
    server.tellLenses(params).catch(onError);
  };
  return vscode.Disposable.from(
    views.onDidChange(tell),
    server.onDidChangeState(tell),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('referentiel.simulation.codeLens')) tell();
    }),
  );
}

function lastSeen({ last }: ScenarioViews): LensesParams['simulation'] {
  if (last === null || last.talk.held === null || last.talk.shown === null) return null;
  return { scenario: last.document.uri.toString(), shown: last.talk.shown };
}
