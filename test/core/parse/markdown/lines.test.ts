import assert from 'node:assert/strict';
import { lineFrom, linesOf } from '../../../../server/src/core/parse/markdown/lines.ts';
import { span } from '../../../../server/src/core/text/span.ts';

describe('the lines of a text', () => {
  it('end as in CommonMark, and the last one where the text does', () => {
    const text = 'un\ndeux\r\ntrois\r\rquatre';
    const lines = [...linesOf(text, span(0, text.length))];
    assert.deepEqual(
      lines.map(({ start, end, next }) => [text.slice(start, end), text.slice(end, next)]),
      [
        ['un', '\n'],
        ['deux', '\r\n'],
        ['trois', '\r'],
        ['', '\r'],
        ['quatre', ''],
      ],
    );
    assert.deepEqual(lineFrom('un\r\n', 3), { start: 3, end: 3, next: 4 });
  });

  it('are found in one pass where each ends with a lone \\r: to look for each other end would take hours', () => {
    const text = 'abc def\r'.repeat(2_000_000);
    let count = 0;
    for (let at = 0; at < text.length; at = lineFrom(text, at).next) count++;
    assert.equal(count, 2_000_000);
  });
});
