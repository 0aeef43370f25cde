/** Where the extension begins in a browser. */
import * as vscode from 'vscode';
import type { LanguageClient, LanguageClientOptions } from 'vscode-languageclient/browser';
import { type Api, end, start } from './extension.ts';

/** Called by VS Code where there are Markdown files. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web-server.js').toString(true);
  return start(context, {
    connect: (id, name, options) => connected(id, name, new Worker(program), options),
    pages: context.extensionUri,
    offered: () => vscode.Disposable.from(),
  });
}

/** Called by VS Code when it ends. */
export const deactivate = end;

/** A client whose worker goes with it, once it has been told to end: the library leaves it running. */
async function connected(
  id: string,
  name: string,
  worker: Worker,
  options: LanguageClientOptions,
): Promise<LanguageClient> {
  const { LanguageClient: Client } = await import('vscode-languageclient/browser');
  class ClientOfWorker extends Client {
    // Not where it is said to have stopped: that is said before the server has been asked to.
    override async dispose(timeout?: number): Promise<void> {
      try {
        await super.dispose(timeout);
      } finally {
        worker.terminate();
      }
    }
  }
  return new ClientOfWorker(id, name, worker, options);
}
