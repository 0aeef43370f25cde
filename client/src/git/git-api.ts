/** The part of the API of VS Code's own Git extension that is used here. Types alone, after its git.d.ts. */
import type { Event, Uri } from 'vscode';

export interface GitExtension {
  /** @throws where Git is disabled or missing */
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<'uninitialized' | 'initialized'>;
  readonly onDidOpenRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly state: RepositoryState;
  /** The files that differ from the last commit on disk, but for those that Git does not track. */
  diffWithHEAD(): Promise<readonly GitChange[]>;
  /** The text of a file in a commit. @throws where it is not in it */
  show(ref: string, path: string): Promise<string>;
}

export interface RepositoryState {
  /** Undefined where there is no commit yet. */
  readonly HEAD: { readonly commit?: string } | undefined;
  readonly workingTreeChanges: readonly GitChange[];
  /** Where the settings keep them apart from the changes of the working tree. */
  readonly untrackedChanges?: readonly GitChange[];
  readonly indexChanges: readonly GitChange[];
  readonly onDidChange: Event<void>;
}

export interface GitChange {
  readonly uri: Uri;
  readonly originalUri: Uri;
  /** The name that a renamed file has now. */
  readonly renameUri: Uri | undefined;
}
