import type { Analysis } from '../../core/analysis/run.ts';
import type { Notified } from '../session/answers.ts';
import type { Session } from '../session/session.ts';
import { typing } from '../turns/at-leisure.ts';
import { hurry } from '../turns/turns.ts';
import { whenQuiet } from '../turns/when-quiet.ts';
import type { Publisher } from './publisher.ts';

/** Looks for problems, and has what is typed meanwhile told of. */
export interface FirstLook {
  /** What is found in the workspace as it is when this ends; nothing is being told of then. */
  readonly analysis: () => Promise<Analysis>;
  /** To be called at each change. */
  readonly changed: () => void;
}

export interface FirstLookHost {
  readonly session: Session;
  readonly publisher: Pick<Publisher, 'analysis' | 'nearby'>;
  readonly notified: Notified;
  /** True from when all was told of for the first time: from then on nothing is told by halves. */
  readonly isDone: () => boolean;
  readonly tell: (analysis: Analysis) => Promise<void>;
  /** Ends when all files are known, where few are left to be read; at once where many are. */
  readonly nearlyRead: () => Promise<void>;
}

/**
 * A first look at thousands of files takes its time. Whoever types meanwhile hears of it at once, as far as was looked
 * before: of the open documents, among the files of their folders.
 */
export function createFirstLook({ session, publisher, notified, isDone, tell, nearlyRead }: FirstLookHost): FirstLook {
  let isLooking = false;
  let telling: Promise<void> = Promise.resolve();

  const isOfNow = ({ workspace }: Analysis): boolean => {
    const { files } = session.workspace();
    return [...session.openPaths()].every(path => files.get(path) === workspace.files.get(path));
  };
  const tellNearby = notified('diagnostics', async () => {
    const analysis = isLooking && !isDone() ? await publisher.nearby() : undefined;
    if (!analysis || !isOfNow(analysis)) return;
    await tell(analysis);
    typing();
  });
  const tellNow = (): Promise<void> => {
    const before = telling;
    telling = hurry(() => before.then(() => tellNearby(undefined)));
    return telling;
  };
  const tellSoon = whenQuiet(tellNow);

  return {
    async analysis() {
      isLooking = true;
      try {
        // It may have been set off by what was typed. What is found among nearly all files would soon be looked for again.
        if (!isDone()) await tellNow().then(nearlyRead);
        for (;;) {
          const analysis = await publisher.analysis();
          await telling;
          if (analysis.workspace === session.workspace()) return analysis;
        }
      } finally {
        isLooking = false;
      }
    },
    changed() {
      if (isLooking) tellSoon();
    },
  };
}
