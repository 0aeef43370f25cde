/** Which commits are needed by whom. Pure. */
import type { Commit } from './look-at-commit.ts';

export interface NeededCommits {
  /** All that anybody needs, or is about to. */
  readonly all: ReadonlySet<Commit>;
  /** Somebody is about to need some more: whatever is kept meanwhile, they are needed. The result says whether it came to that. */
  begin(who: string, commits: readonly Commit[]): (isNeeded: boolean) => void;
  /** Somebody needs these alone from now on. */
  keep(who: string, commits: readonly Commit[]): void;
}

/** Nobody needs any. */
export function neededCommits(): NeededCommits {
  const kept = new Map<string, readonly Commit[]>();
  const begun = new Set<{ readonly commits: readonly Commit[] }>();
  return {
    get all() {
      return new Set([...[...kept.values()].flat(), ...[...begun].flatMap(({ commits }) => commits)]);
    },
    begin: (who, commits) => {
      const beginning = { commits };
      begun.add(beginning);
      return isNeeded => {
        begun.delete(beginning);
        if (isNeeded) kept.set(who, [...(kept.get(who) ?? []), ...commits]);
      };
    },
    keep: (who, commits) => {
      kept.set(who, commits);
    },
  };
}
