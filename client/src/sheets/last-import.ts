/** Which sheets were imported last in this workspace, of which référentiel, and where to. */
import * as vscode from 'vscode';

export interface LastSheets {
  readonly source: vscode.Uri;
  readonly into: vscode.Uri;
  /** The slug of the référentiel; null where the sheets tell. */
  readonly name: string | null;
}

export interface LastImport {
  get(): LastSheets | undefined;
  set(last: LastSheets): Thenable<void>;
}

const KEY = 'referentiel.lastImport';

export function lastImport(memory: vscode.Memento): LastImport {
  return {
    get() {
      const kept = memory.get<unknown>(KEY);
      if (!Array.isArray(kept) || !kept.every(part => typeof part === 'string')) return undefined;
      const [source, into, name] = kept;
      if (source === undefined || into === undefined) return undefined;
      return { source: vscode.Uri.parse(source, true), into: vscode.Uri.parse(into, true), name: name ?? null };
    },
    set: ({ source, into, name }) =>
      memory.update(KEY, [source.toString(), into.toString(), ...(name === null ? [] : [name])]),
  };
}
