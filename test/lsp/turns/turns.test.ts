import assert from 'node:assert/strict';
import { hasten, leisurelyTurns, typing } from '../../../server/src/lsp/turns/at-leisure.ts';
import { hurry, inTurns, patientTurns } from '../../../server/src/lsp/turns/turns.ts';

/** What one message sets off: some rounds of the event loop, one after the other. */
function rounds(count: number, end: () => void): void {
  setImmediate(() => (count === 0 ? end() : rounds(count - 1, end)));
}

/** Parts of a work each of which takes longer than a turn. */
function* longParts(count: number, done: (part: number) => void): Generator<void, string> {
  for (let part = 1; part <= count; part++) {
    const start = process.uptime();
    while (process.uptime() < start + 0.02);
    done(part);
    yield;
  }
  return 'all';
}

describe('a long work that is done in turns', () => {
  it('gives what it gives', async () => {
    assert.equal(await inTurns(longParts(1, () => undefined)), 'all');
  });

  it('lets an answer that takes some rounds of the event loop pass between two of its parts', async () => {
    const events: string[] = [];
    rounds(5, () => events.push('answer'));
    await inTurns(longParts(3, part => events.push(`part ${part}`)));
    assert.deepEqual(events, ['part 1', 'answer', 'part 2', 'part 3']);
  });

  it('stands still while something is hurried, and until what that says has gone out, where it is patient', async () => {
    const events: string[] = [];
    const note = (part: number): void => void events.push(`part ${part}`);
    const patient = inTurns(longParts(2, note), undefined, patientTurns());
    await hurry(async () => {
      for (let count = 0; count < 20; count++) await new Promise<void>(end => rounds(1, end));
      events.push('said');
      rounds(5, () => events.push('gone out'));
    });
    await patient;
    assert.deepEqual(events, ['part 1', 'said', 'gone out', 'part 2']);
  });

  it('stands still until whoever types rests, where it has time', async () => {
    const ends: number[] = [];
    const work = inTurns(
      longParts(2, () => void ends.push(process.uptime())),
      undefined,
      leisurelyTurns(() => false),
    );
    typing();
    const rested = process.uptime() + 0.15;
    await work;
    assert.ok((ends[1] ?? 0) >= rested, 'the second part came before');
  });

  it('goes on at last where somebody types without a rest', async () => {
    let isDone = false;
    typing(0, 0);
    const type = (): void => {
      typing(3_600_000, 50);
      if (!isDone) setImmediate(type);
    };
    type();
    const work = inTurns(
      longParts(2, () => undefined),
      undefined,
      leisurelyTurns(() => false),
    );
    assert.equal(await work, 'all');
    isDone = true;
    typing(0, 0);
  });

  it('goes on beside what is hurried without an end, where somebody waits for it', async () => {
    let isDone = false;
    const round = () => new Promise<void>(end => rounds(1, end));
    const hurryOn = (): Promise<void> =>
      hurry(async () => {
        await round();
        if (!isDone) void hurryOn();
        await round();
      });
    void hurryOn();
    const work = inTurns(
      longParts(2, () => undefined),
      undefined,
      leisurelyTurns(() => true),
    );
    assert.equal(await work, 'all');
    isDone = true;
  });

  it('goes on at once where somebody begins to wait for it', async () => {
    let isAwaited = false;
    typing(0, 0);
    typing(3_600_000);
    const work = inTurns(
      longParts(2, () => undefined),
      undefined,
      leisurelyTurns(() => isAwaited),
    );
    rounds(20, () => {
      isAwaited = true;
      hasten();
    });
    assert.equal(await work, 'all');
    typing(0, 0);
  });
});
