import * as vscode from 'vscode';
import { mayCount, type Place } from './committed-files.ts';

/** The files that count, perhaps, and have something unsaved. */
export function unsavedPlaces(): readonly Place[] {
  return vscode.workspace.textDocuments
    .filter(({ isDirty, uri }) => isDirty && uri.scheme === 'file' && mayCount(uri.path))
    .map(({ uri }) => ({ path: uri.fsPath, uri: uri.toString() }));
}
