import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Span, span } from '../../../server/src/core/text/span.ts';
import { taken } from '../../../server/src/core/text/taken.ts';

const place = fc.tuple(fc.nat(60), fc.nat(4)).map(([start, length]) => span(start, start + length));

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

describe('the places that are taken', () => {
  it('are those that nothing may touch, in whatever order they are taken', () => {
    fc.assert(
      fc.property(fc.array(place), place, (places, asked) => {
        const known = taken();
        for (const one of places) known.take(one);
        assert.equal(
          known.isFree(asked),
          places.every(one => !touch(one, asked)),
        );
      }),
    );
  });
});
