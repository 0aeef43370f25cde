import { resolve } from 'node:path';
import fc from 'fast-check';
import type { Attack, Texts } from './attack.ts';
import { ATTACKS } from './attacks.ts';
import { spoiltTexts } from './spoilt.ts';
import { shippedTexts, textsBelow } from './texts.ts';

interface Random {
  readonly seed: number;
  /** A folder of real texts to spoil; the shipped examples if absent. */
  readonly corpus: string | undefined;
}

export interface LongRun extends Random {
  readonly minutes: number;
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
  const texts = textsOf(corpus);
  const end = Date.now() + minutes * 60_000;
  const fallen = new Set<string>();
  for (let turn = 0; Date.now() < end && fallen.size < ATTACKS.length; turn++) {
    const attack = ATTACKS[turn % ATTACKS.length];
    if (attack === undefined || fallen.has(attack.name)) continue;
    const turnEnds = Math.min(Date.now() + TURN, end);
    if (await falls(attack, texts, seed + turn, () => Date.now() >= turnEnds)) fallen.add(attack.name);
  }
  return fallen.size;
}

/**
 * Spoils so many texts, or some more. Prints as above.
 * @returns 1 where one got through, else 0
 */
export async function spoilTexts({ seed, corpus, texts }: Random & { readonly texts: number }): Promise<number> {
  return (await falls(spoiltTexts, textsOf(corpus), seed, cases => cases >= texts)) ? 1 : 0;
}

function textsOf(corpus: string | undefined): Texts {
  return corpus === undefined ? shippedTexts() : textsBelow(resolve(corpus));
}

/** Attacks until it is enough, and prints how often, and what got through. */
async function falls(
  attack: Attack,
  texts: Texts,
  seed: number,
  isEnough: (cases: number) => boolean,
): Promise<boolean> {
  const { result, cases } = await attackUntil(isEnough, attack, texts, seed);
  console.log(`${attack.name}: seed ${seed}, ${cases} cases`);
  if (!result.failed || result.counterexample === null) return false;
  console.error(fc.defaultReportMessage(result), result.errorInstance);
  return true;
}

/** What came of one attack after the other, each whole: a case that is given up goes on beside the next attack, in its process. */
async function attackUntil(
  isEnough: (cases: number) => boolean,
  attack: Attack,
  texts: Texts,
  seed: number,
): Promise<{ readonly result: fc.RunDetails<unknown>; readonly cases: number }> {
  const property = attack.property(texts, PATIENCE);
  let cases = 0;
  for (let batch = 0; ; batch++) {
    const result = await fc.check(property, { seed: (seed + batch * STRIDE) | 0, numRuns: attack.runs });
    cases += result.numRuns;
    if (result.failed || isEnough(cases)) return { result, cases };
  }
}
