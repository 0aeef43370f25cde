/** One thing at a time on a scenario: changes in the order they were made, and refreshes when there is none. Pure. */

/** What waits its turn. */
export type Work = () => Promise<void>;

export interface WorkQueue {
  /** Does it after the changes before it, ahead of every refresh that has not begun. */
  change(work: Work): void;
  /** Does it when no change waits; one that waits already is not added again. */
  refresh(work: Work): void;
  /** Settles once the changes that were wished for so far are made, or have failed. */
  changesMade(): Promise<void>;
}

/**
 * Answers to a view tell what differs from the answer before: two questions at once would each differ from the same
 * one. What fails goes to `onError`, and holds up nothing.
 */
export function workQueue(onError: (error: unknown) => void): WorkQueue {
  const changes: Work[] = [];
  const refreshes = new Set<Work>();
  let busy = false;

  const next = (): Work | undefined => {
    const change = changes.shift();
    if (change !== undefined) return change;
    const [refresh] = refreshes;
    if (refresh !== undefined) refreshes.delete(refresh);
    return refresh;
  };
  const drain = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let work = next(); work !== undefined; work = next()) await work().catch(onError);
    busy = false;
  };

  const change = (work: Work): void => {
    changes.push(work);
    void drain();
  };
  return {
    change,
    refresh: work => {
      refreshes.add(work);
      void drain();
    },
    changesMade: () => new Promise(settle => change(async () => settle())),
  };
}
