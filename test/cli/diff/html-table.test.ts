import assert from 'node:assert/strict';
import { tableOf } from '../../../server/src/cli/diff/html-table.ts';

/** The cells of the second column of a table whose first one names its rows. */
function column(cells: readonly string[]): readonly string[] {
  const { html } = tableOf('Parts', { head: ['Ville', 'Part'], rows: cells.map(cell => ['Bourg', cell]) });
  return [...html.matchAll(/<td class="figure">([^<]*)<\/td>/g)].map(([, cell = '']) => cell);
}

describe('a table of the page of a comparison', () => {
  it('has the decimals of a column one below the other', () =>
    assert.deepEqual(column(['33.647%', '7.5%', '12%', '1,234.5%']), [
      '33.647%',
      '7.5%\u2007\u2007',
      '12%\u2008\u2007\u2007\u2007',
      '1,234.5%\u2007\u2007',
    ]));

  it('leaves fractions, and what becomes another, as they are', () =>
    assert.deepEqual(column(['6.6 / 21', '3 → 2', '–']), ['6.6 / 21', '3 → 2', '–']));
});
