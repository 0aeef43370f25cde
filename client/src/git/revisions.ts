/** The revisions of a repository that one may compare with. Knows Git only by its interface. */
import { say } from '../../../l10n/say.ts';
import { BRANCH, type GitCommit, REMOTE_BRANCH, type Repository, TAG } from './git-api.ts';

/** A branch or a tag, and its commit. */
export interface NamedRevision {
  readonly kind: 'branch' | 'tag';
  readonly name: string;
  readonly commit: string;
}

export interface Revisions {
  /** Branches, those of others behind one's own, then tags. */
  readonly named: readonly NamedRevision[];
  /** The latest first. */
  readonly commits: readonly GitCommit[];
}

/** As many commits as one looks through. */
const MOST = 30;

/** What can be chosen. @throws where Git fails */
export async function revisionsOf(repository: Pick<Repository, 'getRefs' | 'log'>): Promise<Revisions> {
  const [refs, commits] = await Promise.all([repository.getRefs({}), repository.log({ maxEntries: MOST })]);
  const named = [BRANCH, REMOTE_BRANCH, TAG].flatMap(type =>
    refs.flatMap(({ type: own, name, commit }): NamedRevision[] =>
      own !== type || name === undefined || commit === undefined
        ? []
        : [{ kind: type === TAG ? 'tag' : 'branch', name, commit }],
    ),
  );
  return { named, commits };
}

/** The commit that somebody's words name, or why they name none, in words. `isShallow` tells of a clone without its whole history. */
export async function commitNamed(
  repository: Pick<Repository, 'getCommit'>,
  revision: string,
  isShallow: () => Promise<boolean>,
): Promise<{ readonly commit: string } | { readonly obstacle: string }> {
  const words = revision.trim();
  // Git would take it for an option.
  if (words.startsWith('-')) return { obstacle: say('A revision does not begin with “-”.') };
  try {
    return { commit: (await repository.getCommit(words)).hash };
  } catch {
    // Git tells the same of whatever it does not find.
    const obstacle = (await isShallow())
      ? say(
          'The revision {revision} is not in this shallow clone. Fetch the history: git fetch --unshallow, or fetch-depth: 0 of actions/checkout.',
          { revision: words },
        )
      : say('Git knows no revision {revision} here. Is it written as git writes it, and has it been fetched?', {
          revision: words,
        });
    return { obstacle };
  }
}

/** True where a repository has a commit: of several, each has its own. */
export async function knows(repository: Pick<Repository, 'getCommit'>, commit: string): Promise<boolean> {
  try {
    await repository.getCommit(commit);
    return true;
  } catch {
    return false;
  }
}
