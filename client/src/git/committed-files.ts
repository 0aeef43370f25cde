/** The texts as last committed of what a repository has changed since. Knows Git only by its interface. */
import type { CommittedParams } from '../../../server/src/protocol/simulation.ts';
import type { GitChange, Repository } from './git-api.ts';

export type CommittedFile = NonNullable<CommittedParams['files']>[number];

/** The path of a file on this machine, and its URI as the server spells it. */
export interface Place {
  readonly path: string;
  readonly uri: string;
}

/** The files that may have an influence on a score: measures, rules, questions, and the configuration. */
export function mayCount(path: string): boolean {
  return /\.md$/i.test(path) || /(^|[\\/])referentiel\.json$/.test(path);
}

/**
 * The files of a repository that differ from its last commit, with what they were in it: changed on disk, renamed, not
 * tracked, or `unsaved` in an editor.
 */
export async function committedFiles(
  repository: Repository,
  unsaved: readonly Place[],
): Promise<readonly CommittedFile[]> {
  const { workingTreeChanges, untrackedChanges = [], indexChanges } = repository.state;
  const changes = [...(await repository.diffWithHEAD()), ...indexChanges, ...workingTreeChanges, ...untrackedChanges];
  const places = [...changes.flatMap(placesOf), ...unsaved].filter(({ path }) => mayCount(path));
  const byUri = new Map(places.map(place => [place.uri, place]));
  return Promise.all(
    [...byUri.values()].map(async ({ path, uri }) => ({
      uri,
      // What Git cannot show was not there.
      text: await repository.show('HEAD', path).catch(() => null),
    })),
  );
}

/** A renamed file is two: the one that is gone and the one that is new. */
function placesOf({ uri, originalUri, renameUri }: GitChange): readonly Place[] {
  const uris = [uri, originalUri, ...(renameUri === undefined ? [] : [renameUri])];
  return uris.map(one => ({ path: one.fsPath, uri: one.toString() }));
}
