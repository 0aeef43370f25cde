/** Keeps the server told of the texts as they were committed, while somebody compares with them. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import { say } from '../../../l10n/say.ts';
import { coalesce } from '../base/coalesce.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Trees } from '../tree/trees.ts';
import { shortHash } from './commit-words.ts';
import { followedRepositories } from './followed-repositories.ts';
import type { GitCommit } from './git-api.ts';
import { type Commit, lookAtCommit } from './look-at-commit.ts';
import { neededCommits } from './needed-commits.ts';
import { commitOf, openGit, repositoriesOf } from './repositories.ts';
import { toldCommits } from './told-commits.ts';

export interface Committed extends vscode.Disposable {
  /** When the texts, and with them the labels, are others. */
  readonly onDidChange: vscode.Event<void>;
  /**
   * Follows some commits too, all at once, the last one where one is not named, as soon as the server has been told: until `who`
   * keeps others. The reason in words where there is nothing to compare with.
   */
  start(who: string, commits: readonly (string | undefined)[]): Promise<string | null>;
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
  const needed = neededCommits();

  const telling = coalesce(
    () => told.renew(),
    () => DELAY,
    error => log.error(`git: ${stackOf(error)}`),
  );
  const repositories = followedRepositories(trees, telling.request);
  const told = toldCommits({
    server,
    look: commit => lookAtCommit(repositories.all, commit),
    onTold: () => changed.fire(),
    onForgotten: telling.request,
    log,
  });
  const start = async (commits: readonly Commit[]): Promise<string | null> => {
    const git = await openGit(log);
    if (git === null) return say('Git is missing or disabled: VS Code’s own Git extension is needed.');
    const found = repositoriesOf(git, trees);
    if (found.length === 0) return say('The référentiels are in no Git repository.');
    if (!found.some(repository => commitOf(repository) !== undefined)) return say('Nothing has been committed yet.');
    repositories.follow(git);
    for (const commit of commits) await told.add(commit);
    return null;
  };
  const forgetOthers = (): void => {
    told.keep(needed.all);
    if (told.isEmpty) repositories.unfollow();
  };

  return {
    onDidChange: changed.event,
    start: async (who, commits) => {
      const settle = needed.begin(who, commits);
      let isNeeded = false;
      try {
        const obstacle = await start(commits);
        isNeeded = obstacle === null;
        return obstacle;
      } finally {
        settle(isNeeded);
        if (!isNeeded) forgetOthers();
      }
    },
    keep: (who, commits) => {
      needed.keep(who, commits);
      forgetOthers();
    },
    label: commit => {
      if (commit !== undefined) return say('Commit {commit}', { commit: shortHash(commit) });
      const commits = new Set(repositories.all.flatMap(repository => commitOf(repository) ?? []));
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
      repositories.dispose();
      told.dispose();
      changed.dispose();
    },
  };
}
