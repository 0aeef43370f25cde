import assert from 'node:assert/strict';
import { createJoining } from '../../../server/src/lsp/wire/joining.ts';

describe('what is written to a client', () => {
  const joined = () => {
    const sent: string[] = [];
    const { add, flush } = createJoining(pieces => sent.push(Buffer.concat(pieces).toString()));
    return { sent, flush, write: (...texts: readonly string[]) => texts.map(text => Buffer.from(text)).forEach(add) };
  };
  const turn = () => new Promise(resolve => setImmediate(resolve));

  it('in one turn goes out as one, in its order', async () => {
    const { sent, write } = joined();
    write('a', 'b');
    await Promise.resolve();
    write('c');
    assert.deepEqual(sent, []);
    await turn();
    assert.deepEqual(sent, ['abc']);
  });

  it('in two turns goes out as two', async () => {
    const { sent, write } = joined();
    write('a');
    await turn();
    write('b');
    await turn();
    assert.deepEqual(sent, ['a', 'b']);
  });

  it('goes out once where it must not wait', async () => {
    const { sent, write, flush } = joined();
    write('a', 'b');
    flush();
    assert.deepEqual(sent, ['ab']);
    await turn();
    assert.deepEqual(sent, ['ab']);
  });
});
