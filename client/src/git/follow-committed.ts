/** Keeps the server told of the texts as last committed, while somebody compares with them. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import { coalesce } from '../coalesce.ts';
import type { LanguageServer } from '../language-client.ts';
import type { Trees } from '../tree/trees.ts';
import { type CommittedFile, committedFiles, mayCount, type Place } from './committed-files.ts';
import type { GitApi, GitExtension, Repository } from './git-api.ts';

export interface Committed extends vscode.Disposable {
  /** Starts to follow, once the server has been told. The reason in words where there is nothing to compare with. */
  start(): Promise<string | null>;
  /** Stops following, and has the server forget. */
  stop(): void;
  /** What the last commit is called. */
  readonly label: string;
}

/** Git writes several files for one step. In milliseconds. */
const DELAY = 300;

/** Follows nothing yet. `onChange` is called when the texts, and with them the label, are others. */
export function followCommitted(
  server: LanguageServer,
  trees: Trees,
  log: vscode.LogOutputChannel,
  onChange: () => void,
): Committed {
  let following: vscode.Disposable | null = null;
  let repositories: readonly Repository[] = [];
  let told = '';
  // Nobody compares yet while somebody is about to.
  let starting = 0;
  let unsavedBefore = '';

  const tell = async (): Promise<void> => {
    const unsaved = unsavedPlaces();
    const files: CommittedFile[] = [];
    for (const repository of repositories) {
      const root = repository.rootUri.toString();
      files.push(
        ...(await committedFiles(
          repository,
          unsaved.filter(({ uri }) => uri.startsWith(`${root}/`)),
        )),
      );
    }
    const fresh = JSON.stringify([files, repositories.map(commitOf)]);
    if (fresh === told || following === null || server.state !== 'running') return;
    told = fresh;
    await server.tellCommitted({ files });
    onChange();
  };
  const telling = coalesce(
    tell,
    () => DELAY,
    error => log.error(`git: ${String(error)}`),
  );
  const lookAtUnsaved = (): void => {
    const unsaved = JSON.stringify(unsavedPlaces());
    if (unsaved === unsavedBefore) return;
    unsavedBefore = unsaved;
    telling.request();
  };
  /** Follows the repositories that hold a référentiel now. */
  const follow = (git: GitApi): void => {
    following?.dispose();
    repositories = repositoriesOf(git, trees);
    following = vscode.Disposable.from(
      ...repositories.map(({ state }) => state.onDidChange(() => telling.request())),
      git.onDidOpenRepository(() => {
        follow(git);
        telling.request();
      }),
      vscode.workspace.onDidChangeTextDocument(lookAtUnsaved),
      vscode.workspace.onDidSaveTextDocument(() => telling.request()),
      server.onDidChangeState(state => {
        told = '';
        if (state === 'running') telling.request();
      }),
    );
  };
  const unfollow = (): void => {
    following?.dispose();
    following = null;
    repositories = [];
    told = '';
  };
  const start = async (): Promise<string | null> => {
    const git = await gitApi(log);
    if (git === null) return say('Git is missing or disabled: VS Code’s own Git extension is needed.');
    const found = repositoriesOf(git, trees);
    if (found.length === 0) return say('The référentiels are in no Git repository.');
    if (!found.some(repository => commitOf(repository) !== undefined)) return say('Nothing has been committed yet.');
    const isFirst = following === null;
    follow(git);
    try {
      await tell();
    } catch (error) {
      if (isFirst) unfollow();
      throw error;
    }
    return null;
  };
  const stop = (): void => {
    if (following === null || starting > 0) return;
    unfollow();
    if (server.state !== 'running') return;
    server.tellCommitted({ files: null }).catch((error: unknown) => log.warn(`git: ${String(error)}`));
  };

  return {
    start: async () => {
      starting++;
      try {
        return await start();
      } finally {
        starting--;
      }
    },
    stop,
    get label() {
      const commits = new Set(repositories.flatMap(repository => commitOf(repository)?.slice(0, 7) ?? []));
      return say('Last commit {commit}', { commit: [...commits].join(', ') });
    },
    dispose: () => {
      telling.dispose();
      following?.dispose();
    },
  };
}

/** Null where there is none; waits until it knows the repositories. */
async function gitApi(log: vscode.LogOutputChannel): Promise<GitApi | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return null;
  try {
    const git = await extension.activate();
    const api = git.getAPI(1);
    if (api.state === 'initialized') return api;
    await new Promise<void>(settle => {
      const listening = api.onDidChangeState(state => {
        if (state !== 'initialized') return;
        listening.dispose();
        settle();
      });
    });
    return api;
  } catch (error) {
    log.warn(`git: ${String(error)}`);
    return null;
  }
}

/** Those that hold a référentiel. */
function repositoriesOf(git: GitApi, trees: Trees): readonly Repository[] {
  const found = trees.roots.map(({ referential }) => git.getRepository(vscode.Uri.parse(referential)));
  return [...new Set(found.flatMap(repository => repository ?? []))];
}

function unsavedPlaces(): readonly Place[] {
  return vscode.workspace.textDocuments
    .filter(({ isDirty, uri }) => isDirty && uri.scheme === 'file' && mayCount(uri.path))
    .map(({ uri }) => ({ path: uri.fsPath, uri: uri.toString() }));
}

function commitOf({ state }: Repository): string | undefined {
  return state.HEAD?.commit;
}
