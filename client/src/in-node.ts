/** Where the extension begins in Node, on a desktop or a server. */
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, end, start } from './extension.ts';

/** Called by VS Code where there are Markdown files. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const server = { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=0'] } } };
  return start(context, (id, name, options) => new LanguageClient(id, name, server, options));
}

/** Called by VS Code when it ends. */
export const deactivate = end;
