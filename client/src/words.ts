/** Makes an id one word of Markdown: its dots are none of its ends. */
import * as vscode from 'vscode';
import { idAround, idGrownFrom, nextPlace, type Part, WORD_PATTERN } from './id-words.ts';

const SETTING = 'referentiel.aids.words';
const SELECT = 'referentiel.selectNext';

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

// VS Code selects words by `editor.wordSeparators`, which sentences need their full stops in: what a double-click selects
// of an id is made the whole of it, and Ctrl+D is a command of ours.
function giveIdWords(): vscode.Disposable {
  return vscode.Disposable.from(
    // Whatever else is known of the language stays as it is.
    vscode.languages.setLanguageConfiguration('markdown', { wordPattern: WORD_PATTERN }),
    vscode.commands.registerTextEditorCommand(SELECT, selectNext),
    vscode.window.onDidChangeTextEditorSelection(growDoubleClick),
  );
}

function growDoubleClick({ textEditor, selections, kind }: vscode.TextEditorSelectionChangeEvent): void {
  const [selection, ...others] = selections;
  if (kind !== vscode.TextEditorSelectionChangeKind.Mouse || selection === undefined || others.length > 0) return;
  if (textEditor.document.languageId !== 'markdown' || selection.isEmpty || !selection.isSingleLine) return;
  const { start, end } = selection;
  const id = idGrownFrom(textEditor.document.lineAt(start.line).text, { start: start.character, end: end.character });
  if (id !== undefined) textEditor.selection = new vscode.Selection(start.line, id.start, start.line, id.end);
}

/** Selects the id at the cursor; where it is selected, the next place of the document that has it, too. Elsewhere as VS Code does. */
async function selectNext(editor: vscode.TextEditor): Promise<void> {
  const { document, selections } = editor;
  const id = idAtFirst(editor);
  if (id === undefined) {
    await vscode.commands.executeCommand('editor.action.addSelectionToNextFindMatch');
    return;
  }
  const [first, ...others] = selections;
  if (first?.isEmpty) {
    editor.selections = [new vscode.Selection(id.start, id.end)];
    return;
  }
  const partOf = ({ start, end }: vscode.Range): Part => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  });
  const next = nextPlace(document.getText(), [partOf(id), ...others.map(partOf)]);
  if (next === undefined) return;
  const added = new vscode.Selection(document.positionAt(next.start), document.positionAt(next.end));
  editor.selections = [...selections, added];
  editor.revealRange(added);
}

/** The id in which the first cursor of an editor stands, or that it has selected as a whole. */
function idAtFirst({ document, selection }: vscode.TextEditor): vscode.Range | undefined {
  if (!selection.isSingleLine) return undefined;
  const { start, end } = selection;
  const id = idAround(document.lineAt(start.line).text, { start: start.character, end: end.character });
  const isWhole = id && (selection.isEmpty || (id.start === start.character && id.end === end.character));
  return isWhole ? new vscode.Range(start.line, id.start, start.line, id.end) : undefined;
}
