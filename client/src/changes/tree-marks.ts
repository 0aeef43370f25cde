/** Marks in the tree of référentiels what has changed: beside an action, and beside those above it. */
import * as vscode from 'vscode';
import { counted } from '../../../l10n/counted.ts';
import { say } from '../../../l10n/say.ts';
import type { WireSeverity } from '../../../server/src/protocol/changes.ts';
import { actionOfUri, actionUri } from '../tree/decorations.ts';
import { keyOf } from '../tree/nodes.ts';
import type { Trees } from '../tree/trees.ts';
import type { FollowedChanges } from './follow-changes.ts';
import { type ActionMark, type ActionMarks, actionMarks, othersBetween, worse } from './marks.ts';

/** The colours that files have beside which Git says something. */
const COLOURS: Readonly<Record<WireSeverity, string>> = {
  'breaks-scores': 'list.errorForeground',
  'changes-scores': 'list.warningForeground',
  'changes-text': 'gitDecoration.modifiedResourceForeground',
};

/** Marks them while something is compared with: `+` for what is new, `±` for what has changed, `•` above such things. */
export function treeMarks(changes: FollowedChanges, trees: Trees): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri[]>();
  let marks: ActionMarks = new Map();
  const registration = vscode.window.registerFileDecorationProvider({
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: uri => {
      const node = actionOfUri(uri, trees);
      if (node === undefined || node.action.copyIn !== null) return undefined;
      const mark = marks.get(node.referential)?.get(node.action.id);
      return mark && decorationOf(mark, changes.compared?.label ?? '');
    },
  });
  const update = (): void => {
    const before = marks;
    marks = actionMarks(changes.known?.measures ?? []);
    // Others would blink.
    const uris = othersBetween(before, marks).flatMap(([referential, id]) => {
      const node = trees.actionBy(keyOf(referential, id, null));
      return node === undefined ? [] : [actionUri(node)];
    });
    if (uris.length > 0) changed.fire(uris);
  };
  return vscode.Disposable.from(changed, registration, changes.onDidChange(update));
}

function decorationOf({ changes: own, below }: ActionMark, version: string): vscode.FileDecoration {
  const [first] = own;
  if (first === undefined) {
    const told = counted(below, '{count} change below', '{count} changes below');
    return new vscode.FileDecoration('•', say('{changes} since {version}', { changes: told, version }));
  }
  const isNew = own.some(({ presence }) => presence === 'added');
  const severity = own.map(change => change.severity).reduce(worse);
  const texts = own.map(({ text }) => text).join(', ');
  const colour = new vscode.ThemeColor(COLOURS[severity]);
  return new vscode.FileDecoration(
    isNew ? '+' : '±',
    say('{changes} since {version}', { changes: texts, version }),
    colour,
  );
}
