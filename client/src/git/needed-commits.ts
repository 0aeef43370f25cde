/** Which commits are needed by whom. Pure. */
import type { Commit } from './told-commits.ts';

export interface NeededCommits {
  /** All that anybody needs, or is about to. */
  readonly all: ReadonlySet<Commit>;
  /** Somebody is about to need one more: whatever is kept meanwhile, it is needed. The result says whether it came to that. */
  begin(who: string, commit: Commit): (isNeeded: boolean) => void;
  /** Somebody needs these alone from now on. */
  keep(who: string, commits: readonly Commit[]): void;
}

/** Nobody needs any. */
export function neededCommits(): NeededCommits {
  const kept = new Map<string, readonly Commit[]>();
  const begun = new Set<{ readonly commit: Commit }>();
  return {
    get all() {
      return new Set([...[...kept.values()].flat(), ...[...begun].map(({ commit }) => commit)]);
    },
    begin: (who, commit) => {
      const beginning = { commit };
      begun.add(beginning);
      return isNeeded => {
        begun.delete(beginning);
        if (isNeeded) kept.set(who, [...(kept.get(who) ?? []), commit]);
      };
    },
    keep: (who, commits) => {
      kept.set(who, commits);
    },
  };
}
