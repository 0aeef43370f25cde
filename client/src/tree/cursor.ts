/** The action in which the cursor of the active editor stands, as the server tells it. */
import * as vscode from 'vscode';
import type { ActionPlace } from '../../../server/src/protocol/tree.ts';
import { coalesce } from '../base/coalesce.ts';
import { latest } from '../base/latest.ts';
import { failedRequest } from '../server/failed-request.ts';
import type { LanguageServer } from '../server/language-client.ts';

export interface Cursor extends vscode.Disposable {
  /** As it was told last; null where the active editor shows no file of a référentiel. */
  readonly place: ActionPlace | null;
  /** Each time that it has been asked for. */
  readonly onDidLook: vscode.Event<ActionPlace | null>;
  /** Where it is now. @throws where the server does not answer */
  look(): Promise<ActionPlace | null>;
  /** Resolves when what has been asked for is told. */
  settled(): Promise<void>;
}

/** Long enough for a held arrow key, short enough to be there when one looks. In milliseconds. */
const DELAY = 120;

/** Asks whenever the cursor, its editor or the text may have changed. */
export function followCursor(server: LanguageServer, log: vscode.LogOutputChannel): Cursor {
  const looked = new vscode.EventEmitter<ActionPlace | null>();
  let place: ActionPlace | null = null;
  let document: vscode.TextDocument | undefined;

  let pending: Promise<unknown> = Promise.resolve();

  const answered = latest<ActionPlace | null>(found => {
    place = found;
    looked.fire(found);
  });
  const ask = async (): Promise<ActionPlace | null> => {
    document = vscode.window.activeTextEditor?.document;
    const at = whereItIs();
    return at === null ? null : server.actionAt(at);
  };
  const look = (): Promise<ActionPlace | null> => {
    const asked = answered(ask());
    pending = asked.catch(() => undefined);
    return asked;
  };
  const looks = coalesce(
    async () => {
      if (server.state === 'running') await look();
    },
    // Another editor is something to see at once.
    () => (vscode.window.activeTextEditor?.document === document ? DELAY : 0),
    failedRequest(server, log, 'cursor'),
  );
  const listening = vscode.Disposable.from(
    looked,
    looks,
    vscode.window.onDidChangeActiveTextEditor(() => looks.request()),
    vscode.window.onDidChangeTextEditorSelection(() => looks.request()),
    server.onDidUpdate(() => looks.request()),
    server.onDidChangeState(state => {
      if (state !== 'stopped') return;
      place = null;
      looked.fire(null);
    }),
  );
  return {
    get place() {
      return place;
    },
    onDidLook: looked.event,
    look,
    settled: async () => {
      await pending;
    },
    dispose: () => listening.dispose(),
  };
}

/** Null outside of Markdown. Of a text that is still being opened, of which only the tab is there, the beginning. */
function whereItIs() {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined)
    return isMarkdown(editor.document) ? paramsOf(editor.document.uri, editor.selection.active) : null;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText && isNamedSo(input.uri)
    ? paramsOf(input.uri, { line: 0, character: 0 })
    : null;
}

function isMarkdown({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' || isNamedSo(uri);
}

function isNamedSo({ path }: vscode.Uri): boolean {
  return /\.md$/i.test(path);
}

function paramsOf(uri: vscode.Uri, { line, character }: Pick<vscode.Position, 'line' | 'character'>) {
  return { textDocument: { uri: uri.toString() }, position: { line, character } };
}
