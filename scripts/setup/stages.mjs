import { Failure } from './failure.mjs';

/** @typedef {{ readonly name: string, readonly run: () => Promise<unknown> }} Stage */

/**
 * Runs stages in their order, each announced and timed; the first that fails ends it.
 * @param {readonly Stage[]} stages
 * @throws {Failure} naming the stage that failed
 */
export async function runStages(stages) {
  const begin = performance.now();
  for (const { name, run } of stages) {
    console.log(`\n▸ ${name}`);
    const start = performance.now();
    try {
      await run();
    } catch (error) {
      console.error(error instanceof Failure ? error.message : error);
      throw new Failure(`✗ ${name} failed after ${secondsSince(start)}`);
    }
    console.log(`✓ ${name} ${secondsSince(start)}`);
  }
  console.log(`\n${stages.length} stages passed in ${secondsSince(begin)}`);
}

/** @param {number} start */
function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
