import { block } from '../../kit/disk.ts';
import { checkRefusal, checkThereAndBack, checkWish, measureFile } from '../../kit/restructuring.ts';
import { ABC, measure } from './support.ts';

describe('a move below another action', () => {
  it('takes points along: those of both measures, and the shares that say the same as before', () =>
    checkWish(
      `${measureFile('1.1.1', ABC)}${measureFile('1.1.2', measure('1.1.2', [[1, 'D', 100]]))}`,
      { do: 'move', id: '1.1.1.1', parent: '1.1.2' },
      {
        'mesures/1.1.1.md': measure('1.1.1', [
          [1, 'B', 60],
          [2, 'C', 40],
        ]).replace('points: 10', 'points: 5'),
        'mesures/1.1.2.md': measure('1.1.2', [
          [1, 'D', 66.666667],
          [2, 'A', 33.333333],
        ]).replace('points: 10', 'points: 15'),
      },
    ));

  it('takes the place of another, which makes room', () =>
    checkWish(
      measureFile('1.1.1', ABC),
      { do: 'move', id: '1.1.1.3', parent: '1.1.1', before: '1.1.1.1' },
      {
        'mesures/1.1.1.md': measure('1.1.1', [
          [1, 'C', 20],
          [2, 'A', 50],
          [3, 'B', 30],
        ]),
      },
    ));

  it('takes the line ends of the file where it goes, also those of two kinds', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const mixed = crlf(ABC).replace('\r\n', '\n');
    const left = measure('1.1.1', [
      [1, 'B', 60],
      [2, 'C', 40],
    ]).replace('points: 10', 'points: 5');
    const joined = measure('1.1.2', [
      [1, 'D', 66.666667],
      [2, 'A', 33.333333],
    ]).replace('points: 10', 'points: 15');
    checkWish(
      `${measureFile('1.1.1', mixed)}${measureFile('1.1.2', crlf(measure('1.1.2', [[1, 'D', 100]])))}`,
      { do: 'move', id: '1.1.1.1', parent: '1.1.2' },
      { 'mesures/1.1.1.md': crlf(left).replace('\r\n', '\n'), 'mesures/1.1.2.md': crlf(joined) },
    );
  });

  it('is refused at another level, and where it stands already', () => {
    const two = `${measureFile('1.1.1', ABC)}${measureFile('1.1.2', measure('1.1.2', [[1, 'D', 100]]))}`;
    checkRefusal(
      two,
      { do: 'move', id: '1.1.1.1', parent: '1.1.2.1' },
      '1.1.1.1 cannot stand below 1.1.2.1: they are not of the levels that follow each other.',
    );
    checkRefusal(two, { do: 'move', id: '1.1.1.3', parent: '1.1.1' }, '1.1.1.3 stands there already.');
  });
});

describe('what an action leaves that had all of the points', () => {
  it('shares nothing in shares that are whole', () => {
    const nested = (id: string, points: number) => `##### T\n${block(`id: ${id}\npoints: ${points}`)}`;
    const parts = (first: number, second: number, below: readonly [string, string]) =>
      `//- mesures/1.1.1.md\n# M\n${block('id: 1.1.1')}## Actions\n### A\n${block(`id: 1.1.1.1\npoints: ${first}`)}#### Actions\n${below[0]}### B\n${block(`id: 1.1.1.2\npoints: ${second}`)}#### Actions\n${below[1]}`;
    const before = parts(60, 40, [nested('1.1.1.1.1', 100), nested('1.1.1.2.1', 0) + nested('1.1.1.2.2', 100)]);
    const after = parts(100, 0, [
      `${nested('1.1.1.1.1', 60)}\n##### T\n${block('id: 1.1.1.1.2\npoints: 40')}`,
      nested('1.1.1.2.1', 100),
    ]);
    checkWish(
      before,
      { do: 'move', id: '1.1.1.2.2', parent: '1.1.1.1' },
      { 'mesures/1.1.1.md': after.slice(after.indexOf('#')) },
    );
  });

  it('gives every point back when it is made the other way round', () => {
    const measure = (id: string, shares: readonly number[]) => {
      const actions = shares.map(
        (share, at) => `### A${at}\n${block(`identifiant: ${id}.${at + 1}\npourcentage: ${share}`)}`,
      );
      return measureFile(id, `# M\n${block(`identifiant: ${id}\npoints: 12`)}## Actions\n${actions.join('\n')}`);
    };
    checkThereAndBack(
      `${measure('1.1.1', [5, 5, 10, 5, 30, 10, 35])}${measure('1.1.2', [10, 15, 30, 15, 30])}`,
      { do: 'move', id: '1.1.1.4', parent: '1.1.2' },
      { do: 'move', id: '1.1.2.6', parent: '1.1.1', before: '1.1.1.4' },
    );
  });
});
