/** Runs work as soon as there is room for it, and gives what it gives. */
export type Gate = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * A gate that lets a number of works through at once. One that the system refuses for want of means (too many open files,
 * whoever holds them) is tried again after a growing pause; one that is refused for `patience` tries fails as the system says.
 * Work must not ask its own gate for more: it might wait for itself.
 */
export function createGate(atOnce: number, pause: (tries: number) => Promise<void>, patience = 10): Gate {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const enter = async (): Promise<void> => {
    if (inside < atOnce) inside++;
    else await new Promise<void>(resolve => waiting.push(resolve));
  };
  // Whoever leaves hands the place on.
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else inside--;
  };
  return async work => {
    await enter();
    try {
      for (let tries = 1; ; tries++) {
        try {
          return await work();
        } catch (error) {
          if (!isShortage(error) || tries >= patience) throw error;
          await pause(tries);
        }
      }
    } finally {
      leave();
    }
  };
}

/** True where the system has no means left just now, which says nothing of the file that was asked for. */
export function isShortage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && SHORTAGES.has(error.code);
}

const SHORTAGES: ReadonlySet<unknown> = new Set(['EMFILE', 'ENFILE', 'EAGAIN', 'ENOMEM', 'EBUSY']);
