import assert from 'node:assert/strict';

/** How long anything may take that is waited for: long enough for a machine with other things to do. */
export const LIMIT_MS = 45_000;
const LOOK_EVERY_MS = 50;

/** Waits for something that no page shows. `ask` only looks: what it finds must not depend on how often it is asked. */
export async function until(what: string, ask: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  while (!(await ask())) {
    if (performance.now() > end) assert.fail(`${what}: not within ${LIMIT_MS / 1000} s`);
    await new Promise(settle => setTimeout(settle, LOOK_EVERY_MS));
  }
}
