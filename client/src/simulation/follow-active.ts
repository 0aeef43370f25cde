/** Which référentiel somebody writes in: that of the text editor that was active last. */
import type * as vscode from 'vscode';
import { isSwitchedOn } from '../base/is-switched-on.ts';
import type { Cursor } from '../tree/cursor.ts';

export interface ActiveReferential extends vscode.Disposable {
  /** The key of the référentiel; null before there was one. */
  referential(): Promise<string | null>;
}

/** Calls back when the editor goes to another référentiel, while the setting says so. */
export function followActive(cursor: Cursor, onChange: (referential: string) => void): ActiveReferential {
  let referential = cursor.place?.referential ?? null;
  const listening = cursor.onDidLook(place => {
    if (place === null || place.referential === referential) return;
    referential = place.referential;
    if (isSwitchedOn('simulation.followEditor')) onChange(referential);
  });
  return {
    referential: async () => {
      await cursor.settled();
      return referential;
    },
    dispose: () => listening.dispose(),
  };
}
