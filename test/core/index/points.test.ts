import assert from 'node:assert/strict';
import { measureFile, referentialOfFixture } from '../../kit/referential.ts';

/** A line an action: its points, its share of the parent, how they come about. */
function pointsOf(fixture: string): string[] {
  const { actions, points } = referentialOfFixture(fixture);
  const round = (value: number | undefined) => (value === undefined ? '?' : String(Math.round(value * 1000) / 1000));
  return [...actions.keys()].sort().map(id => {
    const own = points.get(id);
    return `${id || 'root'} ${round(own?.points)} ${round(own?.percent)}% ${own?.origin}`;
  });
}

describe('points in the 2021/22 dialect', () => {
  it('are per cent below a measure that has points', () => {
    assert.deepEqual(
      pointsOf(
        measureFile('1.1 points: 30\n  1.1.1 points: 40\n  1.1.2 points: 60\n    1.1.2.1\n    1.1.2.2 points: 25'),
      ),
      [
        'root 30 ?% sum',
        '1.1 30 100% written',
        '1.1.1 12 40% percent',
        '1.1.2 18 60% percent',
        '1.1.2.1 13.5 75% remainder',
        '1.1.2.2 4.5 25% percent',
      ],
    );
  });

  it('are the sum of the shares where no measure has any', () => {
    assert.deepEqual(pointsOf(measureFile('6.5.1\n  6.5.1.1 points: 35\n  6.5.1.2 points: 45\n  6.5.1.3 points: 20')), [
      'root 100 ?% sum',
      '6.5.1 100 100% own-scale',
      '6.5.1.1 35 35% percent',
      '6.5.1.2 45 45% percent',
      '6.5.1.3 20 20% percent',
    ]);
  });

  it('stay out of the total where other measures have points', () => {
    const files = `//- 1.1.md\n${measureFile('1.1 points: 30')}//- 1.2.md\n${measureFile('1.2\n  1.2.1 points: 100')}`;
    assert.deepEqual(pointsOf(files), [
      'root 30 ?% sum',
      '1.1 30 100% written',
      '1.2 100 0% own-scale',
      '1.2.1 100 100% percent',
    ]);
  });

  it('are summed above the measures, whatever an axis says', () => {
    const files = `//- 1.md\n${measureFile('1 points: 99')}//- 1.1.md\n${measureFile('1.1 points: 30')}//- 1.2.md\n${measureFile('1.2 points: 10')}`;
    assert.deepEqual(pointsOf(files).slice(0, 2), ['root 40 ?% sum', '1 40 100% sum']);
  });
});

describe('points in the 2023 dialect', () => {
  const points = (shorthand: string) => pointsOf(measureFile(shorthand, 'identifiant'));

  it('are what is written, nothing beside it, sums above it', () => {
    assert.deepEqual(points('1\n  1.1 points: 4\n  1.2\n  1.3 points: 2'), [
      'root 6 ?% sum',
      '1 6 100% sum',
      '1.1 4 66.667% written',
      '1.2 0 0% zero',
      '1.3 2 33.333% written',
    ]);
  });

  it('are shares of the parent where siblings have shares', () => {
    assert.deepEqual(points('1 points: 10\n  1.1 pourcentage: 40\n  1.2 pourcentage: 60\n  1.3'), [
      'root 10 ?% sum',
      '1 10 100% written',
      '1.1 4 40% percent',
      '1.2 6 60% percent',
      '1.3 0 0% zero',
    ]);
  });

  it('are equal shares of the parent where siblings have nothing, save those that say 0', () => {
    assert.deepEqual(points('1 points: 10\n  1.1\n  1.2\n  1.3 pourcentage: 0'), [
      'root 10 ?% sum',
      '1 10 100% written',
      '1.1 5 50% equal',
      '1.2 5 50% equal',
      '1.3 0 0% percent',
    ]);
  });

  it('are unknown where nothing tells', () => {
    assert.deepEqual(points('1\n  1.1'), ['root ? ?% unknown', '1 ? ?% unknown', '1.1 ? ?% unknown']);
  });
});

describe('a référentiel', () => {
  it('has the dialect that most blocks speak', () => {
    assert.equal(referentialOfFixture(measureFile('1.1\n  1.1.1 pourcentage: 100')).dialect, '2023');
    assert.equal(referentialOfFixture(measureFile('1.1')).dialect, '2021');
  });

  it('has the measure level of most files', () => {
    const files = ['1', '1.1', '1.1.1', '1.1.2'].map(id => `//- ${id}.md\n${measureFile(id)}`).join('');
    assert.equal(referentialOfFixture(files).measureLevel, 3);
  });

  it('keeps the first of two equal ids, and that is not the copy of a file', () => {
    const files = `//- 1.1 copie.md\n${measureFile('1.1')}//- 1.1.md\n${measureFile('1.1')}`;
    assert.equal(referentialOfFixture(files).sources.get('1.1')?.file.path, '/ws/1.1.md');
  });

  it('lists children in the order of their ids', () => {
    const { actions } = referentialOfFixture(measureFile('1.1\n  1.1.10\n  1.1.9\n  1.1.2'));
    assert.deepEqual(
      actions.get('1.1')?.children.map(({ id }) => id),
      ['1.1.2', '1.1.9', '1.1.10'],
    );
  });
});

describe('points on the platform of 2026', () => {
  const MARK = 'labels: [te_cae]';

  it('stand on the sub-actions of TE alone: above are sums, below equal shares, whatever is written there', () => {
    assert.deepEqual(
      pointsOf(
        measureFile(
          `1.1.1 points: 99, ${MARK}\n  1.1.1.1 points: 3\n    1.1.1.1.a points: 2\n    1.1.1.1.b\n  1.1.1.2 points: 1.5`,
          'identifiant',
        ),
      ),
      [
        'root 4.5 ?% sum',
        '1.1.1 4.5 100% sum',
        '1.1.1.1 3 66.667% written',
        '1.1.1.1.a 1.5 50% equal',
        '1.1.1.1.b 1.5 50% equal',
        '1.1.1.2 1.5 33.333% written',
      ],
    );
  });

  it('count an alternative beside its measure, and give nothing to one without sub-actions', () => {
    const files = ['1.1.1', '1.1.1alter'].map(
      id => `//- ${id}.md\n${measureFile(`${id} ${MARK}\n  ${id}.1 points: 2`, 'identifiant')}`,
    );
    const empty = `//- 1.1.2alter.md\n${measureFile(`1.1.2alter ${MARK}`, 'identifiant')}`;
    assert.deepEqual(pointsOf(files.join('') + empty), [
      'root 4 ?% sum',
      '1.1.1 2 50% sum',
      '1.1.1.1 2 100% written',
      '1.1.1alter 2 50% sum',
      '1.1.1alter.1 2 100% written',
      '1.1.2alter ? ?% unknown',
    ]);
  });

  it('are read from the measures down elsewhere, shares where the parent has points of its own', () => {
    const root = '//- eci.md\n# ECi\n```yaml\nidentifiant: ""\nreferentiel: eci\npoints: 500\n```\n';
    const measure = measureFile(
      '1.1 points: 10, indicateurs: [eci_1]\n  1.1.1 pourcentage: 40\n    1.1.1.1\n    1.1.1.2 points: 1\n    1.1.1.3 pourcentage: 50\n  1.1.2 pourcentage: 0\n  1.1.3',
      'identifiant',
    );
    assert.deepEqual(pointsOf(`${root}//- 1.1.md\n${measure}`), [
      'root 10 ?% sum',
      '1.1 10 100% written',
      '1.1.1 4 40% percent',
      '1.1.1.1 ? ?% unknown',
      '1.1.1.2 1 25% written',
      '1.1.1.3 2 50% percent',
      '1.1.2 0 0% percent',
      '1.1.3 ? ?% unknown',
    ]);
  });

  it('leave shares aside under a parent whose points are a sum', () => {
    assert.deepEqual(
      pointsOf(
        measureFile(
          '1.1.1 coremeasure: coremeasure\n  1.1.1.1 pourcentage: 40\n    1.1.1.1.1 points: 2\n  1.1.1.2 points: 3',
          'identifiant',
        ),
      ),
      ['root 5 ?% sum', '1.1.1 5 100% sum', '1.1.1.1 2 40% sum', '1.1.1.1.1 2 100% written', '1.1.1.2 3 60% written'],
    );
  });
});
