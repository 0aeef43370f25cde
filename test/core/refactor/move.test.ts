import { block } from '../../kit/disk.ts';
import { checkRefusal, checkWish } from '../../kit/restructuring.ts';

const measure = (id: string, children: readonly (readonly [number, string, number])[]) =>
  `# M\n\`\`\`yaml\nidentifiant: ${id}\npoints: 10\n\`\`\`\n## Actions\n${children
    .map(
      ([number, title, share]) =>
        `### ${title}\n\`\`\`yaml\nidentifiant: ${id}.${number}\npourcentage: ${share}\n\`\`\`\n`,
    )
    .join('\n')}`;
const file = (name: string, text: string) => `//- mesures/${name}.md\n${text}`;
const ABC = measure('1.1.1', [
  [1, 'A', 50],
  [2, 'B', 30],
  [3, 'C', 20],
]);

describe('a step among siblings', () => {
  it('exchanges texts and ids, and what names them follows', () =>
    checkWish(
      `${file('1.1.1', ABC)}${file('1.1.2', '# N\n```yaml\nidentifiant: 1.1.2\npoints: 5\n```\n## Description\nVoir la 1.1.1.1 et la 1.1.1.2.\n')}`,
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
      file('1.1.1', silenced('C')),
      { do: 'step', by: -1, id: '1.1.1.3' },
      { 'mesures/1.1.1.md': swapped.replace('### C', `${comment}### C`) },
    );
    checkWish(
      file('1.1.1', silenced('C')),
      { do: 'step', by: 1, id: '1.1.1.2' },
      { 'mesures/1.1.1.md': swapped.replace('### C', `${comment}### C`) },
    );
    checkWish(
      file('1.1.1', silenced('B')),
      { do: 'step', by: 1, id: '1.1.1.2' },
      { 'mesures/1.1.1.md': swapped.replace('### B', `${comment}### B`) },
    );
    checkWish(
      file('1.1.1', silenced('B')),
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
      `${file('1.1.1', '# M\n```yaml\nid: 1.1.1\n```\n')}${file('1.1.2', '# N\n```yaml\nid: 1.1.2\n```\n')}`,
      { do: 'step', by: -1, id: '1.1.2' },
      {
        'mesures/1.1.1.md': '# N\n```yaml\nid: 1.1.1\n```\n',
        'mesures/1.1.2.md': '# M\n```yaml\nid: 1.1.2\n```\n',
      },
    ));

  it('has no place beyond the first and the last', () => {
    checkRefusal(file('1.1.1', ABC), { do: 'step', by: -1, id: '1.1.1.1' }, '1.1.1.1 is the first of its siblings.');
    checkRefusal(file('1.1.1', ABC), { do: 'step', by: 1, id: '1.1.1.3' }, '1.1.1.3 is the last of its siblings.');
  });

  it('takes an alternative along', () =>
    checkRefusal(
      `${file('1.1.1', '# M\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n')}${file('1.1.1alter', '# N\n```yaml\nidentifiant: 1.1.1alter\n```\n')}`,
      { do: 'step', by: 1, id: '1.1.1alter' },
      '1.1.1alter goes with the measure whose place it may take, or is set apart by its number: move that measure.',
    ));
});

describe('a move below another action', () => {
  it('takes points along: those of both measures, and the shares that say the same as before', () =>
    checkWish(
      `${file('1.1.1', ABC)}${file('1.1.2', measure('1.1.2', [[1, 'D', 100]]))}`,
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
      file('1.1.1', ABC),
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
    const two = `${file('1.1.1', ABC)}${file('1.1.2', measure('1.1.2', [[1, 'D', 100]]))}`;
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
      file('1.1.1', ABC),
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
      file('1.1.1', ABC),
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
      file(
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
      file('1.1.1', `${ABC}#### Description\nVoir la 1.1.1.1.\n`),
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
      `${file('1.1.1', '# M\n```yaml\nid: 1.1.1\n```\n')}${file('1.1.2', '# N\n```yaml\nid: 1.1.2\n```\n')}`,
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
      file('1.1.1', ABC),
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
      `${file('1.1.1', ABC)}${file('1.2.1', cited('1.1.1'))}`,
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
      file('1.1.1', text),
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
      `${file('1.1.1', ABC)}${file('1.1.2', measure('1.1.2', [[1, 'D', 100]]))}${file('1.2.1', `${measure('1.2.1', [[1, 'E', 100]])}[d](1.1.2.md)\n`)}//- regles/r.md\n# R\n\`\`\`yaml\naction_id: mesures_1.1.1\n\`\`\`\n`,
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

describe('a merger', () => {
  const described = (text: string) => `#### Description\n${text}\n`;
  const two = (first: string, second: string) =>
    `# M\n\`\`\`yaml\nidentifiant: 1.1.1\npoints: 10\n\`\`\`\n## Actions\n### A\n\`\`\`yaml\nidentifiant: 1.1.1.1\npourcentage: 40\n\`\`\`\n${first}\n### B\n\`\`\`yaml\nidentifiant: 1.1.1.2\npourcentage: 60\n\`\`\`\n${second}`;

  it('adds texts under the same titles, the title that goes before them, and points', () =>
    checkWish(
      `${file('1.1.1', two(described('Un.'), `${described('Deux.')}\n#### Exemples\nTrois, voir la 1.1.1.2.\n`))}`,
      { do: 'merge', id: '1.1.1.2' },
      {
        'mesures/1.1.1.md':
          '# M\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 100\n```\n#### Description\nUn.\n\n**B**\n\nDeux.\n\n#### Exemples\nTrois, voir la 1.1.1.1.\n',
      },
    ));

  it('adds a text without a title to one without, as in 2021', () =>
    checkWish(
      file('1.1.1', two('Un.\n', 'Deux.\n').replaceAll('identifiant', 'id').replaceAll('pourcentage', 'points')),
      { do: 'merge', id: '1.1.1.2' },
      {
        'mesures/1.1.1.md':
          '# M\n```yaml\nid: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 100\n```\nUn.\n\n**B**\n\nDeux.\n',
      },
    ));

  it('joins labels, and adds the weights of what both continue', () =>
    checkWish(
      file(
        '1.1.1',
        two('', '')
          .replace('pourcentage: 40', 'pourcentage: 40\norigine: [cae_1.1.1.1 (0.5)]')
          .replace(
            'pourcentage: 60',
            'pourcentage: 60\nlabels: [te_cae]\norigine:\n  - cae_1.1.1.1 (0.25)\n  - cae_1.1.1.2',
          ),
      ),
      { do: 'merge', id: '1.1.1.2' },
      {
        'mesures/1.1.1.md':
          '# M\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 40\norigine: [cae_1.1.1.1 (0.75), cae_1.1.1.2 (1)]\nlabels: [te_cae]\n```\n\n#### Description\n**B**\n',
      },
    ));

  it('is refused where a word of a block would be lost', () =>
    checkRefusal(
      file('1.1.1', two('', '').replace('pourcentage: 60', 'pourcentage: 60\norigine: Nouvelle action')),
      { do: 'merge', id: '1.1.1.2' },
      'Merged, 1.1.1.2 would lose what its block says: origine. Write that to the other action first.',
    ));

  const rule = (id: string) =>
    `//- regles/${id}.md\n# R\n\`\`\`yaml\naction_id: mesures_${id}\n\`\`\`\n## Règles\n### Désactivation\n\`\`\`formule\nVRAI\n\`\`\`\n`;
  const whole = (id: string, text: string) =>
    file(id, `# ${id}\n\`\`\`yaml\nidentifiant: ${id}\npoints: 5\n\`\`\`\n## Description\n${text}\n`);

  it('takes the rules of what goes along, if somebody agrees, whatever names the référentiel', () => {
    const [of, other] = [rule('1.1.2'), rule('1.1.1')].map(text => text.slice(text.indexOf('#')));
    checkWish(
      `${whole('1.1.1', 'Un.')}${whole('1.1.2', 'Deux.')}//- regles/r.md\n${of}`,
      { do: 'merge', id: '1.1.2' },
      {
        'mesures/1.1.1.md':
          '# 1.1.1\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Description\nUn.\n\n**1.1.1**\n\nDeux.\n',
        'mesures/1.1.2.md': null,
        'regles/r.md': other ?? '',
      },
      'rules-go-over',
    );
  });

  it('is refused where both have rules', () =>
    checkRefusal(
      file('1.1.1', two('', '')) + rule('1.1.1.1') + rule('1.1.1.2'),
      { do: 'merge', id: '1.1.1.2' },
      '1.1.1.2 and 1.1.1.1 both have personalisation rules, and an action has one entry of them. Write into that of 1.1.1.1 what is to hold for both, take out that of 1.1.1.2, then merge.',
    ));

  it('has an empty line on both sides of what it brings, and keeps code as it is set in', () =>
    checkWish(
      `//- mesures/m.md\n# M\n${block('id: 1.1.1')}## Actions\n### A\n${block('id: 1.1.1.1\npoints: 40')}#### Description\nDit\n#### Exemples\nLà\n### B\n${block('id: 1.1.1.2\npoints: 60')}#### Description\n    code\n`,
      { do: 'merge', id: '1.1.1.2' },
      {
        'mesures/m.md': `# M\n${block('id: 1.1.1')}## Actions\n### A\n${block('id: 1.1.1.1\npoints: 100')}#### Description\nDit\n\n**B**\n\n    code\n\n#### Exemples\nLà\n`,
      },
    ));

  it('leaves its rules in the file that is named after it, where the other has one too', () => {
    const parent = (id: string) =>
      file(
        id,
        `# ${id}\n\`\`\`yaml\nidentifiant: ${id}\npoints: 5\n\`\`\`\n## Actions\n### A\n\`\`\`yaml\nidentifiant: ${id}.1\n\`\`\`\n`,
      );
    const ruled = (id: string) => rule(`${id}.1`).replace(`regles/${id}.1.md`, `regles/mesures_${id}.md`);
    const moved = ruled('1.1.2').replace('mesures_1.1.2.1', 'mesures_1.1.1.2');
    checkWish(
      parent('1.1.1') + parent('1.1.2') + ruled('1.1.1') + ruled('1.1.2'),
      { do: 'merge', id: '1.1.2' },
      {
        'mesures/1.1.1.md':
          '# 1.1.1\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n\n## Description\n**1.1.1**\n\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\n```\n\n### A\n```yaml\nidentifiant: 1.1.1.2\n```\n',
        'mesures/1.1.2.md': null,
        'regles/mesures_1.1.2.md': moved.slice(moved.indexOf('#')),
      },
    );
  });

  it('has links to the file that goes lead to the other, and those to the files behind it follow them', () => {
    const links = (two: string, three: string) => `[deux](${two}.md#titre) et [trois](./${three}.md)`;
    checkWish(
      `${whole('1.1.1', 'Un.')}${whole('1.1.2', 'Deux.')}${whole('1.1.3', 'Trois.')}${whole('1.2.1', links('1.1.2', '1.1.3'))}`,
      { do: 'merge', id: '1.1.2' },
      {
        'mesures/1.1.1.md':
          '# 1.1.1\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Description\nUn.\n\n**1.1.1**\n\nDeux.\n',
        'mesures/1.1.2.md': '# 1.1.2\n```yaml\nidentifiant: 1.1.2\npoints: 5\n```\n## Description\nTrois.\n',
        'mesures/1.1.3.md': null,
        'mesures/1.2.1.md': `# 1.2.1\n\`\`\`yaml\nidentifiant: 1.2.1\npoints: 5\n\`\`\`\n## Description\n${links('1.1.1', '1.1.2')}\n`,
      },
    );
  });
});
