/** The référentiels of each folder, offered to the agents of VS Code, with what is not saved yet. They read, and write nothing. */
import * as vscode from 'vscode';
import { language } from '../../../l10n/say.ts';
import { type AgentServer, registerAgentServers } from './mcp-api.ts';
import { type Texts, textSocket } from './text-socket.ts';

/** `cli` is the path of the bundle of the command line, `version` that of the extension. */
export function offerAgents(cli: string, version: string): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const socket = textSocket(unsavedTexts);
  const servers = async (): Promise<readonly AgentServer[]> => {
    const unsaved = await socket.path();
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    return folders.map(({ name, uri }) => ({
      label: folders.length === 1 ? 'Référentiel' : `Référentiel (${name})`,
      command: process.execPath,
      args: [cli, 'mcp', uri.fsPath, '--unsaved', unsaved],
      // The program that runs extensions is a Node only where it is told to be.
      env: { ELECTRON_RUN_AS_NODE: '1', LC_ALL: language() === 'fr' ? 'fr_FR.UTF-8' : 'C.UTF-8' },
      version,
    }));
  };
  return vscode.Disposable.from(
    changed,
    { dispose: socket.close },
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    registerAgentServers('referentiel', changed.event, servers),
  );
}

function unsavedTexts(): Texts {
  const dirty = vscode.workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && uri.scheme === 'file');
  return Object.fromEntries(dirty.map(document => [document.uri.fsPath.replaceAll('\\', '/'), document.getText()]));
}
