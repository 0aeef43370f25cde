import type { Looked } from '../reasoning/looking.ts';
import { merged } from './merge-cases.ts';

/** A collectivité as far as some rule looked at it, and the goals that it reaches. */
export interface Option extends Looked {
  readonly reached: ReadonlySet<number>;
}

/**
 * Collectivités that reach together all that the options do, each of as many options as go together: those that bring most are
 * taken first. Few, yet not proved the fewest.
 */
export function assembled(options: readonly Option[]): readonly Looked[] {
  const open = new Set(options.flatMap(({ reached }) => [...reached]));
  const made: Looked[] = [];
  while (open.size > 0) {
    let one: Looked = NOBODY;
    // What brings nothing now brings nothing later.
    let left = options;
    for (;;) {
      left = left.filter(option => gainOf(option, open) > 0 && merged(one, option) !== undefined);
      const next = bestOn(left, open, one);
      if (next === undefined) break;
      one = next.looked;
      for (const goal of next.option.reached) open.delete(goal);
    }
    made.push(one);
  }
  return made;
}

const NOBODY: Looked = { profile: { identity: new Map(), answers: new Map() }, unanswered: new Set() };

/** The option that reaches most of what is open and goes together with a collectivité; undefined where none reaches any. */
function bestOn(options: readonly Option[], open: ReadonlySet<number>, one: Looked) {
  let best: { readonly option: Option; readonly looked: Looked; readonly gain: number } | undefined;
  for (const option of options) {
    const gain = gainOf(option, open);
    if (gain <= (best?.gain ?? 0)) continue;
    const looked = merged(one, option);
    if (looked) best = { option, looked, gain };
  }
  return best;
}

function gainOf({ reached }: Option, open: ReadonlySet<number>): number {
  let gain = 0;
  for (const goal of reached) if (open.has(goal)) gain++;
  return gain;
}
