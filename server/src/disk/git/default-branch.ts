import { gitText } from './run-git.ts';

/** The branch that others go back into, and the last commit that the current one shares with it. */
export interface DefaultBranch {
  /** As git calls it: `origin/main`, `main`. */
  readonly name: string;
  /** The name of that commit. */
  readonly mergeBase: string;
}

/**
 * The default branch of the repository that a folder stands in: that which the remote repository `origin` names, else one of the usual
 * names. Undefined where there is none, where the current commit shares nothing with it, and where git refuses.
 */
export async function defaultBranch(folder: string): Promise<DefaultBranch | undefined> {
  const told = await gitText(folder, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  const named = told?.trim();
  for (const name of named ? [named, ...USUAL] : USUAL) {
    const ref = name.includes('/') ? `refs/remotes/${name}` : `refs/heads/${name}`;
    const mergeBase = (await gitText(folder, ['merge-base', 'HEAD', ref]))?.trim();
    if (mergeBase) return { name, mergeBase };
  }
  return undefined;
}

const USUAL: readonly string[] = ['origin/main', 'origin/master', 'main', 'master'];
