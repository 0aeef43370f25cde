interface Wait {
  readonly condition: () => boolean;
  readonly settle: () => void;
}

/** Waits for conditions that change only when something arrives: `check` is to be called then. */
export interface Waiter {
  /** Resolves as soon as the condition holds; where it does not in time, fails and says what never came. */
  readonly until: (what: string, condition: () => boolean) => Promise<void>;
  /** Looks at all conditions again; what was counted on the way is of no interest. */
  readonly check: (counted: number) => void;
}

/** How long to wait for what should come at once: long enough for a busy machine. */
const PATIENCE = 15_000;

export function waiter(): Waiter {
  const waits = new Set<Wait>();
  return {
    until: (what, condition) =>
      new Promise((resolve, reject) => {
        if (condition()) return resolve();
        const clock = setTimeout(() => reject(new Error(`This never came: ${what}`)), PATIENCE);
        const wait: Wait = {
          condition,
          settle() {
            clearTimeout(clock);
            waits.delete(wait);
            resolve();
          },
        };
        waits.add(wait);
      }),
    check() {
      for (const wait of waits) if (wait.condition()) wait.settle();
    },
  };
}
