import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  emptyWorkspace,
  folderOf,
  isRead,
  isWhole,
  type Unread,
  type Workspace,
  withSettings,
  withUnread,
} from '../core/index/workspace.ts';
import type { WorkspaceSettings } from '../core/index/workspace-settings.ts';
import { isSameData } from '../core/memory/is-same-data.ts';
import type { SourceFile } from '../core/model/source.ts';
import { type Before, parseFile } from '../core/parse/parse-file.ts';
import { careful } from './careful.ts';
import { createGathering } from './gathering.ts';
import type { Log } from './log.ts';
import {
  type Changes,
  edited,
  isTorn,
  type OpenDocument,
  opened,
  type Standing,
  standingOf,
  withFileText,
} from './open-document.ts';
import type { FolderSeverities } from './severities.ts';
import { pathOf } from './uris.ts';

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
  /** What the open document of a path is to the workspace; undefined where none is open. */
  readonly standing: (path: string) => Standing | undefined;
  /** The open documents that say something else than their files, with the texts of these; undefined where there is none. */
  readonly unsaved: () => Texts;
  /** True for an open document into which something was typed while its file, of this text now, was changed by another. */
  readonly isTorn: (path: string, onDisk: string) => boolean;
  /** The paths of the open documents. */
  readonly openPaths: () => Iterable<string>;
  readonly open: (uri: string, languageId: string, version: number, text: string) => void;
  readonly change: (uri: string, version: number, changes: Changes) => void;
  /** Forgets an unsaved text; the one on disk counts again, when `saved` brings it. */
  readonly close: (uri: string) => void;
  /**
   * Takes in texts from disk, all at once; undefined for a file that is gone. Open documents win over them; one whose file is
   * gone counts only while it holds what was never saved.
   */
  readonly saved: (texts: Texts) => void;
  /** The same for a part of what is being read: nobody sees it before `reading` tells that more is known. */
  readonly gather: (texts: Texts) => void;
  /** Gives up what was gathered and not seen yet: its folder stays what it was. */
  readonly giveUp: () => void;
  /** Reads a text from disk ahead of `saved`, which then costs little; undefined where that is known already. */
  readonly foresee: (path: string, text: string) => SourceFile | undefined;
  /** What is being read: `all` at the beginning. */
  readonly unread: () => Unread;
  readonly reading: (unread: Unread) => void;
  /** Takes in what the configuration says of référentiels and rules. */
  readonly configure: (settings: WorkspaceSettings, severities: FolderSeverities) => void;
  /** Asks again of every open document whether it counts. */
  readonly recount: () => void;
  /** The paths of all files and open documents that are known. */
  readonly paths: () => readonly string[];
}

/** Texts on disk by path; undefined for a file that is gone. */
type Texts = ReadonlyMap<string, string | undefined>;

export interface SessionHost {
  /** Called after each change, before anything is read. */
  readonly changed: () => void;
  /** False for a path whose open document is none of ours. */
  readonly counts: (path: string) => boolean;
  /** Hears of a file that could not be read for a fault of ours. */
  readonly log: Log;
}

export function createSession({ changed, counts, log }: SessionHost): Session {
  let workspace = withUnread(emptyWorkspace(), 'all');
  let severities: FolderSeverities = new Map();
  let configured: WorkspaceSettings | undefined;
  let revision = 0;
  const documents = new Map<string, OpenDocument>();
  const pending = new Map<string, string | undefined>();
  // What each document was before it was opened: a README stays one, whatever was typed into it and given up.
  const beforeOpen = new Map<string, Before | undefined>();

  const foreseen = new Map<string, SourceFile>();
  const { attempt, withChanges } = careful(log);
  const gathering = createGathering(withChanges);

  const note = (path: string, text: string | undefined): void => {
    pending.set(path, text);
    changed();
  };

  const read = (path: string, text: string | undefined): SourceFile | undefined => {
    const open = documents.get(path);
    const now = workspace.files.get(path);
    const before = !open && beforeOpen.has(path) ? beforeOpen.get(path) : now;
    if (!open) beforeOpen.delete(path);
    if (open && (!counts(path) || standingOf(open) === 'gone')) return undefined;
    if (now && before === now && now.text === text) return now;
    return text === undefined ? undefined : parsed(path, text, before);
  };

  const parsed = (path: string, text: string, before: Before | undefined): SourceFile => {
    const ahead = foreseen.get(path);
    foreseen.delete(path);
    return ahead?.text === text ? ahead : parseFile(path, text, before);
  };

  const readAll = (texts: Iterable<readonly [string, string | undefined]>) =>
    new Map(Array.from(texts, ([path, text]) => [path, attempt(path, () => read(path, text), undefined)] as const));

  const takeIn = (): void => {
    if (pending.size === 0 && configured === undefined) return;
    if (configured) workspace = withSettings(workspace, configured);
    configured = undefined;
    const changes = readAll(pending);
    pending.clear();
    workspace = withChanges(workspace, changes);
    revision++;
  };

  /** Of what was read from disk, what is news; of open documents, only what becomes of them. */
  const newsIn = (texts: Texts): Map<string, string | undefined> => {
    const news = new Map<string, string | undefined>();
    for (const [path, text] of texts) {
      const open = documents.get(path);
      if (open === undefined) {
        if (!isKnown(path, text)) news.set(path, text);
        continue;
      }
      const now = withFileText(open, text);
      documents.set(path, now);
      if (standingOf(now) !== standingOf(open)) pending.set(path, now.document.getText());
    }
    return news;
  };

  const textOnDisk = (path: string): string | undefined =>
    pending.has(path) ? pending.get(path) : workspace.files.get(path)?.text;

  // The text of a document that was closed is read again: what was typed into it may have made it one of ours.
  const isKnown = (path: string, text: string | undefined): boolean =>
    !pending.has(path) && !beforeOpen.has(path) && workspace.files.get(path)?.text === text;

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
    document: path => documents.get(path)?.document,
    standing(path) {
      const open = documents.get(path);
      return open && standingOf(open);
    },
    unsaved: () =>
      new Map(
        [...documents].flatMap(([path, { document, saved }]) =>
          document.getText() === saved ? [] : [[path, saved] as const],
        ),
      ),
    isTorn(path, onDisk) {
      const open = documents.get(path);
      return open !== undefined && isTorn(open, onDisk);
    },
    openPaths: () => documents.keys(),
    open(uri, languageId, version, text) {
      const path = pathOf(uri);
      // One that was closed and is opened again at once: what was given up in it is not what its file holds.
      const isGivenUp = !documents.has(path) && beforeOpen.has(path);
      const saved = isGivenUp ? undefined : (documents.get(path)?.saved ?? textOnDisk(path));
      if (!beforeOpen.has(path)) beforeOpen.set(path, sortOf(workspace.files.get(path)));
      const kept = text === saved ? saved : text;
      documents.set(path, opened(TextDocument.create(uri, languageId, version, kept), saved));
      note(path, kept);
      // Read at once: an edit that comes before the next reading may leave no sign of what it was.
      takeIn();
    },
    change(uri, version, changes) {
      const path = pathOf(uri);
      const open = documents.get(path);
      if (open === undefined) throw new Error(`A change of a document that is not open: ${uri}`);
      const now = edited(open, version, changes);
      documents.set(path, now);
      note(path, now.document.getText());
    },
    close(uri) {
      documents.delete(pathOf(uri));
    },
    saved(texts) {
      for (const [path, text] of newsIn(texts)) pending.set(path, text);
      if (pending.size > 0) changed();
    },
    gather(texts) {
      const news = newsIn(texts);
      // What was typed into a document and given up has been seen: it ends at once, and not beside the rest.
      for (const [path, text] of news) {
        if (!beforeOpen.has(path)) continue;
        pending.set(path, text);
        news.delete(path);
      }
      if (pending.size > 0) changed();
      gathering.add(workspace, readAll(news));
    },
    giveUp: gathering.giveUp,
    foresee(path, text) {
      if (documents.has(path) || isKnown(path, text)) return undefined;
      const before = beforeOpen.has(path) ? beforeOpen.get(path) : workspace.files.get(path);
      const file = attempt(path, () => parseFile(path, text, before), undefined);
      if (file) foreseen.set(path, file);
      return file;
    },
    unread: () => workspace.unread,
    reading(unread) {
      takeIn();
      foreseen.clear();
      const before = workspace;
      workspace = withUnread(gathering.end(workspace), unread);
      revision++;
      const isNews = (path: string) => isRead(workspace, folderOf(path)) && !isRead(before, folderOf(path));
      if (isWhole(workspace) || [...documents.keys()].some(isNews)) changed();
    },
    configure(settings, chosen) {
      if (isSameData(settings, configured ?? workspace.settings) && isSameData(chosen, severities)) return;
      configured = settings;
      severities = chosen;
      changed();
    },
    recount() {
      for (const [path, { document }] of documents) note(path, document.getText());
    },
    paths: () => [...new Set([...workspace.files.keys(), ...pending.keys(), ...documents.keys()])],
  };
}

/** Of a file as it was, all that is to be kept: its text would stay as long. */
function sortOf(file: SourceFile | undefined): Before | undefined {
  return file && { kind: file.kind };
}
