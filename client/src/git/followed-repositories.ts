import * as vscode from 'vscode';
import type { Trees } from '../tree/trees.ts';
import type { GitApi, Repository } from './git-api.ts';
import { repositoriesOf } from './repositories.ts';
import { unsavedPlaces } from './unsaved-places.ts';

/** The repositories whose commits, and what is unsaved or saved in them, are followed. */
export interface FollowedRepositories extends vscode.Disposable {
  readonly all: readonly Repository[];
  /** Follows those that hold a référentiel now. */
  follow(git: GitApi): void;
  unfollow(): void;
}

/** None is followed. */
export function followedRepositories(trees: Trees, onChange: () => void): FollowedRepositories {
  let repositories: readonly Repository[] = [];
  let following: vscode.Disposable | null = null;
  let unsavedBefore = '';

  const lookAtUnsaved = (): void => {
    const unsaved = JSON.stringify(unsavedPlaces());
    if (unsaved === unsavedBefore) return;
    unsavedBefore = unsaved;
    onChange();
  };
  const follow = (git: GitApi): void => {
    following?.dispose();
    repositories = repositoriesOf(git, trees);
    unsavedBefore = JSON.stringify(unsavedPlaces());
    following = vscode.Disposable.from(
      ...repositories.map(({ state }) => state.onDidChange(onChange)),
      git.onDidOpenRepository(() => {
        follow(git);
        onChange();
      }),
      vscode.workspace.onDidChangeTextDocument(lookAtUnsaved),
      vscode.workspace.onDidSaveTextDocument(onChange),
    );
  };

  return {
    get all() {
      return repositories;
    },
    follow,
    unfollow: () => {
      following?.dispose();
      following = null;
      repositories = [];
    },
    dispose: () => following?.dispose(),
  };
}
