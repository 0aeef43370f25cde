/** Which rows somebody opened or closed while all rows were shown: they are so again once a filter is gone. */
import type * as vscode from 'vscode';

export interface Opened {
  /** True for a row that was opened, false for one that was closed; undefined where it is as it came. */
  isOpen(key: string): boolean | undefined;
  /** Listens to a view from now on. What is opened and closed while `isFiltered` tells of nothing but what a filter left. */
  follow(view: vscode.TreeView<string>, isFiltered: () => boolean): vscode.Disposable;
}

/** None has been opened or closed yet. */
export function openedRows(): Opened {
  const known = new Map<string, boolean>();
  return {
    isOpen: key => known.get(key),
    follow: (view, isFiltered) => {
      const learn = (key: string, isOpen: boolean): void => {
        if (!isFiltered()) known.set(key, isOpen);
      };
      const listening = [
        view.onDidExpandElement(({ element }) => learn(element, true)),
        view.onDidCollapseElement(({ element }) => learn(element, false)),
      ];
      return {
        dispose: () => {
          for (const one of listening) one.dispose();
        },
      };
    },
  };
}
