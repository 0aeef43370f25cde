import assert from 'node:assert/strict';
import type { ServerState } from '../../../client/src/server/server-life.ts';
import { whenStarted } from '../../../client/src/server/when-started.ts';

/** A server that enters one state after the other. */
function serverIn(state: ServerState) {
  const listeners = new Set<(state: ServerState) => void>();
  return {
    state,
    onDidChangeState: (listener: (state: ServerState) => void) => {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    enter: (next: ServerState) => {
      for (const listener of listeners) listener(next);
    },
    listeners,
  };
}

describe('waiting for a server that is being started', () => {
  for (const state of ['running', 'stopped'] as const) {
    it(`is no waiting for one that is ${state}`, async () => {
      const server = serverIn(state);
      await whenStarted(server);
      assert.equal(server.listeners.size, 0);
    });

    it(`ends when it is ${state}, and no sooner`, async () => {
      const server = serverIn('starting');
      const told: string[] = [];
      const waiting = whenStarted(server).then(() => told.push('ended'));
      server.enter('starting');
      told.push('starting again');
      server.enter(state);
      await waiting;
      assert.deepEqual(told, ['starting again', 'ended']);
      assert.equal(server.listeners.size, 0);
    });
  }
});
