import { block } from '../../kit/disk.ts';
import { checkWish, measureFile } from '../../kit/restructuring.ts';
import { ABC, measure } from './support.ts';

describe('an insertion', () => {
  it('makes room, with nothing of the weight where nothing is left', () =>
    checkWish(
      measureFile('1.1.1', ABC),
      { do: 'insert', id: '1.1.1.2' },
      {
        'mesures/1.1.1.md': measure('1.1.1', [
          [1, 'A', 50],
          [2, '<|Titre à écrire|>', 0],
          [3, 'B', 30],
          [4, 'C', 20],
        ]).replace('pourcentage: 0\n```\n', 'pourcentage: 0\n```\n#### Description\n'),
      },
    ));
});

describe('a split', () => {
  it('leaves each part of a sub-action of TE the points of its own tasks', () => {
    const sub = (id: string, points: string, tasks: string) =>
      `### S\n${block(`identifiant: ${id}\npoints: ${points}`)}#### Actions\n${tasks}`;
    const task = (id: string) => `##### T\n${block(`identifiant: ${id}`)}`;
    const head = `# M\n${block('identifiant: 1.1.1\nlabels: [te_cae]')}## Actions\n`;
    checkWish(
      `//- mesures/1.1.1.md\n${head}${sub('1.1.1.1', '3', task('1.1.1.1.a') + task('1.1.1.1.b') + task('1.1.1.1.c'))}`,
      { do: 'split', id: '1.1.1.1.c' },
      {
        'mesures/1.1.1.md': `${head}${sub('1.1.1.1', '2', task('1.1.1.1.a') + task('1.1.1.1.b'))}\n${sub('1.1.1.2', '1', task('1.1.1.2.a')).replace('### S', '### <|Titre à écrire|>').replace('#### Actions', '\n#### Actions')}`,
      },
    );
  });

  it('puts an action and those behind it below a new one, each worth what it was', () =>
    checkWish(
      measureFile('1.1.1', ABC),
      { do: 'split', id: '1.1.1.2' },
      {
        'mesures/1.1.1.md': measure('1.1.1', [[1, 'A', 100]]).replace('points: 10', 'points: 5'),
        'mesures/1.1.2.md': `${measure('1.1.2', [
          [1, 'B', 60],
          [2, 'C', 40],
        ])
          .replace('points: 10', 'points: 5')
          .replace('# M', '# <|Titre à écrire|>')
          .replace('## Actions', '\n## Actions')}`,
      },
    ));

  it('has links follow the titles that go into another file, and leaves those to what stays', () => {
    const cited = (b: string) => `${measure('1.2.1', [[1, 'E', 100]])}[b](${b}.md#b), [a](1.1.1.md#a), [f](1.1.1.md)\n`;
    return checkWish(
      `${measureFile('1.1.1', ABC)}${measureFile('1.2.1', cited('1.1.1'))}`,
      { do: 'split', id: '1.1.1.2' },
      {
        'mesures/1.1.1.md': measure('1.1.1', [[1, 'A', 100]]).replace('points: 10', 'points: 5'),
        'mesures/1.1.2.md': `${measure('1.1.2', [
          [1, 'B', 60],
          [2, 'C', 40],
        ])
          .replace('points: 10', 'points: 5')
          .replace('# M', '# <|Titre à écrire|>')
          .replace('## Actions', '\n## Actions')}`,
        'mesures/1.2.1.md': cited('1.1.2'),
      },
    );
  });

  it('has links between titles of the text name the file of the other part, where one of both goes there', () => {
    const [ofA, ofC] = ['[b](#b) [a](#a) [nulle part](#d)\n', '[a](#a) [b](#b)\n'];
    const text = ABC.replace('pourcentage: 50\n```\n', sign => sign + ofA).concat(ofC);
    const kept = measure('1.1.1', [[1, 'A', 100]]).replace('points: 10', 'points: 5');
    const parted = measure('1.1.2', [
      [1, 'B', 60],
      [2, 'C', 40],
    ]);
    return checkWish(
      measureFile('1.1.1', text),
      { do: 'split', id: '1.1.1.2' },
      {
        'mesures/1.1.1.md': kept + ofA.replace('(#b)', '(1.1.2.md#b)'),
        'mesures/1.1.2.md': `${parted
          .replace('points: 10', 'points: 5')
          .replace('# M', '# <|Titre à écrire|>')
          .replace('## Actions', '\n## Actions')}${ofC.replace('(#a)', '(1.1.1.md#a)')}`,
      },
    );
  });

  it('leaves rules to the first of both, if somebody agrees, and has links follow the files behind', () =>
    checkWish(
      `${measureFile('1.1.1', ABC)}${measureFile('1.1.2', measure('1.1.2', [[1, 'D', 100]]))}${measureFile('1.2.1', `${measure('1.2.1', [[1, 'E', 100]])}[d](1.1.2.md)\n`)}//- regles/r.md\n# R\n\`\`\`yaml\naction_id: mesures_1.1.1\n\`\`\`\n`,
      { do: 'split', id: '1.1.1.3' },
      {
        'mesures/1.1.1.md': measure('1.1.1', [
          [1, 'A', 62.5],
          [2, 'B', 37.5],
        ]).replace('points: 10', 'points: 8'),
        'mesures/1.1.2.md': measure('1.1.2', [[1, 'C', 100]])
          .replace('points: 10', 'points: 2')
          .replace('# M', '# <|Titre à écrire|>')
          .replace('## Actions', '\n## Actions'),
        'mesures/1.1.3.md': measure('1.1.3', [[1, 'D', 100]]),
        'mesures/1.2.1.md': `${measure('1.2.1', [[1, 'E', 100]])}[d](1.1.3.md)\n`,
      },
      'rules-stay',
    ));
});
