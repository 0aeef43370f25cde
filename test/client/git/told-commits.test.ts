import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { Commit, LookedAt } from '../../../client/src/git/look-at-commit.ts';
import { toldCommits } from '../../../client/src/git/told-commits.ts';
import type { CommittedParams } from '../../../server/src/protocol/simulation.ts';
import { later } from '../../kit/later.ts';

describe('the commits that the server is told of', () => {
  it('are told again once their files are others', async () => {
    const { told, tellings, texts } = fixture();
    await told.add('a');
    await told.renew();
    texts.set('a', 'after');
    await told.renew();
    assert.deepEqual(tellings, ['a: before', 'a: after']);
  });

  it('hold what was added while another one failed', async () => {
    const { told, tellings, texts, failing } = fixture();
    failing.add('a');
    const adding = told.add('a');
    await told.add('b');
    await assert.rejects(adding);
    texts.set('b', 'after');
    await told.renew();
    assert.deepEqual(tellings, ['b: before', 'b: after']);
  });

  it('are told again where the server could not be told', async () => {
    const { told, tellings, untellable } = fixture();
    untellable.add('a');
    await assert.rejects(told.add('a'));
    untellable.clear();
    await told.renew();
    assert.deepEqual(tellings, ['a: before']);
  });

  it('are told last what was looked at last', async () => {
    const { told, tellings, texts, hold } = fixture();
    const go = hold();
    const adding = told.add('a');
    await setImmediate();
    texts.set('a', 'after');
    const renewing = told.renew();
    await setImmediate();
    go();
    await Promise.all([adding, renewing]);
    assert.deepEqual(tellings, ['a: before', 'a: after']);
  });

  it('are renewed although one of them cannot be looked at', async () => {
    const { told, tellings, texts, failing, warnings } = fixture();
    for (const commit of ['a', 'b', 'c']) await told.add(commit);
    failing.add('b');
    for (const commit of ['a', 'c']) texts.set(commit, 'after');
    await told.renew();
    assert.deepEqual(tellings.slice(3).sort(), ['a: after', 'c: after']);
    assert.equal(warnings.length, 1);
  });

  it('are forgotten once nobody needs them, those alone that were told', async () => {
    const { told, tellings, failing } = fixture();
    failing.add('b');
    await told.add('a');
    await assert.rejects(told.add('b'));
    told.keep(new Set());
    assert.deepEqual(tellings, ['a: before', 'a: null']);
    assert(told.isEmpty);
  });
});

/** Each commit has one file, whose text is `before` at first. */
function fixture() {
  const tellings: string[] = [];
  const warnings: string[] = [];
  const texts = new Map<Commit, string>();
  const failing = new Set<Commit>();
  const untellable = new Set<Commit>();
  let held: Promise<void> = Promise.resolve();
  const told = toldCommits({
    server: {
      state: 'running',
      onDidChangeState: () => ({ dispose: () => undefined }),
      tellCommitted: async ({ commit, files }: CommittedParams) => {
        if (untellable.has(commit)) throw new Error('no connection');
        tellings.push(`${commit}: ${files === null ? null : files[0]?.text}`);
      },
    },
    look: async (commit): Promise<LookedAt> => {
      const text = texts.get(commit) ?? 'before';
      const first = held;
      held = Promise.resolve();
      await first;
      if (failing.has(commit)) throw new Error('no such commit');
      return { files: [{ uri: 'file:///1.1.1.md', text }], last: ['a'] };
    },
    onTold: () => undefined,
    onForgotten: () => undefined,
    log: { warn: text => void warnings.push(String(text)) },
  });
  /** What is looked at next is held up, after it was seen, until the result is called. */
  const hold = (): (() => void) => {
    const { promise, resolve } = later<void>();
    held = promise;
    return resolve;
  };
  return { told, tellings, warnings, texts, failing, untellable, hold };
}
