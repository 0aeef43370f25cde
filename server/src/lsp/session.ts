import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  emptyWorkspace,
  type Workspace,
  type WorkspaceSettings,
  withFiles,
  withSettings,
} from '../core/index/workspace.ts';
import type { SourceFile } from '../core/model/source.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import type { FolderSeverities } from './severities.ts';
import { pathOf } from './uris.ts';

type Changes = Parameters<typeof TextDocument.update>[1];

/**
 * What the server knows: the texts on disk, and the unsaved ones over them. Edits are gathered, and read when somebody
 * asks: a hundred changes at once make one update.
 */
export interface Session {
  /** The workspace with every edit taken in. Immutable: a later edit gives another one. */
  readonly workspace: () => Workspace;
  /** The severities of rules that the configurations choose. */
  readonly severities: () => FolderSeverities;
  /** One more at each change of the workspace. */
  readonly revision: () => number;
  readonly document: (path: string) => TextDocument | undefined;
  readonly open: (uri: string, languageId: string, version: number, text: string) => void;
  readonly change: (uri: string, version: number, changes: Changes) => void;
  /** Forgets an unsaved text; the one on disk counts again, when `saved` brings it. */
  readonly close: (uri: string) => void;
  /** Takes in texts from disk, all at once; undefined for a file that is gone. Open documents win over them. */
  readonly saved: (texts: ReadonlyMap<string, string | undefined>) => void;
  /** Takes in what the configuration says of référentiels and rules. */
  readonly configure: (settings: WorkspaceSettings, severities: FolderSeverities) => void;
  /** Asks again of every open document whether it counts. */
  readonly recount: () => void;
  /** The paths of all files that are known. */
  readonly paths: () => readonly string[];
}

export interface SessionHost {
  /** Called after each change, before anything is read. */
  readonly changed: () => void;
  /** False for a path whose open document is none of ours. */
  readonly counts: (path: string) => boolean;
}

export function createSession({ changed, counts }: SessionHost): Session {
  let workspace = emptyWorkspace();
  let severities: FolderSeverities = new Map();
  let configured: WorkspaceSettings | undefined;
  let revision = 0;
  const documents = new Map<string, TextDocument>();
  const pending = new Map<string, string | undefined>();
  // What each document was before it was opened: a README stays one, whatever was typed into it and given up.
  const beforeOpen = new Map<string, SourceFile | undefined>();

  const note = (path: string, text: string | undefined): void => {
    pending.set(path, text);
    changed();
  };

  const read = (path: string, text: string | undefined): SourceFile | undefined => {
    const isOpen = documents.has(path);
    const before = !isOpen && beforeOpen.has(path) ? beforeOpen.get(path) : workspace.files.get(path);
    if (!isOpen) beforeOpen.delete(path);
    return text === undefined || (isOpen && !counts(path)) ? undefined : parseFile(path, text, before);
  };

  const takeIn = (): void => {
    if (pending.size === 0 && configured === undefined) return;
    if (configured) workspace = withSettings(workspace, configured);
    configured = undefined;
    const changes = new Map([...pending].map(([path, text]) => [path, read(path, text)]));
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
    severities: () => severities,
    document: path => documents.get(path),
    open(uri, languageId, version, text) {
      const path = pathOf(uri);
      if (!beforeOpen.has(path)) beforeOpen.set(path, workspace.files.get(path));
      documents.set(path, TextDocument.create(uri, languageId, version, text));
      note(path, text);
      // Read at once: an edit that comes before the next reading may leave no sign of what it was.
      takeIn();
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
    },
    saved(texts) {
      for (const [path, text] of texts) if (!documents.has(path)) note(path, text);
    },
    configure(settings, chosen) {
      if (isEqual(settings, configured ?? workspace.settings) && isEqual(chosen, severities)) return;
      configured = settings;
      severities = chosen;
      changed();
    },
    recount() {
      for (const [path, document] of documents) note(path, document.getText());
    },
    paths: () => [...new Set([...workspace.files.keys(), ...pending.keys()])],
  };
}

// Both are read from files: plain data and maps of it, in the order of their texts.
function isEqual(some: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): boolean {
  const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
  return JSON.stringify(some, plain) === JSON.stringify(others, plain);
}
