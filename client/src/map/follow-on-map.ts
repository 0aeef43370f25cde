/** Has the map look at the action in which the cursor is, as the setting `referentiel.map.followCursor` says. */
import * as vscode from 'vscode';
import type { ActionPlace } from '../../../server/src/protocol/tree.ts';
import type { Cursor } from '../tree/cursor.ts';
import { following } from './following.ts';

export interface FollowOnMap extends vscode.Disposable {
  /** Tells where the cursor is now, for a page that has just been made, unless it is never followed. */
  tell(): void;
}

/** Tells each action that the cursor comes to, once. */
export function followOnMap(cursor: Cursor, tell: (place: ActionPlace) => void): FollowOnMap {
  const followed = following(() => vscode.workspace.getConfiguration('referentiel').get('map.followCursor'));
  const listening = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      followed.put(kind === vscode.TextEditorSelectionChangeKind.Mouse);
    }),
    cursor.onDidLook(place => {
      if (place !== null && followed.comesTo(place)) tell(place);
    }),
  );
  return {
    tell() {
      if (cursor.place !== null && followed.begins(cursor.place)) tell(cursor.place);
    },
    dispose: () => listening.dispose(),
  };
}
