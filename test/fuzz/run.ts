import { resolve } from 'node:path';
import fc from 'fast-check';
import type { Attack, Texts } from './attack.ts';
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
/** Between the seeds of one turn: those of the turns follow each other. */
const STRIDE = 1_000_003;

/**
 * Attacks in turns of some half a minute until the time is up, each turn with seeds of its own. Prints what falls, with its
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
    const { result, cases } = await attackUntil(Math.min(Date.now() + TURN, end), attack, texts, seed + turn);
    console.log(`${attack.name}: seed ${seed + turn}, ${cases} cases`);
    if (!result.failed || result.counterexample === null) continue;
    fallen.add(attack.name);
    console.error(fc.defaultReportMessage(result), result.errorInstance);
  }
  return fallen.size;
}

/** What came of one attack after the other, each whole: a case that is given up goes on beside the next attack, in its process. */
async function attackUntil(
  end: number,
  attack: Attack,
  texts: Texts,
  seed: number,
): Promise<{ readonly result: fc.RunDetails<unknown>; readonly cases: number }> {
  const property = attack.property(texts, PATIENCE);
  let cases = 0;
  for (let batch = 0; ; batch++) {
    const result = await fc.check(property, { seed: (seed + batch * STRIDE) | 0, numRuns: attack.runs });
    cases += result.numRuns;
    if (result.failed || Date.now() >= end) return { result, cases };
  }
}
