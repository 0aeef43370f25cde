/** Where the extension begins in Node, on a desktop or a server. */
import type * as vscode from 'vscode';
import { offerAgents } from './agents/offer-agents.ts';
import { type Api, end, start } from './extension.ts';

/** Called by VS Code where there is something of a référentiel, or something of ours is asked for. */
export function activate(context: vscode.ExtensionContext): Promise<Api> {
  const module = context.asAbsolutePath('dist/server.js');
  return start(context, {
    async connect(id, name, options) {
      const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
      const run = { module, transport: TransportKind.ipc };
      const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=0'] } };
      return new LanguageClient(id, name, { run, debug }, options);
    },
    pages: undefined,
    offered: () => offerAgents(context.asAbsolutePath('dist/cli.js'), versionOf(context.extension.packageJSON)),
  });
}

/** Called by VS Code when it ends. */
export const deactivate = end;

/** Of the manifest, which the API gives as data of no known shape. */
function versionOf(manifest: { readonly version?: unknown }): string {
  return String(manifest.version);
}
