/** A webview that speaks the protocol of the simulation view, and nothing else. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { language } from '../../../l10n/say.ts';
import type { FromView, ToView } from '../../../server/src/protocol/view.ts';
import { isFromView } from '../../../server/src/protocol/view-guards.ts';
import { simulationPage } from './html.ts';

/** How much of a message that is none goes to the log. */
const LOGGED = 200;

/**
 * Fills a panel, a new one or one that VS Code has brought back, and listens to it. The result sends a message, where
 * the page is there to get it: a hidden panel has none, and says `ready` when it is shown again.
 */
export function fillPanel(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
  onMessage: (message: FromView) => void,
): (message: ToView) => void {
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.onDidReceiveMessage((message: unknown) => {
    if (isFromView(message)) onMessage(message);
    else log.warn(`A message of the simulation view is not of the protocol: ${abridged(message)}`);
  });
  webview.html = simulationPage({
    language: language(),
    source: webview.cspSource,
    script: String(webview.asWebviewUri(vscode.Uri.joinPath(dist, 'simulation.js'))),
    style: String(webview.asWebviewUri(vscode.Uri.joinPath(dist, 'simulation.css'))),
    nonce: randomBytes(16).toString('base64'),
  });
  return message => {
    webview.postMessage(message).then(undefined, (error: unknown) => log.warn(`simulation: ${String(error)}`));
  };
}

function abridged(message: unknown): string {
  return (JSON.stringify(message) ?? String(message)).slice(0, LOGGED);
}
