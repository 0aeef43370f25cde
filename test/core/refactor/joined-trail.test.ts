import assert from 'node:assert/strict';
import { joinedTrail } from '../../../server/src/core/refactor/joined-trail.ts';
import type { Trail } from '../../../server/src/core/refactor/plan.ts';

type Written = Readonly<Record<string, Readonly<Record<string, number>>>>;

const trail = (written: Written): Trail =>
  new Map(
    Object.entries(written).map(([old, heirs]) => [old, Object.entries(heirs).map(([id, weight]) => ({ id, weight }))]),
  );

function checkJoined(first: Written, then: Written, expected: Written): void {
  const joined = joinedTrail(trail(first), trail(then));
  const written = Array.from(joined, ([old, heirs]) => [old, Object.fromEntries(heirs.map(h => [h.id, h.weight]))]);
  assert.deepEqual(Object.fromEntries(written), expected);
}

describe('the trail of several changes', () => {
  it('leads from the first ids to the last', () =>
    checkJoined(
      { '1.1': { '1.2': 1 }, '1.2': { '1.1': 1 } },
      { '1.2': { '1.3': 1 }, '1.3': { '1.2': 1 } },
      { '1.1': { '1.3': 1 }, '1.2': { '1.1': 1 }, '1.3': { '1.2': 1 } },
    ));

  it('is empty where the second takes back the first', () =>
    checkJoined({ '1.1': { '1.2': 1 }, '1.2': { '1.1': 1 } }, { '1.1': { '1.2': 1 }, '1.2': { '1.1': 1 } }, {}));

  it('counts what was merged twice by its part', () =>
    checkJoined(
      { a: { a: 30 }, b: { a: 10 } },
      { a: { d: 40 }, d: { d: 60 } },
      { a: { d: 30 }, b: { d: 10 }, d: { d: 60 } },
    ));

  it('tells nothing of what was begun in between, and ends where something goes', () =>
    checkJoined({ '1.1': { '1.2': 1 } }, { '1.1': { '1.4': 1 }, '1.2': {} }, { '1.1': {} }));
});
