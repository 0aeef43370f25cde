import { resolve } from 'node:path';
import fc from 'fast-check';
import { ATTACKS } from './attacks.ts';
import { shippedTexts, textsBelow } from './texts.ts';

export interface LongRun {
  readonly seed: number;
  readonly minutes: number;
  /** A folder of real texts to spoil; the shipped examples if absent. */
  readonly corpus: string | undefined;
}

/** How long one step may take, in milliseconds: what takes longer hangs. */
const PATIENCE = 1000;
const TURN = 30_000;

/**
 * Attacks in turns of half a minute until the time is up, each turn with a seed of its own. Prints what falls, with its
 * seed and the smallest case that shows it; an attack that fell is not tried again.
 * @returns how many attacks fell
 */
export async function attackFor({ seed, minutes, corpus }: LongRun): Promise<number> {
  const texts = corpus === undefined ? shippedTexts() : textsBelow(resolve(corpus));
  const end = Date.now() + minutes * 60_000;
  const fallen = new Set<string>();
  for (let turn = 0; Date.now() < end && fallen.size < ATTACKS.length; turn++) {
    const attack = ATTACKS[turn % ATTACKS.length];
    if (attack === undefined || fallen.has(attack.name)) continue;
    const result = await fc.check(attack.property(texts, PATIENCE), {
      seed: seed + turn,
      numRuns: Number.MAX_SAFE_INTEGER,
      interruptAfterTimeLimit: Math.min(TURN, end - Date.now()),
    });
    console.log(`${attack.name}: seed ${seed + turn}, ${result.numRuns} cases`);
    if (!result.failed || result.counterexample === null) continue;
    fallen.add(attack.name);
    console.error(fc.defaultReportMessage(result), result.errorInstance);
  }
  return fallen.size;
}
