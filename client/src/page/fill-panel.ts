/** A webview that speaks one protocol, and nothing else. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import { language } from '../../../l10n/say.ts';
import { base64Of } from '../../../server/src/protocol/base64.ts';
import { viewPage } from './html.ts';
import { pageParts } from './page-parts.ts';

/** How much of a message that is none goes to the log. */
const LOGGED = 200;

/** A page and what it may say. */
export interface PageKind<From> {
  /** The name of its script and its style sheet in `dist`. */
  readonly bundle: string;
  /** Words of ours. */
  readonly title: string;
  readonly isMessage: (message: unknown) => message is From;
}

/**
 * Fills a panel, a new one or one that VS Code has brought back, and listens to it. The result sends a message, where
 * the page is there to get it, or is being loaded: VS Code keeps what is sent meanwhile. A hidden panel has none, and says
 * `ready` when it is shown again. Where another language is chosen, the page is loaded again in it.
 */
export function fillPanel<From, To>(
  panel: vscode.WebviewPanel,
  { bundle, title, isMessage }: PageKind<From>,
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
  onMessage: (message: From) => void,
): (message: To) => void {
  const dist = vscode.Uri.joinPath(extension, 'dist');
  const { webview } = panel;
  const warn = (error: unknown): void => log.warn(`${bundle}: ${stackOf(error)}`);
  webview.options = { enableScripts: true, localResourceRoots: [] };
  webview.onDidReceiveMessage((message: unknown) => {
    if (isMessage(message)) onMessage(message);
    else log.warn(`A message of the view ${bundle} is not of the protocol: ${abridged(message)}`);
  });
  let spoken = language();
  const fill = async (): Promise<void> => {
    spoken = language();
    const parts = await pageParts(dist, bundle);
    const nonce = base64Of(crypto.getRandomValues(new Uint8Array(16)));
    webview.html = viewPage({ title, language: spoken, ...parts, nonce });
  };
  fill().catch(warn);
  const speaking = vscode.workspace.onDidChangeConfiguration(() => {
    if (language() !== spoken) fill().catch(warn);
  });
  panel.onDidDispose(() => speaking.dispose());
  return message => {
    webview.postMessage(message).then(undefined, warn);
  };
}

function abridged(message: unknown): string {
  return (JSON.stringify(message) ?? String(message)).slice(0, LOGGED);
}
