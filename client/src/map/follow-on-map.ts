/** Whether the map looks at the action in which the cursor is: never, where the mouse has put it there, or always. */
import * as vscode from 'vscode';
import type { ActionPlace } from '../../../server/src/protocol/tree.ts';
import type { Cursor } from '../tree/cursor.ts';

export interface FollowOnMap extends vscode.Disposable {
  /** Tells where the cursor is now, for a page that has just been made, unless it is never followed. */
  tell(): void;
}

/** Tells each action that the cursor comes to, once, as the setting `referentiel.map.followCursor` says. */
export function followOnMap(cursor: Cursor, tell: (place: ActionPlace) => void): FollowOnMap {
  let last = '';
  let isByMouse = false;
  const follow = (place: ActionPlace | null): void => {
    const key = place === null ? '' : [place.referential, ...place.path].join('\n');
    if (place === null || key === last || !isFollowed(isByMouse)) return;
    last = key;
    tell(place);
  };
  const listening = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      isByMouse = kind === vscode.TextEditorSelectionChangeKind.Mouse;
    }),
    cursor.onDidLook(follow),
  );
  return {
    tell() {
      last = '';
      if (cursor.place !== null && isFollowed(true)) tell(cursor.place);
    },
    dispose: () => listening.dispose(),
  };
}

function isFollowed(isByMouse: boolean): boolean {
  const followed = vscode.workspace.getConfiguration('referentiel').get('map.followCursor', 'always');
  return followed === 'always' || (followed === 'byMouse' && isByMouse);
}
