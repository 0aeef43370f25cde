import type { WorkspaceEdit } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import type { Changes } from '../../core/analysis/fix.ts';
import { fileNameOf } from '../../core/index/workspace.ts';
import type { Place } from '../../core/model/problem.ts';
import { type EditSupport, toWorkspaceEdit } from '../proto/workspace-edit.ts';
import type { Session } from '../session/session.ts';
import type { OutsideTexts } from './outside.ts';

/** The changes of a rename as an edit; one of several files is looked at first where it has a place to begin from. */
export type RenameEdits = (changes: Changes, texts: OutsideTexts, from?: Place) => WorkspaceEdit;

const KEPT = '{file} keeps its name, which this editor cannot change: rename it to {name}.';

/** Files keep their names where the client cannot change them, and it is warned. */
export function createRenameEdits(
  session: Session,
  support: () => EditSupport,
  warn: (message: string) => void,
): RenameEdits {
  return (changes, texts, from) => {
    const edits = support();
    const kept = edits.resources ? [] : changes.renames;
    for (const { from: path, to } of kept) warn(say(KEPT, { file: fileNameOf(path), name: fileNameOf(to) }));
    const made = { ...changes, renames: edits.resources ? changes.renames : [] };
    const linesOf = (path: string) => session.workspace().files.get(path)?.lines ?? texts.linesOf(path);
    const versionOf = (path: string) => session.document(path)?.version ?? texts.versionOf(path);
    return toWorkspaceEdit(linesOf, made, edits, versionOf, from) ?? {};
  };
}
