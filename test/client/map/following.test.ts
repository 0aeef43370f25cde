import assert from 'node:assert/strict';
import { following } from '../../../client/src/map/following.ts';

const HERE = { referential: 'file:///w', path: ['', '1.1.1'] };
const THERE = { referential: 'file:///w', path: ['', '1.1.2'] };

/** Which of these moves the map follows: to one action by a key, to another by the mouse, and there again. */
function followed(mode: unknown): readonly boolean[] {
  const cursor = following(() => mode);
  const comes = (isByMouse: boolean, place: typeof HERE) => {
    cursor.put(isByMouse);
    return cursor.comesTo(place);
  };
  return [comes(false, HERE), comes(true, THERE), comes(true, THERE)];
}

describe('the cursor that the map follows', () => {
  for (const [mode, expected] of [
    ['never', [false, false, false]],
    ['byMouse', [false, true, false]],
    ['always', [true, true, false]],
    ['whatever', [true, true, false]],
    [undefined, [true, true, false]],
  ] as const) {
    it(`is followed ${mode ?? 'always, where nothing is set'}: each action once`, () =>
      assert.deepEqual(followed(mode), expected));
  }

  it('is where the map begins, unless it is never followed', () => {
    assert.deepEqual(
      ['never', 'byMouse', 'always'].map(mode => following(() => mode).begins(HERE)),
      [false, true, true],
    );
    assert.equal(following(() => 'always').begins(null), false);
  });

  it('is followed to where it was told to be, once the page begins anew', () => {
    const cursor = following(() => 'always');
    assert.deepEqual([cursor.comesTo(HERE), cursor.comesTo(HERE)], [true, false]);
    cursor.begins(HERE);
    assert.equal(cursor.comesTo(HERE), true);
  });
});
