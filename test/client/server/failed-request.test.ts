import assert from 'node:assert/strict';
import { failedRequest } from '../../../client/src/server/failed-request.ts';
import type { ServerState } from '../../../client/src/server/server-life.ts';

describe('the error of a request', () => {
  const told = (state: ServerState) => {
    const lines: string[] = [];
    failedRequest({ state }, { error: line => lines.push(String(line)) }, 'children')(new Error('no such level'));
    return lines;
  };

  it('is told with its stack while the server runs', () => {
    const [line = '', ...others] = told('running');
    assert.match(line, /^children: Error: no such level\n.*failed-request\.test\.ts/s);
    assert.deepEqual(others, []);
  });

  for (const state of ['idle', 'starting', 'stopped'] as const) {
    it(`is nothing to tell of while it is ${state}: all of it is asked again`, () => assert.deepEqual(told(state), []));
  }
});
