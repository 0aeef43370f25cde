/** The texts as they were committed of what a repository has changed since. Knows Git only by its interface. */
import type { CommittedParams } from '../../../server/src/protocol/simulation.ts';
import { atMostAtOnce } from '../base/at-once.ts';
import { type GitChange, type Repository, UNKNOWN_PATH, UNTRACKED } from './git-api.ts';

export type CommittedFile = NonNullable<CommittedParams['files']>[number];

/** The path of a file on this machine, and its URI as the server spells it. */
export interface Place {
  readonly path: string;
  readonly uri: string;
}

/** Each text that Git shows is a process of its own. */
const AT_ONCE = 8;

/** The files that may have an influence on a score: measures, rules and questions. */
export function mayCount(path: string): boolean {
  return /\.md$/i.test(path);
}

/** Of the roots of repositories the one whose repository a file belongs to: one may stand within another. */
export function rootAround(uri: string, roots: readonly string[]): string | undefined {
  const around = roots.filter(root => uri.startsWith(`${root}/`));
  return around.toSorted((a, b) => b.length - a.length)[0];
}

/** What is asked of a repository. */
type ComparedRepository = Pick<Repository, 'state' | 'diffWithHEAD' | 'diffWith' | 'show' | 'getObjectDetails'>;

/**
 * The files of a repository that differ from a commit, the last one where none is named, with what they were in it: changed
 * on disk, renamed, not tracked, or `unsaved` in an editor. Null for a file that is not in the commit.
 *
 * @throws where Git fails: what is in the commit cannot be told then
 */
export async function committedFiles(
  repository: ComparedRepository,
  unsaved: readonly Place[],
  commit?: string,
): Promise<readonly CommittedFile[]> {
  const { HEAD, workingTreeChanges, untrackedChanges = [], indexChanges } = repository.state;
  const isCommitted = commit !== undefined || HEAD?.commit !== undefined;
  const ref = commit ?? 'HEAD';
  const differing = !isCommitted
    ? []
    : await (commit === undefined ? repository.diffWithHEAD() : repository.diffWith(ref));
  const changes = [...differing, ...indexChanges, ...workingTreeChanges, ...untrackedChanges];
  const tracked = byUri(changes.filter(({ status }) => status !== UNTRACKED).flatMap(placesOf));
  // What was taken out of the index but left on disk is not tracked any more, and yet in the commit.
  const added = byUri(changes.flatMap(placesOf).filter(({ uri }) => !tracked.has(uri)));
  const asked = byUri([...tracked.values(), ...unsaved.filter(({ uri }) => !added.has(uri))]);
  const shown = await atMostAtOnce(AT_ONCE, [...asked.values()], async ({ path, uri }) => ({
    uri,
    text: isCommitted ? await committedText(repository, ref, path) : null,
  }));
  return [...shown, ...[...added.keys()].map(uri => ({ uri, text: null }))];
}

/** Null where the file is not in the commit. Git's “show” fails alike for that and for anything else. */
async function committedText(repository: ComparedRepository, ref: string, path: string): Promise<string | null> {
  try {
    return await repository.show(ref, path);
  } catch (error) {
    if (await isMissing(repository, ref, path)) return null;
    throw error;
  }
}

async function isMissing(repository: ComparedRepository, ref: string, path: string): Promise<boolean> {
  try {
    await repository.getObjectDetails(ref, path);
    return false;
  } catch (error) {
    return error instanceof Error && 'gitErrorCode' in error && error.gitErrorCode === UNKNOWN_PATH;
  }
}

/** A renamed file is two: the one that is gone and the one that is new. */
function placesOf({ uri, originalUri, renameUri }: GitChange): readonly Place[] {
  const uris = [uri, originalUri, ...(renameUri === undefined ? [] : [renameUri])];
  return uris.map(one => ({ path: one.fsPath, uri: one.toString() }));
}

function byUri(places: readonly Place[]): ReadonlyMap<string, Place> {
  return new Map(places.filter(({ path }) => mayCount(path)).map(place => [place.uri, place]));
}
