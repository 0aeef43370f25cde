/** Gives the value of a variable: the same in one run, one after the other in those that follow. */
export type Pick = <Value>(variable: Variable<Value>) => Value;

/** What may be one thing or another; at least one. */
export interface Variable<Value> {
  readonly key: string;
  readonly values: readonly Value[];
}

/**
 * Runs something once for each way in which what it picks may be. A variable that a run does not pick decides nothing in it:
 * one run stands for all values. What is run must pick the same again where it was given the same.
 */
export function* explore<Seen>(run: (pick: Pick) => Seen): Generator<Seen> {
  const path: Step[] = [];
  for (;;) {
    let depth = 0;
    const picked = new Map<string, Step>();
    const pick: Pick = <Value>({ key, values }: Variable<Value>): Value => {
      const known = picked.get(key);
      // Steps of one key hold values of its variable.
      if (known) return values[known.at] as Value;
      const step = path[depth] ?? { at: 0, of: values.length };
      path[depth] = step;
      depth++;
      picked.set(key, step);
      return values[step.at] as Value;
    };
    yield run(pick);
    while (path.length > 0 && isLast(path.at(-1))) path.pop();
    const step = path.at(-1);
    if (step === undefined) return;
    step.at++;
  }
}

/** Which of how many values of a variable is picked. */
interface Step {
  at: number;
  readonly of: number;
}

function isLast(step: Step | undefined): boolean {
  return step === undefined || step.at + 1 >= step.of;
}
