import assert from 'node:assert/strict';
import type { ServerState } from '../../../client/src/server/server-life.ts';
import { whenKnown } from '../../../client/src/tree/when-known.ts';

describe('waiting until the référentiels are known', () => {
  for (const state of ['idle', 'stopped'] as const) {
    it(`is no waiting where the server is ${state}`, async () => {
      await whenKnown(fixture(state));
    });
  }

  it('is no waiting where they are', async () => {
    await whenKnown(fixture('running', true));
  });

  it('ends when they are, and not when the server runs', async () => {
    const { server, trees, enter, load, listeners } = fixture('starting');
    const told: string[] = [];
    const waiting = whenKnown({ server, trees }).then(() => told.push('ended'));
    enter('running');
    told.push('running');
    load();
    await waiting;
    assert.deepEqual(told, ['running', 'ended']);
    assert.equal(listeners.size, 0);
  });

  it('ends where the server is given up', async () => {
    const { server, trees, enter } = fixture('starting');
    const waiting = whenKnown({ server, trees });
    enter('stopped');
    await waiting;
  });
});

/** A server in a state, and the trees that it tells. */
function fixture(state: ServerState, loaded = false) {
  const listeners = new Set<() => void>();
  const listen = (listener: (event: never) => unknown) => {
    const own = (): void => void (listener as () => unknown)();
    listeners.add(own);
    return { dispose: () => void listeners.delete(own) };
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const now = { state, loaded };
  const server = {
    get state() {
      return now.state;
    },
    onDidChangeState: listen,
  };
  const trees = {
    get loaded() {
      return now.loaded;
    },
    onDidChange: listen,
  };
  const enter = (next: ServerState): void => {
    now.state = next;
    tell();
  };
  const load = (): void => {
    now.loaded = true;
    tell();
  };
  return { server, trees, enter, load, listeners };
}
