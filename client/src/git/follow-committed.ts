/** Keeps the server told of the texts as they were committed, while somebody compares with them. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import { coalesce } from '../coalesce.ts';
import type { LanguageServer } from '../language-client.ts';
import type { Trees } from '../tree/trees.ts';
import { shortHash } from './commit-words.ts';
import { type CommittedFile, committedFiles, mayCount, type Place, rootAround } from './committed-files.ts';
import type { GitApi, GitCommit, Repository } from './git-api.ts';
import { commitOf, openGit, repositoriesOf } from './repositories.ts';
import { knows } from './revisions.ts';

export interface Committed extends vscode.Disposable {
  /** When the texts, and with them the labels, are others. */
  readonly onDidChange: vscode.Event<void>;
  /**
   * Follows a commit too, the last one where none is named, once the server has been told. The reason in words where there
   * is nothing to compare with.
   */
  start(commit?: string): Promise<string | null>;
  /** Somebody needs these alone from now on. What nobody needs is followed no more, and the server forgets it. */
  keep(who: string, commits: readonly (string | undefined)[]): void;
  /** What a commit is called. */
  label(commit?: string): string;
  /** The commits before the last one, the latest first; none where they cannot be told. */
  earlier(): Promise<readonly GitCommit[]>;
}

/** Git writes several files for one step. In milliseconds. */
const DELAY = 300;

/** As many earlier commits as one looks through. */
const MOST = 30;

/** Follows nothing yet. */
export function followCommitted(server: LanguageServer, trees: Trees, log: vscode.LogOutputChannel): Committed {
  const changed = new vscode.EventEmitter<void>();
  const needed = new Map<string, readonly (string | undefined)[]>();
  let following: vscode.Disposable | null = null;
  let repositories: readonly Repository[] = [];
  /** By commit that is followed, what the server was told of it last. */
  let told: ReadonlyMap<string | undefined, string> = new Map();
  // Nobody compares yet while somebody is about to.
  let starting = 0;
  let unsavedBefore = '';

  const tell = async (): Promise<void> => {
    for (const commit of told.keys()) await tellOf(commit);
  };
  const tellOf = async (commit: string | undefined): Promise<void> => {
    const unsaved = unsavedPlaces();
    const roots = repositories.map(({ rootUri }) => rootUri.toString());
    const files: CommittedFile[] = [];
    for (const repository of repositories) {
      // Of several repositories, each has its own commits.
      if (commit !== undefined && repositories.length > 1 && !(await knows(repository, commit))) continue;
      const root = repository.rootUri.toString();
      const own = unsaved.filter(({ uri }) => rootAround(uri, roots) === root);
      files.push(...(await committedFiles(repository, own, commit)));
    }
    const fresh = JSON.stringify([files, repositories.map(commitOf)]);
    if (fresh === told.get(commit) || !told.has(commit) || server.state !== 'running') return;
    told = new Map([...told, [commit, fresh]]);
    await server.tellCommitted({ ...(commit !== undefined && { commit }), files });
    changed.fire();
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
        told = new Map([...told.keys()].map(commit => [commit, '']));
        if (state === 'running') telling.request();
      }),
    );
  };
  const unfollow = (): void => {
    following?.dispose();
    following = null;
    repositories = [];
    told = new Map();
  };
  const start = async (commit: string | undefined): Promise<string | null> => {
    const git = await openGit(log);
    if (git === null) return say('Git is missing or disabled: VS Code’s own Git extension is needed.');
    const found = repositoriesOf(git, trees);
    if (found.length === 0) return say('The référentiels are in no Git repository.');
    if (!found.some(repository => commitOf(repository) !== undefined)) return say('Nothing has been committed yet.');
    const before = told;
    follow(git);
    told = new Map([[commit, ''], ...told]);
    try {
      await tellOf(commit);
    } catch (error) {
      told = before;
      if (before.size === 0) unfollow();
      throw error;
    }
    return null;
  };
  const keep: Committed['keep'] = (who, commits) => {
    needed.set(who, commits);
    if (starting > 0) return;
    const all = new Set([...needed.values()].flat());
    const gone = [...told.keys()].filter(commit => !all.has(commit));
    if (gone.length === 0) return;
    told = new Map([...told].filter(([commit]) => !gone.includes(commit)));
    if (told.size === 0) unfollow();
    if (server.state !== 'running') return;
    for (const commit of gone) {
      const forgotten = server.tellCommitted({ ...(commit !== undefined && { commit }), files: null });
      forgotten.catch((error: unknown) => log.warn(`git: ${String(error)}`));
    }
  };

  return {
    onDidChange: changed.event,
    start: async commit => {
      starting++;
      try {
        return await start(commit);
      } finally {
        starting--;
      }
    },
    keep,
    label: commit => {
      if (commit !== undefined) return say('Commit {commit}', { commit: shortHash(commit) });
      const commits = new Set(repositories.flatMap(repository => commitOf(repository) ?? []));
      return say('Last commit {commit}', { commit: [...commits].map(shortHash).join(', ') });
    },
    earlier: async () => {
      const git = await openGit(log);
      const [repository] = git === null ? [] : repositoriesOf(git, trees);
      if (repository === undefined || commitOf(repository) === undefined) return [];
      const [, ...earlier] = await repository.log({ maxEntries: MOST + 1 });
      return earlier;
    },
    dispose: () => {
      telling.dispose();
      following?.dispose();
      changed.dispose();
    },
  };
}

function unsavedPlaces(): readonly Place[] {
  return vscode.workspace.textDocuments
    .filter(({ isDirty, uri }) => isDirty && uri.scheme === 'file' && mayCount(uri.path))
    .map(({ uri }) => ({ path: uri.fsPath, uri: uri.toString() }));
}
