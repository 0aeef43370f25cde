import { block } from '../../kit/disk.ts';
import { checkRefusal, checkWish, measureFile } from '../../kit/restructuring.ts';

const measure = (id: string, children: readonly (readonly [number, string, number])[]) =>
  `# M\n\`\`\`yaml\nidentifiant: ${id}\npoints: 10\n\`\`\`\n## Actions\n${children
    .map(
      ([number, title, share]) =>
        `### ${title}\n\`\`\`yaml\nidentifiant: ${id}.${number}\npourcentage: ${share}\n\`\`\`\n`,
    )
    .join('\n')}`;
const ABC = measure('1.1.1', [
  [1, 'A', 50],
  [2, 'B', 30],
  [3, 'C', 20],
]);

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
          [1, 'A', 71.4286],
          [2, 'C', 28.5714],
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
          [1, 'D', 66.6667],
          [2, 'A', 33.3333],
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

describe('a deletion', () => {
  it('closes the gap, and leaves the others what they share', () =>
    checkWish(
      measureFile('1.1.1', ABC),
      { do: 'delete', id: '1.1.1.1' },
      {
        'mesures/1.1.1.md': measure('1.1.1', [
          [1, 'B', 60],
          [2, 'C', 40],
        ]),
      },
    ));

  it('leaves the others their points, and what they stand below less, where points are written below one of them', () => {
    const written = (parent: string, shares: readonly [string, number][]) =>
      `# M\n\`\`\`yaml\nidentifiant: 1.1.1\npoints: ${parent}\n\`\`\`\n## Actions\n${shares
        .map(
          ([title, share], at) =>
            `### ${title}\n\`\`\`yaml\nidentifiant: 1.1.1.${at + 1}\npourcentage: ${share}\n\`\`\`\n${title === 'C' ? `#### Actions\n##### T\n\`\`\`yaml\nidentifiant: 1.1.1.${at + 1}.1\npoints: 3\n\`\`\`\n` : ''}`,
        )
        .join('\n')}`;
    checkWish(
      measureFile(
        '1.1.1',
        written('10', [
          ['A', 20],
          ['B', 50],
          ['C', 30],
        ]),
      ),
      { do: 'delete', id: '1.1.1.1' },
      {
        'mesures/1.1.1.md': written('8', [
          ['B', 62.5],
          ['C', 37.5],
        ]),
      },
    );
  });

  it('leaves the gap where something names what goes: that would mean another action', () =>
    checkWish(
      measureFile('1.1.1', `${ABC}#### Description\nVoir la 1.1.1.1.\n`),
      { do: 'delete', id: '1.1.1.1' },
      {
        'mesures/1.1.1.md': `${measure('1.1.1', [
          [2, 'B', 60],
          [3, 'C', 40],
        ])}#### Description\nVoir la 1.1.1.1.\n`,
      },
    ));

  it('takes files along, and their names are free for others', () =>
    checkWish(
      `${measureFile('1.1.1', '# M\n```yaml\nid: 1.1.1\n```\n')}${measureFile('1.1.2', '# N\n```yaml\nid: 1.1.2\n```\n')}`,
      { do: 'delete', id: '1.1.1' },
      { 'mesures/1.1.1.md': '# N\n```yaml\nid: 1.1.1\n```\n', 'mesures/1.1.2.md': null },
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
});
