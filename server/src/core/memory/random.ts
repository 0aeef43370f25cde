/** Gives a number from 0 to 1 (excluded) each time that it is called. */
export type Random = () => number;

/** Numbers that look random (xorshift on 32 bits), the same ones for the same seed. */
export function randomFrom(seed: number): Random {
  // A state of 0 would stay there.
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x2545f491) | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A seed for each thing of many: neighbours get seeds that have nothing in common. */
export function seedAt(seed: number, place: number): number {
  let mixed = (Math.imul(seed ^ (seed >>> 16), 0x85ebca6b) ^ Math.imul(place + 1, 0xc2b2ae35)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Draws a place among some weights, each as often as its weight says; -1 where none is above 0. */
export function drawnPlace(random: Random, weights: readonly number[]): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex(weight => {
    left -= weight;
    return left < 0;
  });
}
