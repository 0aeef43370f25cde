/**
 * Runs what drives a real editor in a real browser; where it fails, once more, in new ones, as such tests are. All that the first
 * try printed stands there, and what it was is told at the end: it is to be looked at.
 * @param {string} name
 * @param {() => Promise<unknown>} run
 * @returns {Promise<boolean>} false where it took two
 */
export async function onceMore(name, run) {
  try {
    await run();
    return true;
  } catch (error) {
    console.error(`${name} failed (${error instanceof Error ? error.message : error}); once more, from the beginning:`);
    await run();
    console.log(`Unsteady: ${name}`);
    return false;
  }
}
