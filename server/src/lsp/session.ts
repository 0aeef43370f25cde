import { TextDocument } from 'vscode-languageserver-textdocument';
import { emptyWorkspace, type Workspace, withFiles } from '../core/index/workspace.ts';
import type { SourceFile } from '../core/model/source.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import { pathOf } from './uris.ts';

type Changes = Parameters<typeof TextDocument.update>[1];

/**
 * What the server knows: the texts on disk, and the unsaved ones over them. Edits are gathered, and read when somebody
 * asks: a hundred changes at once make one update.
 */
export interface Session {
  /** The workspace with every edit taken in. Immutable: a later edit gives another one. */
  readonly workspace: () => Workspace;
  /** One more at each change of the workspace. */
  readonly revision: () => number;
  readonly document: (path: string) => TextDocument | undefined;
  readonly open: (uri: string, languageId: string, version: number, text: string) => void;
  readonly change: (uri: string, version: number, changes: Changes) => void;
  /** Forgets an unsaved text; the one on disk counts again, when `saved` brings it. */
  readonly close: (uri: string) => void;
  /** Takes in texts from disk, all at once; undefined for a file that is gone. Open documents win over them. */
  readonly saved: (texts: ReadonlyMap<string, string | undefined>) => void;
  /** The paths of all files that are known. */
  readonly paths: () => readonly string[];
}

/** A session; `changed` is called after each change, before anything is read. */
export function createSession(changed: () => void): Session {
  let workspace = emptyWorkspace();
  let revision = 0;
  const documents = new Map<string, TextDocument>();
  const pending = new Map<string, string | undefined>();

  const note = (path: string, text: string | undefined): void => {
    pending.set(path, text);
    changed();
  };

  const takeIn = (): void => {
    if (pending.size === 0) return;
    const changes = new Map<string, SourceFile | undefined>();
    for (const [path, text] of pending) {
      changes.set(path, text === undefined ? undefined : parseFile(path, text, workspace.files.get(path)));
    }
    pending.clear();
    workspace = withFiles(workspace, changes);
    revision++;
  };

  return {
    workspace() {
      takeIn();
      return workspace;
    },
    revision() {
      takeIn();
      return revision;
    },
    document: path => documents.get(path),
    open(uri, languageId, version, text) {
      documents.set(pathOf(uri), TextDocument.create(uri, languageId, version, text));
      note(pathOf(uri), text);
    },
    change(uri, version, changes) {
      const document = documents.get(pathOf(uri));
      if (document === undefined) throw new Error(`A change of a document that is not open: ${uri}`);
      const updated = TextDocument.update(document, changes, version);
      documents.set(pathOf(uri), updated);
      note(pathOf(uri), updated.getText());
    },
    close(uri) {
      documents.delete(pathOf(uri));
      if (!uri.startsWith('file:')) note(pathOf(uri), undefined);
    },
    saved(texts) {
      for (const [path, text] of texts) if (!documents.has(path)) note(path, text);
    },
    paths: () => [...new Set([...workspace.files.keys(), ...pending.keys()])],
  };
}
