/** Compares with one version after the other; of several that are asked for at once, with the last. Knows VS Code by its types alone. */
import type * as vscode from 'vscode';
import type { ChangesAnswer } from '../../../server/src/protocol/changes.ts';
import type { Compared } from './compared.ts';
import type { CurrentComparison } from './current-comparison.ts';

export interface ComparingParts {
  readonly current: Pick<CurrentComparison, 'compared' | 'enter' | 'keepCommit'>;
  /** Has the server told of a commit, the last one where none is named; the reason in words where there is nothing to compare with. */
  readonly start: (commit: string | undefined) => Promise<string | null>;
  /** Null where it was called off. */
  readonly ask: (wished: Compared, token: vscode.CancellationToken) => Promise<ChangesAnswer | null>;
  readonly take: (answer: ChangesAnswer) => void;
}

export interface Comparing {
  /**
   * Compares with a version from now on. The reason in words where that cannot be looked at: then nothing changes, and neither
   * where it is called off, or another one is asked for meanwhile.
   */
  compare(wished: Compared, token: vscode.CancellationToken): Promise<string | null>;
  /** Whatever is being asked for comes to nothing. */
  callOff(): void;
}

export function comparing({ current, start, ask, take }: ComparingParts): Comparing {
  /** What is being asked for and is to count; null where nothing is. */
  let wanted: object | null = null;
  return {
    compare: async (wished, token) => {
      const own = {};
      wanted = own;
      const isWanted = (): boolean => wanted === own;
      const { since } = wished;
      let answer: ChangesAnswer | null = null;
      try {
        const obstacle = since.kind === 'committed' ? await start(since.commit) : null;
        if (!isWanted()) return null;
        if (obstacle !== null) return obstacle;
        answer = await ask(wished, token);
        if (!isWanted() || answer === null) return null;
        if (answer.kind === 'refused') return answer.message;
        current.enter(wished);
        take(answer);
        return null;
      } finally {
        if (isWanted()) wanted = null;
        // Nobody needs the commit of what came to nothing; that of what is asked for meanwhile is needed.
        if (wanted === null && current.compared !== wished) current.keepCommit();
      }
    },
    callOff: () => {
      wanted = null;
    },
  };
}
