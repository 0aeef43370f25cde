/** The part of the API of VS Code's own Git extension that is used here, after its git.d.ts. */
import type { Event, Uri } from 'vscode';

/** Of its `Status`: a file that Git does not track. */
export const UNTRACKED = 7;

/** Of its `GitErrorCodes`: there is no such file in a commit. */
export const UNKNOWN_PATH = 'UnknownPath';

export interface GitExtension {
  /** @throws where Git is disabled or missing */
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<'uninitialized' | 'initialized'>;
  readonly onDidOpenRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
  /** The document that shows a file as it is in a commit. */
  toGitUri(uri: Uri, ref: string): Uri;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly state: RepositoryState;
  /** What Git is configured to in this repository alone, by its whole name; empty for what is not set. @throws where Git fails */
  getConfig(key: string): Promise<string>;
  /** The same for all of them. */
  getGlobalConfig(key: string): Promise<string>;
  /** The files that differ from the last commit on disk, but for those that Git does not track. */
  diffWithHEAD(): Promise<readonly GitChange[]>;
  /** The same for any commit. */
  diffWith(ref: string): Promise<readonly GitChange[]>;
  /** The latest commits first. @throws where there is none, or where Git fails */
  log(options: { readonly maxEntries: number }): Promise<readonly GitCommit[]>;
  /** Branches and tags. */
  getRefs(query: { readonly count?: number }): Promise<readonly GitRef[]>;
  /** The commit that a revision names. @throws where there is none, or where Git fails */
  getCommit(ref: string): Promise<GitCommit>;
  /** The text of a file in a commit. @throws where it is not in it, or where Git fails */
  show(ref: string, path: string): Promise<string>;
  /** @throws an error whose `gitErrorCode` is `UNKNOWN_PATH` where a file is not in a commit */
  getObjectDetails(ref: string, path: string): Promise<unknown>;
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

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly commitDate?: Date;
  readonly authorName?: string;
}

/** Of its `RefType`. */
export const BRANCH = 0;
export const REMOTE_BRANCH = 1;
export const TAG = 2;

export interface GitRef {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

export interface GitChange {
  readonly status: number;
  readonly uri: Uri;
  readonly originalUri: Uri;
  /** The name that a renamed file has now. */
  readonly renameUri: Uri | undefined;
}
