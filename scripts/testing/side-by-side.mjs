import { availableParallelism } from 'node:os';

/** How much is done at a time: as many things as the machine has cores. */
export const ABREAST = availableParallelism();

/**
 * Does works side by side, some at a time. After one that fails no other begins; it is told once those begun are over.
 * @param {readonly (() => Promise<void>)[]} works
 */
export async function sideBySide(works) {
  const waiting = [...works];
  /** @type {unknown[]} */
  const failures = [];
  const lane = async () => {
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) {
      await work().catch(error => {
        failures.push(error);
        waiting.length = 0;
      });
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, lane));
  if (failures.length > 0) throw failures[0];
}
