/** How the suites speak to the VS Code that they run in. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** For what hangs: a busy machine takes many times as long as an idle one. */
const LIMIT_MS = 120_000;
const LOOK_EVERY_MS = 50;

/** The workspace's folder: a copy of referentiel/, which the tests may change. */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** The extension under test, from where the runner says that it must come from. */
export function extension(): vscode.Extension<unknown> {
  const [id, home] = [process.env['E2E_EXTENSION_ID'], process.env['E2E_EXTENSION_HOME']];
  const found = id === undefined ? undefined : vscode.extensions.getExtension(id);
  assert.ok(found, `${id} is installed`);
  assert.ok(home !== undefined && found.extensionPath.startsWith(home), `${found.extensionPath} lies in ${home}`);
  return found;
}

/** The name of a file, without its folder. */
export function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes a file of the workspace, on disk. */
export async function write(path: string, text: string): Promise<vscode.Uri> {
  const file = workspaceFile(path);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}

/** Asks until the answer is something. VS Code answers nothing while the language server still starts. */
export async function eventually<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = performance.now() + LIMIT_MS;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise(again => setTimeout(again, LOOK_EVERY_MS));
  }
  throw new assert.AssertionError({ message: `${what}: not within ${LIMIT_MS / 1000} s` });
}

/** The position just inside the first place of a text. */
export function inside(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `${document.uri.path} holds ${text}`);
  return document.positionAt(offset + 1);
}

/** What is wrong with a file according to the extension. */
export function problems(file: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(file).filter(({ source }) => source?.toLowerCase().startsWith('référentiel'));
}

/** All hovers at a position, one of each server that has something to tell. */
export async function hovers(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover[]> {
  return await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
}

/** The texts of all hovers at a position, as one; undefined where there is no hover. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string | undefined> {
  const texts = (await hovers(document, position))
    .flatMap(({ contents }) => contents)
    .map(content => (typeof content === 'string' ? content : content.value));
  return texts.length === 0 ? undefined : texts.join('\n');
}

/** Waits until the language server knows the measure in this document, that is until it has read the folders. */
export async function answers(measure: vscode.TextDocument): Promise<void> {
  await eventually(`an answer on ${measure.uri.path}`, () => hoverText(measure, new vscode.Position(0, 3)));
}
