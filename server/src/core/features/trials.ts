/** How much may be read to try fixes out: a text of nothing but faults is to take no hours. */
import type { Edit } from '../analysis/fix.ts';
import type { Workspace } from '../index/workspace.ts';

export interface Trials {
  /** True where some edits may be tried out, which uses up what it takes to read the files that they change. */
  take(tried: { readonly edits: readonly Edit[] }): boolean;
  /** What becomes of those that may not be: an author looks at what they do, a program does not. */
  readonly rest: 'offered' | 'withheld';
}

/** As many as one likes. */
export const everyTrial: Trials = { take: () => true, rest: 'offered' };

/** As many as read so many characters; the one that goes beyond is allowed. */
export function trialsReading({ files }: Workspace, characters: number, rest: Trials['rest'] = 'offered'): Trials {
  let left = characters;
  return {
    take: ({ edits }) => {
      if (left <= 0) return false;
      const paths = new Set(edits.map(({ file }) => file));
      for (const path of paths) left -= files.get(path)?.text.length ?? 0;
      return true;
    },
    rest,
  };
}
