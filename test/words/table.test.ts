import assert from 'node:assert/strict';
import { textTable } from '../../server/src/words/table.ts';

describe('a table for a terminal', () => {
  it('is as wide as its longest cells, however many rows it has', () => {
    const rows = Array.from({ length: 300_000 }, (_, at) => [`1.${at}`, 'x']);
    const lines = textTable({ head: ['id', 'title'], rows });
    assert.deepEqual([lines[0], lines[1], lines.at(-1)], ['  id        title', '  1.0       x', '  1.299999  x']);
  });
});
