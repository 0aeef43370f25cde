import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type GroupedCell,
  groupedRows,
  type Sample,
} from '../../../../server/src/core/reasoning/outcomes/grouped-rows.ts';

function shown(cells: readonly GroupedCell[]): string {
  return cells.map(cell => cell?.values.join('') ?? '–').join(' ');
}

/** The rows of cases such as `00 a`: a value of each column, and the result. */
function rowsOf(...cases: readonly string[]): readonly string[] {
  const samples = cases.map(one => {
    const [values = '', result = ''] = one.split(' ');
    return { values: [...values].map(value => (value === '*' ? undefined : Number(value))), result };
  });
  const sizes = (samples[0]?.values ?? []).map(() => 3);
  return groupedRows(samples, sizes).map(({ cells, first }) => `${shown(cells)} ${samples[first]?.result}`);
}

describe('cases grouped into rows', () => {
  it('are one where all give the same', () => {
    assert.deepEqual(rowsOf('00 a', '01 a', '10 a', '11 a'), ['– – a']);
  });

  it('leave out a column that makes no difference', () => {
    assert.deepEqual(rowsOf('00 a', '01 a', '10 b', '11 b'), ['0 – a', '1 – b']);
  });

  it('bring together values that lead to the same', () => {
    assert.deepEqual(rowsOf('00 a', '01 b', '10 c', '11 c', '20 a', '21 b'), ['02 0 a', '02 1 b', '1 – c']);
  });

  it('take a combination that nobody can have for whatever is beside it', () => {
    assert.deepEqual(rowsOf('00 a', '01 b', '12 a'), ['– 02 a', '– 1 b']);
  });

  it('are for every value of a column that a case leaves open', () => {
    assert.deepEqual(rowsOf('0* a', '10 a', '11 b', '12 b', '2* b'), ['0 – a', '1 0 a', '1 12 b', '2 – b']);
  });

  it('are one row without columns', () => {
    assert.deepEqual(groupedRows([{ values: [], result: 'a' }], []), [{ cells: [], first: 0 }]);
  });

  it('are each in one row, with its result', () => {
    const sample = fc.record({
      values: fc.tuple(fc.nat(2), fc.nat(3), fc.nat(1)),
      result: fc.constantFrom('a', 'b', 'c'),
    });
    const cases = fc.uniqueArray(sample, { selector: ({ values }) => values.join(), minLength: 1 });
    fc.assert(
      fc.property(cases, (samples: readonly Sample[]) => {
        const rows = groupedRows(samples, [3, 4, 2]);
        for (const { values, result } of samples) {
          const own = rows.filter(({ cells }) =>
            cells.every((cell, at) => cell?.values.includes(values[at] ?? 0) ?? true),
          );
          assert.deepEqual(
            own.map(({ first }) => samples[first]?.result),
            [result],
          );
        }
      }),
    );
  });
});
