import { checkRefusal, checkWish } from '../../kit/restructuring.ts';

const MEASURE =
  '//- mesures/1.1.1.md\n# M\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npourcentage: 70\ncategorie: effets\n```\n#### Description\nUn.\n\n#### Exemples\nDeux.\n';

const newBelow = (id: string) => ({ do: 'new', what: 'action', id }) as const;

describe('a new action', () => {
  it('has the next id, what is left of the weight, and the keys and sections of its elder', () =>
    checkWish(MEASURE, newBelow('1.1.1'), {
      'mesures/1.1.1.md': `${MEASURE.slice(21)}\n### <|Titre à écrire|>\n\`\`\`yaml\nidentifiant: 1.1.1.2\npourcentage: 30\ncategorie: effets\n\`\`\`\n#### Description\n\n#### Exemples\n`,
    }));

  it('opens the list of the first child', () =>
    checkWish('//- mesures/1.1.1.md\n# M\n```yaml\nid: 1.1.1\n```\nUn texte.', newBelow('1.1.1'), {
      'mesures/1.1.1.md':
        '# M\n```yaml\nid: 1.1.1\n```\nUn texte.\n\n## Actions\n### <|Titre à écrire|>\n```yaml\nid: 1.1.1.1\n```\n#### Description\n',
    }));

  it('stands right behind its elder, where others follow', () =>
    checkWish(
      '//- mesures/1.1.1.md\n# M\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n\n### B\n```yaml\nid: 1.1.1.2\n```\n',
      newBelow('1.1.1.1'),
      {
        'mesures/1.1.1.md':
          '# M\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n\n#### Actions\n##### <|Titre à écrire|>\n```yaml\nid: 1.1.1.1.1\n```\n###### Description\n\n### B\n```yaml\nid: 1.1.1.2\n```\n',
      },
    ));

  it('has a file of its own where it is a measure, with what the référentiel lacks of its points', () =>
    checkWish(
      '//- mesures/cae.md\n# C\n```yaml\nidentifiant: ""\npoints: 20\nreferentiel: cae\n```\n//- mesures/1.md\n# A\n```yaml\nidentifiant: 1\n```\n## Actions\n### S\n```yaml\nidentifiant: 1.1\n```\n//- mesures/1.1.1.md\n# M\n```yaml\nidentifiant: 1.1.1\npoints: 12\nclimat_pratic_id: eau\n```\n',
      newBelow('1.1'),
      {
        'mesures/1.1.2.md':
          '# <|Titre à écrire|>\n```yaml\nidentifiant: 1.1.2\npoints: 8\nclimat_pratic_id: eau\n```\n## Description\n',
      },
    ));

  it('ends its lines as the other files do, in a file of its own too', () => {
    const axis = '# A\n```yaml\nidentifiant: 1\n```\n## Actions\n### S\n```yaml\nidentifiant: 1.1\n```\n';
    const measure = '# M\n```yaml\nidentifiant: 1.1.1\npoints: 12\n```\n';
    const made = '# <|Titre à écrire|>\n```yaml\nidentifiant: 1.1.2\npoints: 0\n```\n## Description\n';
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    checkWish(`//- mesures/1.md\n${windows(axis)}//- mesures/1.1.1.md\n${windows(measure)}`, newBelow('1.1'), {
      'mesures/1.1.2.md': windows(made),
    });
  });

  it('comes with the levels below it where an axis without points would leave no sum', () =>
    checkWish(
      '//- mesures/1.md\n# A\n```yaml\nidentifiant: 1\n```\n//- mesures/1.1.md\n# M\n```yaml\nidentifiant: 1.1\npoints: 12\n```\n//- mesures/1.2.md\n# N\n```yaml\nidentifiant: 1.2\npoints: 2\n```\n',
      newBelow(''),
      {
        'mesures/2.md': '# <|Titre à écrire|>\n```yaml\nidentifiant: 2\n```\n## Description\n',
        'mesures/2.1.md': '# Titre à écrire\n```yaml\nidentifiant: 2.1\npoints: 0\n```\n## Description\n',
      },
    ));

  it('is an axis with its first measure, where more axes than measures would be taken for measures', () => {
    const young =
      '//- mesures/te.md\n# T\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n//- mesures/1.md\n# A\n```yaml\nidentifiant: 1\n```\n## Actions\n### S\n```yaml\nidentifiant: 1.1\n```\n//- mesures/1.1.1.md\n# M\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n';
    checkWish(young, newBelow(''), {
      'mesures/2.md':
        '# <|Titre à écrire|>\n```yaml\nidentifiant: 2\n```\n## Description\n\n## Actions\n### Titre à écrire\n```yaml\nidentifiant: 2.1\n```\n#### Description\n',
      'mesures/2.1.1.md': '# Titre à écrire\n```yaml\nidentifiant: 2.1.1\n```\n## Description\n',
    });
  });

  it('is a task with a letter in TE, and a sub-action says that it continues nothing where others say what', () => {
    const te =
      '//- mesures/1.1.1.md\n# M\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\npoints: 2\norigine:\n  - cae_1.1.1\n```\n';
    checkWish(te, newBelow('1.1.1.1'), {
      'mesures/1.1.1.md': `${te.slice(21)}\n#### Actions\n##### <|Titre à écrire|>\n\`\`\`yaml\nidentifiant: 1.1.1.1.a\n\`\`\`\n###### Description\n`,
    });
    checkWish(te, newBelow('1.1.1'), {
      'mesures/1.1.1.md': `${te.slice(21)}\n### <|Titre à écrire|>\n\`\`\`yaml\nidentifiant: 1.1.1.2\npoints: 0\norigine: Nouvelle action\n\`\`\`\n#### Description\n`,
    });
  });

  it('keeps the ends of the lines', () =>
    checkWish('//- mesures/1.1.1.md\n# M\r\n```yaml\r\nid: 1.1.1\r\n```\r\n', newBelow('1.1.1'), {
      'mesures/1.1.1.md':
        '# M\r\n```yaml\r\nid: 1.1.1\r\n```\r\n\r\n## Actions\r\n### <|Titre à écrire|>\r\n```yaml\r\nid: 1.1.1.1\r\n```\r\n#### Description\r\n',
    }));

  it('is refused with a reason', () => {
    checkRefusal(MEASURE, newBelow('7.1'), 'There is no action 7.1 any more. Look at the tree again.');
    checkRefusal(
      '//- mesures/1.1.1.1.1.md\n# M\n```yaml\nid: 1.1.1.1.1.1.1\n```\n',
      newBelow('1.1.1.1.1.1.1'),
      'Nothing can be written below 1.1.1.1.1.1.1: titles have six levels, and ids as many segments as the platform reads.',
    );
    checkRefusal(
      '//- mesures/1.1.1.md\n# M\n```yaml\nid: 1.1.1\n```\n## Description\n<!-- Un commentaire que personne ne ferme\n',
      newBelow('1.1.1'),
      'The text around is written so that 1.1.1.1 would be lost. Mend its problems first: a block or a comment may not be closed.',
    );
  });
});
