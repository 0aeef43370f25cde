import assert from 'node:assert/strict';
import { whenQuiet } from '../../server/src/lsp/turns/when-quiet.ts';
import { measure } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';
import { problemLines } from '../kit/lsp-lines.ts';

describe('a burst of edits', () => {
  it('is one update, of the last text', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, measure('1.1.1'));
      await client.settle();
      const before = client.revisions.length;
      let version = 0;
      await client.together(() => {
        for (let edit = 1; edit <= 40; edit++)
          version = client.change(uri, measure('1.1.1', `Voir la 1.1.${edit + 1}.`));
      });
      await client.settle();
      assert.equal(client.revisions.length, before + 1);
      assert.equal(client.published.at(-1)?.version, version);
      assert.deepEqual(problemLines(client, folder), ['1.1.1.md:5:9-5:15 reference-unknown']);
    }));

  it('over many documents is one update too', () => {
    const names = Array.from({ length: 30 }, (_, at) => `1.1.${at + 1}`);
    return withWorkspace(Object.fromEntries(names.map(id => [`${id}.md`, measure(id)])), async (client, folder) => {
      for (const id of names) client.open(folder.uri(`${id}.md`), measure(id));
      await client.settle();
      const before = client.revisions.length;
      await client.together(() => {
        for (const id of names) client.change(folder.uri(`${id}.md`), measure(id, 'Voir la 9.9.9.'));
      });
      await client.settle();
      assert.equal(client.revisions.length, before + 1);
      assert.equal(problemLines(client, folder).length, names.length);
    });
  });

  it('leaves every document as its edits make it, one after the other', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      const start = { line: 4, character: 0 };
      client.open(uri, measure('1.1.1'));
      await client.together(() => {
        for (const sign of 'Voir la 9.9.9.'.split('').reverse())
          client.change(uri, { range: { start, end: start }, text: sign });
      });
      await client.settle();
      assert.deepEqual(problemLines(client, folder), ['1.1.1.md:5:9-5:14 reference-unknown']);
    }));
});

describe('work that waits for quiet', () => {
  const turn = () => new Promise<void>(resolve => setImmediate(resolve));

  it('runs once after calls in successive turns, then again for a later one', async () => {
    let runs = 0;
    let done: (() => void) | undefined;
    const call = whenQuiet(async () => {
      runs++;
      done?.();
    });
    const finished = () => new Promise<void>(resolve => (done = resolve));
    const first = finished();
    for (let at = 0; at < 10; at++) {
      call();
      await turn();
    }
    assert.equal(runs, 0, 'it ran between two calls');
    await first;
    const second = finished();
    call();
    await second;
    assert.equal(runs, 2);
  });

  it('lets out first what was answered in the turn after a call', async () => {
    const events: string[] = [];
    await new Promise<void>(resolve => {
      const call = whenQuiet(async () => {
        events.push('work');
        resolve();
      });
      call();
      // Asked in the next turn, an answer goes out in the one behind it.
      setImmediate(() => setImmediate(() => events.push('answer')));
    });
    assert.deepEqual(events, ['answer', 'work']);
  });

  it('may be called by the work itself', async () => {
    let runs = 0;
    await new Promise<void>(resolve => {
      const call = whenQuiet(async () => {
        runs++;
        if (runs === 3) resolve();
        else call();
      });
      call();
    });
    assert.equal(runs, 3);
  });
});
