import assert from 'node:assert/strict';
import type { CloseAction, ErrorAction } from 'vscode-languageclient';
import { type Actions, whenEnded } from '../../../client/src/server/ended.ts';

/** As the library has them. */
const ACTIONS = {
  ErrorAction: { Continue: 1 as ErrorAction.Continue, Shutdown: 2 as ErrorAction.Shutdown },
  CloseAction: { DoNotRestart: 1 as CloseAction.DoNotRestart, Restart: 2 as CloseAction.Restart },
} as Actions;

/** What is done about so many errors, one after the other, and how often the end is told. */
async function afterErrors(count: number) {
  let ends = 0;
  const handler = whenEnded(ACTIONS, () => ends++);
  const actions: number[] = [];
  for (let at = 1; at <= count; at++) {
    const { action } = await handler.error(new Error('The channel is closed'), undefined, at);
    actions.push(action);
  }
  await new Promise(resolve => setTimeout(resolve));
  return { actions, ends };
}

describe('a connection to a server that fails', () => {
  it('goes on after a few errors', async () => {
    assert.deepEqual(await afterErrors(3), { actions: [1, 1, 1], ends: 0 });
  });

  it('is told to have ended after more: the library tells nobody of a client that it stops itself', async () => {
    assert.deepEqual(await afterErrors(4), { actions: [1, 1, 1, 2], ends: 1 });
  });

  it('is told to have ended where it is closed, and is not opened again by the library', async () => {
    let ends = 0;
    const { action } = await whenEnded(ACTIONS, () => ends++).closed();
    await new Promise(resolve => setTimeout(resolve));
    assert.deepEqual([action, ends], [1, 1]);
  });
});
