/** A webview panel that speaks the protocol of the simulation view, and nothing else. */
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { language } from '../../../l10n/say.ts';
import { type FromView, isFromView, type ToView } from '../../../server/src/protocol/view.ts';
import { simulationPage } from './html.ts';

/** Names the panels to VS Code, which brings them back by this name after a reload. */
export const viewType = 'referentiel.simulation';

export interface Panel {
  readonly panel: vscode.WebviewPanel;
  /** Sends a message, where the view is there to get it: a hidden one has no page, and asks again when shown. */
  send(message: ToView): void;
}

/** A new panel beside the active editor. */
export function createPanel(title: string): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Beside, { enableScripts: true });
}

/** Fills a panel, a new one or one that VS Code has brought back, and listens to it. */
export function fillPanel(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
  onMessage: (message: FromView) => void,
): Panel {
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const media = vscode.Uri.joinPath(extension, 'media');
  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  panel.iconPath = {
    light: vscode.Uri.joinPath(media, 'simulation-light.svg'),
    dark: vscode.Uri.joinPath(media, 'simulation-dark.svg'),
  };
  webview.onDidReceiveMessage((message: unknown) => {
    if (isFromView(message)) onMessage(message);
    else log.warn(`A message of the simulation view is not of the protocol: ${JSON.stringify(message)}`);
  });
  webview.html = simulationPage({
    language: language(),
    source: webview.cspSource,
    script: String(webview.asWebviewUri(vscode.Uri.joinPath(dist, 'simulation.js'))),
    style: String(webview.asWebviewUri(vscode.Uri.joinPath(dist, 'simulation.css'))),
    nonce: randomBytes(16).toString('base64'),
  });
  return {
    panel,
    send: message => {
      webview.postMessage(message).then(undefined, (error: unknown) => log.warn(`simulation: ${String(error)}`));
    },
  };
}
