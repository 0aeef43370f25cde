/** Where the extension begins in a browser. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, end, start } from './extension.ts';

/** Called by VS Code where there are Markdown files. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web-server.js').toString(true);
  return start(context, (id, name, options) => new LanguageClient(id, name, options, new Worker(program)));
}

/** Called by VS Code when it ends. */
export const deactivate = end;

// The types of a browser would be known to all that runs in Node as well.
declare const Worker: new (program: string) => ConstructorParameters<typeof LanguageClient>[3];
