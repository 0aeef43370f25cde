import { Failure } from '../setup/failure.mjs';
import { run } from '../setup/run.mjs';

/**
 * Runs things beside each other, each to its end, whatever becomes of the others.
 * @param {readonly (() => Promise<unknown>)[]} runs
 * @throws {Failure} telling all that failed
 */
export async function besideEachOther(runs) {
  const ended = await Promise.allSettled(runs.map(one => one()));
  const failed = ended.flatMap(end => (end.status === 'rejected' ? [end.reason] : []));
  if (failed.length > 0) throw new Failure(failed.map(({ message }) => message).join('\n'));
}

/**
 * Checks the reference figures of a folder in a process of its own; what it prints stands there once it has ended.
 * @param {string} folder
 */
export async function checkReferenceFigures(folder) {
  console.log(await run(process.execPath, ['scripts/oracle.mjs', folder], { quiet: true }));
}
