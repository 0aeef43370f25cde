import type { Connection } from 'vscode-languageserver';
import { isYaml } from '../../files/walk.ts';
import type { DiskNews } from '../folders/disk-news.ts';
import type { Folders } from '../folders/folders.ts';
import { closes, opensAs } from '../proto/uris.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { Notified } from '../session/answers.ts';
import type { Documents } from '../session/open-document.ts';
import type { Session } from '../session/session.ts';

export interface DocumentsHost {
  readonly session: Session;
  readonly scenarios: Scenarios;
  /** Those of `referentiel.json`, and of approvals. */
  readonly named: readonly Documents[];
  readonly folders: Folders;
  readonly disk: DiskNews;
  readonly notified: Notified;
}

/** Takes in what the client tells of documents, and of files on the disk. */
export function serveDocuments(
  connection: Connection,
  { session, scenarios, named, folders, disk, notified }: DocumentsHost,
): void {
  /** Those who keep the documents that are no files of the workspace. */
  const keepers = [...named, scenarios];
  const keeperOf = (uri: string) => keepers.find(keeper => keeper.holds(uri));

  connection.onDidOpenTextDocument(
    notified('open', async ({ textDocument: { uri, languageId, version, text } }) => {
      opensAs(uri);
      const keeper = keepers.find(one => one.takes(uri, languageId));
      if (keeper) {
        keeper.open(uri, languageId, version, text);
        return disk.lookAround();
      }
      session.open(uri, languageId, version, text);
      return disk.lookAt(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    notified('change', ({ textDocument: { uri, version }, contentChanges }) =>
      (keeperOf(uri) ?? session).change(uri, version, contentChanges),
    ),
  );
  connection.onDidSaveTextDocument(
    notified('save', async ({ textDocument: { uri } }) => {
      const keeper = keeperOf(uri);
      if (keeper === undefined) return disk.lookAt(uri);
      await Promise.all([keeper.saved(uri), disk.lookAround()]);
    }),
  );
  connection.onDidCloseTextDocument(
    notified('close', async ({ textDocument: { uri } }) => {
      const keeper = keeperOf(uri);
      closes(uri);
      if (keeper) return keeper.close(uri);
      session.close(uri);
      await disk.closed(uri);
    }),
  );
  connection.onDidChangeWatchedFiles(
    notified('watched files', ({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      if (uris.some(mayHoldScenarios)) scenarios.touch();
      return folders.changed(uris.filter(uri => !isYaml(uri)));
    }),
  );
}

/** A folder comes and goes as a whole; its name has seldom a dot. */
function mayHoldScenarios(uri: string): boolean {
  return isYaml(uri) || /^[a-z][\w+.-]*:.*\/[^./]+\/?$/i.test(uri);
}
