import {
  emptyWorkspace,
  folderOf,
  isRead,
  isWhole,
  type Unread,
  type Workspace,
  withUnread,
} from '../../core/index/workspace.ts';
import type { WorkspaceSettings } from '../../core/index/workspace-settings.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { pathOf } from '../proto/uris.ts';
import type { Log } from '../wire/log.ts';
import { careful } from './careful.ts';
import { createConfiguration } from './configuration.ts';
import { createGathering } from './gathering.ts';
import { createOpenDocuments, type OpenDocuments } from './open-documents.ts';
import { createPendingTexts, type Texts } from './pending-texts.ts';
import type { FolderSeverities } from './severities.ts';
import type { Changes } from './updated.ts';

/**
 * What the server knows: the texts on disk, and the unsaved ones over them. Edits are gathered, and read when somebody
 * asks: a hundred changes at once make one update.
 */
export interface Session extends Pick<OpenDocuments, 'document' | 'presence' | 'unsaved' | 'isTorn'> {
  /** The workspace with every edit taken in. Immutable: a later edit gives another one. */
  readonly workspace: () => Workspace;
  /** The severities of rules that the configurations choose. */
  readonly severities: () => FolderSeverities;
  /** One more at each change of the workspace. */
  readonly revision: () => number;
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
  let revision = 0;
  const configuration = createConfiguration();
  const { attempt, withChanges } = careful(log);
  const gathering = createGathering(withChanges);
  const documents = createOpenDocuments();
  const pending = createPendingTexts({ documents, workspace: () => workspace, attempt, counts });

  const note = (path: string, text: string): void => {
    pending.note(path, text);
    changed();
  };
  const noteAll = (texts: Texts): void => {
    for (const [path, text] of texts) pending.note(path, text);
    if (!pending.isEmpty()) changed();
  };
  const takeIn = (): void => {
    if (pending.isEmpty() && configuration.isTakenIn()) return;
    workspace = withChanges(configuration.takeInto(workspace), pending.take());
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
    severities: configuration.severities,
    document: documents.document,
    presence: documents.presence,
    unsaved: documents.unsaved,
    isTorn: documents.isTorn,
    openPaths: documents.paths,
    open(uri, languageId, version, text) {
      const path = pathOf(uri);
      const known = { text: pending.onDisk(path), file: workspace.files.get(path) };
      note(path, documents.open({ uri, languageId, version, text }, known));
      // Read at once: an edit that comes before the next reading may leave no sign of what it was.
      takeIn();
    },
    change(uri, version, changes) {
      note(pathOf(uri), documents.change(uri, version, changes));
    },
    close: uri => documents.close(pathOf(uri)),
    saved: texts => noteAll(pending.newsIn(texts)),
    gather(texts) {
      const news = [...pending.newsIn(texts)];
      // What was typed into a document and given up has been seen: it ends at once, and not beside the rest.
      noteAll(new Map(news.filter(([path]) => documents.isGivenUp(path))));
      gathering.add(workspace, pending.parse(news.filter(([path]) => !documents.isGivenUp(path))));
    },
    giveUp: gathering.giveUp,
    foresee: pending.foresee,
    unread: () => workspace.unread,
    reading(unread) {
      takeIn();
      pending.forgetForeseen();
      const before = workspace;
      workspace = withUnread(gathering.end(workspace), unread);
      revision++;
      const isNews = (path: string) => isRead(workspace, folderOf(path)) && !isRead(before, folderOf(path));
      if (isWhole(workspace) || documents.paths().some(isNews)) changed();
    },
    configure(settings, severities) {
      if (configuration.note(settings, severities, workspace)) changed();
    },
    recount: () => noteAll(documents.texts()),
    paths: () => [...new Set([...workspace.files.keys(), ...pending.paths(), ...documents.paths()])],
  };
}
