/** Makes an id one word of Markdown: its dots are none of its ends. */
import * as vscode from 'vscode';
import { idAround, WORD_PATTERN } from './id-words.ts';

const SETTING = 'referentiel.aids.words';

/** While the setting says so. */
export function idWords(): vscode.Disposable {
  let given: vscode.Disposable | null = null;
  const follow = (): void => {
    given?.dispose();
    given = vscode.workspace.getConfiguration().get(SETTING, true) ? giveIdWords() : null;
  };
  follow();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(SETTING)) follow();
    }),
    { dispose: () => given?.dispose() },
  );
}

function giveIdWords(): vscode.Disposable {
  return vscode.Disposable.from(
    // Whatever else is known of the language stays as it is.
    vscode.languages.setLanguageConfiguration('markdown', { wordPattern: WORD_PATTERN }),
    vscode.window.onDidChangeTextEditorSelection(growDoubleClick),
  );
}

/**
 * A double-click goes by `editor.wordSeparators`, which a sentence needs its full stops in: what it selects of an id is
 * made the whole of it.
 */
function growDoubleClick({ textEditor, selections, kind }: vscode.TextEditorSelectionChangeEvent): void {
  const [selection, ...others] = selections;
  if (kind !== vscode.TextEditorSelectionChangeKind.Mouse || selection === undefined || others.length > 0) return;
  if (textEditor.document.languageId !== 'markdown' || selection.isEmpty || !selection.isSingleLine) return;
  const { start, end } = selection;
  const line = textEditor.document.lineAt(start.line).text;
  const id = idAround(line, { start: start.character, end: end.character });
  if (id !== undefined) textEditor.selection = new vscode.Selection(start.line, id.start, start.line, id.end);
}
