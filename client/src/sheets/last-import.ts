/** Which sheets were imported last in this workspace, and where to. */
import * as vscode from 'vscode';

export interface SheetsAndFolder {
  readonly source: vscode.Uri;
  readonly into: vscode.Uri;
}

export interface LastImport {
  get(): SheetsAndFolder | undefined;
  set(last: SheetsAndFolder): Thenable<void>;
}

const KEY = 'referentiel.lastImport';

export function lastImport(memory: vscode.Memento): LastImport {
  return {
    get() {
      const kept = memory.get<unknown>(KEY);
      const isKept = Array.isArray(kept) && kept.length === 2 && kept.every(part => typeof part === 'string');
      if (!isKept) return undefined;
      const [source, into] = kept.map(part => vscode.Uri.parse(String(part), true));
      return source && into && { source, into };
    },
    set: ({ source, into }) => memory.update(KEY, [source.toString(), into.toString()]),
  };
}
