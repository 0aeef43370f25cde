import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineIndex, offsetAt, positionAt } from '../../../server/src/core/text/line-index.ts';

const text = fc
  .array(fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r', '\u2028'), { maxLength: 20 })
  .map(parts => parts.join(''));

describe('the index of lines', () => {
  it('gives back every offset by way of its position', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (sample, seed) => {
        const lines = lineIndex(sample);
        const offset = seed % (sample.length + 1);
        // Between \r and \n there is no place of its own.
        const place = sample.slice(offset - 1, offset + 1) === '\r\n' ? offset - 1 : offset;
        assert.equal(offsetAt(lines, positionAt(lines, offset)), place);
      }),
    );
  });

  it('counts characters in UTF-16 units', () => {
    assert.deepEqual(positionAt(lineIndex('a\r\n😀b'), 5), { line: 1, character: 2 });
  });

  it('takes a place outside the text for its nearest end', () => {
    const lines = lineIndex('ab\nc');
    assert.deepEqual(positionAt(lines, 99), { line: 1, character: 1 });
    assert.deepEqual(positionAt(lines, -1), { line: 0, character: 0 });
    assert.equal(offsetAt(lines, { line: 9, character: 0 }), 4);
    assert.equal(offsetAt(lines, { line: 0, character: 99 }), 2);
    assert.equal(offsetAt(lineIndex('ab\r\nc'), { line: 0, character: 99 }), 2);
  });
});
