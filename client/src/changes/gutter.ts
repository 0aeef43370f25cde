/** Marks in the gutter of editors what has changed, of the texts as they are now, saved or not. */
import * as vscode from 'vscode';
import { WIRE_SEVERITIES, type WireSeverity } from '../../../server/src/protocol/changes.ts';
import { rangeOf } from '../base/range-of.ts';
import type { FollowedChanges } from './follow-changes.ts';
import { changeDetailsOf } from './labels.ts';
import { type LineMark, lineMarks } from './marks.ts';

/** A shape and a colour for each severity, on light and on dark backgrounds. */
const SIGNS: Readonly<Record<WireSeverity, { readonly shape: string; readonly light: string; readonly dark: string }>> =
  {
    'breaks-scores': { shape: '<path d="M8 2.5 13.5 8 8 13.5 2.5 8Z"/>', light: '#b5200d', dark: '#f48771' },
    'changes-scores': { shape: '<circle cx="8" cy="8" r="4"/>', light: '#8a5a00', dark: '#e2b53e' },
    'changes-text': { shape: '<rect x="4" y="6.5" width="8" height="3" rx="1"/>', light: '#5f6a75', dark: '#9aa7b4' },
  };

const RULER: Readonly<Record<WireSeverity, string>> = {
  'breaks-scores': 'editorOverviewRuler.errorForeground',
  'changes-scores': 'editorOverviewRuler.warningForeground',
  'changes-text': 'editorOverviewRuler.modifiedForeground',
};

/** Marks them while something is compared with. */
export function gutterMarks(changes: FollowedChanges): vscode.Disposable {
  const types = new Map(WIRE_SEVERITIES.map(severity => [severity, decorationType(severity)]));
  const told = vscode.window.createTextEditorDecorationType({});
  let marks: ReadonlyMap<string, readonly LineMark[]> = new Map();
  const show = (editors: readonly vscode.TextEditor[]): void => {
    for (const editor of editors) {
      const own = marks.get(editor.document.uri.toString()) ?? [];
      // A line that is wrapped has one mark, at its beginning.
      for (const [severity, type] of types)
        editor.setDecorations(
          type,
          own.filter(mark => mark.severity === severity).map(({ range }) => beginning(rangeOf(range))),
        );
      editor.setDecorations(told, own.map(hoverOf));
    }
  };
  const update = (): void => {
    marks = lineMarks(changes.known?.measures ?? []);
    show(vscode.window.visibleTextEditors);
  };
  return vscode.Disposable.from(
    ...types.values(),
    told,
    changes.onDidChange(update),
    vscode.window.onDidChangeVisibleTextEditors(show),
  );
}

function decorationType(severity: WireSeverity): vscode.TextEditorDecorationType {
  const { shape, light, dark } = SIGNS[severity];
  return vscode.window.createTextEditorDecorationType({
    light: { gutterIconPath: icon(shape, light) },
    dark: { gutterIconPath: icon(shape, dark) },
    gutterIconSize: 'contain',
    overviewRulerColor: new vscode.ThemeColor(RULER[severity]),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });
}

function icon(shape: string, colour: string): vscode.Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="${colour}">${shape}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`);
}

function beginning({ start }: vscode.Range): vscode.Range {
  return new vscode.Range(start.line, 0, start.line, 0);
}

/** Plain text, whatever the words of a file look like. */
function hoverOf({ range, changes }: LineMark): vscode.DecorationOptions {
  const hoverMessage = changes.map(change => {
    const [first = '', ...details] = changeDetailsOf(change);
    const message = new vscode.MarkdownString();
    message.appendText([first, ...details].join('\n'));
    return message;
  });
  return { range: rangeOf(range), hoverMessage };
}
