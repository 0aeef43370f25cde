import assert from 'node:assert/strict';
import { createLifecycle } from '../../../server/src/lsp/wire/lifecycle.ts';
import { logUntilEnd } from '../../../server/src/lsp/wire/log.ts';

describe('the log of a client', () => {
  it('is told what went wrong until the client leaves, and nothing once it is gone', () => {
    const told: string[] = [];
    const lifecycle = createLifecycle();
    const log = logUntilEnd(lifecycle, { error: message => told.push(message) });
    log.error('before it begins');
    lifecycle.begin();
    log.error('while it runs');
    lifecycle.end();
    log.error('broken off');
    assert.deepEqual(told, ['before it begins', 'while it runs']);
  });
});
