import { type CommittedFile, committedFiles, rootAround } from './committed-files.ts';
import type { Repository } from './git-api.ts';
import { commitOf } from './repositories.ts';
import { knows } from './revisions.ts';
import { unsavedPlaces } from './unsaved-places.ts';

/** By its name; undefined is the last one. */
export type Commit = string | undefined;

/** A commit as it is seen at a moment. */
export interface LookedAt {
  /** Those that differ from what stands there now, with what they were. */
  readonly files: readonly CommittedFile[];
  /** The last commit of each repository, by which the last one is called. */
  readonly last: readonly Commit[];
}

export async function lookAtCommit(repositories: readonly Repository[], commit: Commit): Promise<LookedAt> {
  const unsaved = unsavedPlaces();
  const roots = repositories.map(({ rootUri }) => rootUri.toString());
  const files: (readonly CommittedFile[])[] = [];
  for (const repository of repositories) {
    // Of several repositories, each has its own commits.
    if (commit !== undefined && repositories.length > 1 && !(await knows(repository, commit))) continue;
    const root = repository.rootUri.toString();
    const own = unsaved.filter(({ uri }) => rootAround(uri, roots) === root);
    files.push(await committedFiles(repository, own, commit));
  }
  return { files: files.flat(), last: repositories.map(commitOf) };
}
