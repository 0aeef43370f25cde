import { checkCitations } from '../../kit/check-tree.ts';

const FILES = `//- cae/cae.md
# CAE
\`\`\`yaml
identifiant: ""
referentiel: cae
\`\`\`
//- cae/1.1.1.md
# Première
\`\`\`yaml
identifiant: 1.1.1
\`\`\`
## Description
Deux phrases. Voir la mesure 1.1.2 et la 1.1.1.1. Puis la mesure 1.1.2 encore, ou la mesure 1.1.9.
## Actions
### Étape
\`\`\`yaml
identifiant: 1.1.1.1
\`\`\`
#### Description
Voir la mesure 1.1.2.
//- cae/1.1.2.md
# Deuxième
\`\`\`yaml
identifiant: 1.1.2
\`\`\`
## Description
Comme dit la sous-action 1.1.1.1.
//- te/te.md
# TE
\`\`\`yaml
identifiant: ""
referentiel: te
\`\`\`
//- te/2.1.1.md
# Suite
\`\`\`yaml
identifiant: 2.1.1
labels: [te_cae]
origine:
  - cae_1.1.1.1 (0,5)
\`\`\`
//- regles.md
# Réduction de la 1.1.1
\`\`\`yaml
action_id: cae_1.1.1
\`\`\`
## Règles
### Score réalisé
\`\`\`formule
score(cae_1.1.2)
\`\`\`
`;

describe('the citations of an action', () => {
  it('are those of its whole text, and of all that stands in it', () => {
    checkCitations(FILES, 'cae', '1.1.1', {
      cites: [
        '1.1.2 Deuxième: Voir la mesure [1.1.2] et la 1.1.1.1. | Puis la mesure [1.1.2] encore, ou la mesure 1.1.9. | Voir la mesure [1.1.2].',
        '1.1.9 missing: Puis la mesure 1.1.2 encore, ou la mesure [1.1.9].',
      ],
      citedBy: ['1.1.2 Deuxième: Comme dit la sous-action [1.1.1.1].', 'cae_1.1.1 Réduction de la 1.1.1'],
      continuedBy: ['te 2.1.1 Suite × 0.5'],
    });
  });

  it('of one part of a measure are those of that part, with the rest of the measure', () => {
    checkCitations(FILES, 'cae', '1.1.1.1', {
      cites: ['1.1.2 Deuxième: Voir la mesure [1.1.2].'],
      citedBy: [
        '1.1.1 Première: Voir la mesure 1.1.2 et la [1.1.1.1].',
        '1.1.2 Deuxième: Comme dit la sous-action [1.1.1.1].',
      ],
      continuedBy: ['te 2.1.1 Suite × 0.5'],
    });
  });

  it('are read in formulas, too, and lead to other référentiels', () => {
    checkCitations(FILES, 'cae', '1.1.2', {
      cites: ['1.1.1.1 Étape: Comme dit la sous-action [1.1.1.1].'],
      citedBy: [
        '1.1.1 Première: Voir la mesure [1.1.2] et la 1.1.1.1. | Puis la mesure [1.1.2] encore, ou la mesure 1.1.9.',
        '1.1.1.1 Étape: Voir la mesure [1.1.2].',
        'cae_1.1.1 Réduction de la 1.1.1: score([cae_1.1.2])',
      ],
    });
    checkCitations(FILES, 'te', '2.1.1', {
      continues: ['cae 1.1.1.1 Étape × 0.5'],
    });
  });

  it('tell apart where something is evaluated', () => {
    const texts = (first: string): string => `//- cae/1.1.1.md
# Première
\`\`\`yaml
identifiant: 1.1.1
\`\`\`
${first}
//- cae/1.1.2.md
# Deuxième
\`\`\`yaml
identifiant: 1.1.2
\`\`\`
`;
    const said = texts('Le suivi est évalué dans la mesure 1.1.2.');
    checkCitations(said, 'cae', '1.1.1', {
      evaluatedIn: ['1.1.2 Deuxième: Le suivi est évalué dans la mesure [1.1.2].'],
    });
    checkCitations(said, 'cae', '1.1.2', {
      evaluates: ['1.1.1 Première: Le suivi est évalué dans la mesure [1.1.2].'],
    });
    checkCitations(texts('Le suivi dépend de la mesure 1.1.2.'), 'cae', '1.1.1', {
      cites: ['1.1.2 Deuxième: Le suivi dépend de la mesure [1.1.2].'],
    });
  });

  it('are none of what nothing declares', () => {
    checkCitations(FILES, 'cae', '1.1.9', undefined);
  });
});
