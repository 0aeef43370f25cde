import { checkRefusal, checkWish } from '../../kit/restructuring.ts';

const NAMED =
  '//- mesures/cae.md\n# C\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n//- mesures/1.1.1.md\n# M\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n';
const begin = (what: 'question' | 'rule' | 'evidence' | 'indicator') => ({ do: 'new', what, id: '1.1.1' }) as const;

describe('what is begun around an action', () => {
  it('has a file of its own, where there is none of its kind', () =>
    checkWish(NAMED, begin('evidence'), {
      'preuves/cae.md':
        '# <|Titre à écrire|>\n```yaml\nid: cae_1_1_1_preuve\nactions: [cae_1.1.1]\n```\n## Description\n',
    }));

  it('stands behind what is about the actions next to it, of its theme', () =>
    checkWish(
      `${NAMED}//- questions/a.md\n# Un ?\n\`\`\`yaml\nid: un\ntype: binaire\nthematique_id: eau_assainissement\nactions: [cae_2.1.1]\n\`\`\`\n//- questions/b.md\n# Deux ?\n\`\`\`yaml\nid: deux\ntype: binaire\nthematique_id: dechets\nactions: [cae_1.1.2]\n\`\`\`\n`,
      begin('question'),
      {
        'questions/b.md':
          '# Deux ?\n```yaml\nid: deux\ntype: binaire\nthematique_id: dechets\nactions: [cae_1.1.2]\n```\n\n# <|Titre à écrire|>\n```yaml\nid: cae_1_1_1_question\ntype: binaire\nthematique_id: dechets\nactions: [cae_1.1.1]\n```\n## Description\n',
      },
    ));

  it('has an id that is free', () =>
    checkWish(
      `${NAMED}//- indicateurs/a.md\n# I\n\`\`\`yaml\nid: cae_1.1.1\nunite: '%'\nactions: [cae_1.1.1]\n\`\`\`\n`,
      begin('indicator'),
      {
        'indicateurs/a.md':
          "# I\n```yaml\nid: cae_1.1.1\nunite: '%'\nactions: [cae_1.1.1]\n```\n\n# <|Titre à écrire|>\n```yaml\nid: cae_1.1.1_2\nunite: '%'\nactions: [cae_1.1.1]\n```\n## Description\n",
      },
    ));

  it('is an indicator with the next letter of those next to it', () => {
    const indicator = (id: string, action: string) =>
      `# I\n\`\`\`yaml\nid: ${id}\nunite: '%'\nactions: [${action}]\n\`\`\`\n`;
    const others = [
      ['cae_1.a', 'cae_1.1.2'],
      ['cae_1.b', 'cae_1.1.1'],
      ['cae_2.a', 'cae_2.1.1'],
    ] as const;
    const there = others.map(([id, action]) => indicator(id, action)).join('\n');
    const begun = "# <|Titre à écrire|>\n```yaml\nid: cae_1.c\nunite: '%'\nactions: [cae_1.1.1]\n```\n## Description\n";
    checkWish(`${NAMED}//- indicateurs/a.md\n${there}`, begin('indicator'), {
      'indicateurs/a.md': `${there}\n${begun}`,
    });
  });

  it('is an indicator with all that the platform of 2026 demands', () =>
    checkWish(NAMED.replace('points: 10', 'labels: te_cae'), begin('indicator'), {
      'indicateurs/cae.md':
        "# <|Titre à écrire|>\n```yaml\nid: cae_1.1.1\nunite: '%'\nactions: [cae_1.1.1]\nparticipation_score: false\nsans_valeur_utilisateur: false\n```\n## Description\n",
    }));

  it('is one entry of rules an action', () => {
    checkWish(NAMED, begin('rule'), {
      'personnalisations/cae.md':
        '# <|Réduction de potentiel|>\n```yaml\naction_id: cae_1.1.1\n```\n## Règles\n### Réduction de potentiel\n```formule\n1\n```\n',
    });
    checkRefusal(
      `${NAMED}//- personnalisations/a.md\n# R\n\`\`\`yaml\naction_id: cae_1.1.1\n\`\`\`\n## Règles\n### Désactivation\n\`\`\`formule\nFAUX\n\`\`\`\n`,
      begin('rule'),
      '1.1.1 has rules already: add to them.',
    );
  });
});
