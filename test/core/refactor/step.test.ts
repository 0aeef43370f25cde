import { checkRefusal, checkWish, measureFile } from '../../kit/restructuring.ts';
import { ABC, measure } from './support.ts';

describe('a step among siblings', () => {
  it('exchanges texts and ids, and what names them follows', () =>
    checkWish(
      `${measureFile('1.1.1', ABC)}${measureFile('1.1.2', '# N\n```yaml\nidentifiant: 1.1.2\npoints: 5\n```\n## Description\nVoir la 1.1.1.1 et la 1.1.1.2.\n')}`,
      { do: 'step', by: 1, id: '1.1.1.1' },
      {
        'mesures/1.1.1.md': measure('1.1.1', [
          [1, 'B', 30],
          [2, 'A', 50],
          [3, 'C', 20],
        ]),
        'mesures/1.1.2.md':
          '# N\n```yaml\nidentifiant: 1.1.2\npoints: 5\n```\n## Description\nVoir la 1.1.1.2 et la 1.1.1.1.\n',
      },
    ));

  it('takes the comments along that silence rules in what is moved', () => {
    const comment = '<!-- referentiel-disable points-sum: vu avec eux -->\n\n';
    const silenced = (titles: string) =>
      ABC.replace(/### [ABC]\n/g, title => (title.includes(titles) ? comment + title : title));
    const swapped = measure('1.1.1', [
      [1, 'A', 50],
      [2, 'C', 20],
      [3, 'B', 30],
    ]);
    checkWish(
      measureFile('1.1.1', silenced('C')),
      { do: 'step', by: -1, id: '1.1.1.3' },
      { 'mesures/1.1.1.md': swapped.replace('### C', `${comment}### C`) },
    );
    checkWish(
      measureFile('1.1.1', silenced('C')),
      { do: 'step', by: 1, id: '1.1.1.2' },
      { 'mesures/1.1.1.md': swapped.replace('### C', `${comment}### C`) },
    );
    checkWish(
      measureFile('1.1.1', silenced('B')),
      { do: 'step', by: 1, id: '1.1.1.2' },
      { 'mesures/1.1.1.md': swapped.replace('### B', `${comment}### B`) },
    );
    checkWish(
      measureFile('1.1.1', silenced('B')),
      { do: 'delete', id: '1.1.1.2' },
      {
        'mesures/1.1.1.md': measure('1.1.1', [
          [1, 'A', 71.42857],
          [2, 'C', 28.57143],
        ]),
      },
    );
  });

  it('exchanges the names of files', () =>
    checkWish(
      `${measureFile('1.1.1', '# M\n```yaml\nid: 1.1.1\n```\n')}${measureFile('1.1.2', '# N\n```yaml\nid: 1.1.2\n```\n')}`,
      { do: 'step', by: -1, id: '1.1.2' },
      {
        'mesures/1.1.1.md': '# N\n```yaml\nid: 1.1.1\n```\n',
        'mesures/1.1.2.md': '# M\n```yaml\nid: 1.1.2\n```\n',
      },
    ));

  it('has no place beyond the first and the last', () => {
    checkRefusal(
      measureFile('1.1.1', ABC),
      { do: 'step', by: -1, id: '1.1.1.1' },
      '1.1.1.1 is the first of its siblings.',
    );
    checkRefusal(
      measureFile('1.1.1', ABC),
      { do: 'step', by: 1, id: '1.1.1.3' },
      '1.1.1.3 is the last of its siblings.',
    );
  });

  it('takes an alternative along', () =>
    checkRefusal(
      `${measureFile('1.1.1', '# M\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n')}${measureFile('1.1.1alter', '# N\n```yaml\nidentifiant: 1.1.1alter\n```\n')}`,
      { do: 'step', by: 1, id: '1.1.1alter' },
      '1.1.1alter goes with the measure whose place it may take, or is set apart by its number: move that measure.',
    ));
});
