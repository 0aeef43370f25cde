import assert from 'node:assert/strict';
import { asking, whenUnasked } from '../../../server/src/lsp/turns/asking.ts';
import { now, soon } from '../../../server/src/lsp/turns/event-loop.ts';

/** True where a wait is over as soon as those that nothing holds up are. */
async function isOverAtOnce(wait: Promise<void>): Promise<boolean> {
  let isOver = false;
  void wait.then(() => {
    isOver = true;
  });
  await Promise.resolve().then(() => Promise.resolve());
  return isOver;
}

describe('what waits until nobody asks any more', () => {
  it('waits for nobody where nothing was asked since the change', async () => {
    asking();
    const changed = now() + 1;
    assert.equal(await isOverAtOnce(whenUnasked(() => changed)), true);
  });

  it('waits where something was asked about it', async () => {
    const changed = now();
    asking();
    const wait = whenUnasked(() => changed);
    assert.equal(await isOverAtOnce(wait), false);
    await wait;
  });

  it('comes to an end where somebody asks without one', async () => {
    let isOver = false;
    const ask = (): void => {
      asking();
      if (!isOver) soon(ask);
    };
    const changed = now();
    ask();
    await whenUnasked(() => changed);
    isOver = true;
  });
});
