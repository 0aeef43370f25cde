import { checkAround } from '../../kit/check-tree.ts';
import { measureFile } from '../../kit/referential.ts';

const OF_2023 = `//- mesures/cae.md
# CAE
\`\`\`yaml
identifiant: ""
referentiel: cae
\`\`\`
//- mesures/1.1.1.md
${measureFile('1.1.1\n  1.1.1.1', 'identifiant')}//- questions/a.md
# Une école ?
\`\`\`yaml
id: ecole
type: binaire
thematique_id: batiments
actions: [cae_1.1.1, cae_1.1.1.1]
\`\`\`
# Une gare ?
\`\`\`yaml
id: gare
type: binaire
thematique_id: mobilites
actions: [cae_1.1.1, eci_1.1.1]
\`\`\`
# Un port ?
\`\`\`yaml
id: port
type: binaire
thematique_id: mobilites
\`\`\`
//- regles.md
# Réduction sans école
\`\`\`yaml
action_id: cae_1.1.1
\`\`\`
## Règles
### Réduction de potentiel
\`\`\`formule
si reponse(port, NON) alors 0.5
\`\`\`
//- preuves.md
# Plan
\`\`\`yaml
id: plan
actions: [cae_1.1.1]
\`\`\`
//- indicateurs.md
# Consommation
\`\`\`yaml
id: cae_5
unite: kWh
actions: [cae_1.1.1.1]
\`\`\`
`;

const OF_2026 = `//- mesures/1.1.1.md
# Mesure
\`\`\`yaml
identifiant: 1.1.1
questions: [ecole]
indicateurs: [cae_5]
\`\`\`
## Actions
### Sous-action
\`\`\`yaml
identifiant: 1.1.1.1
\`\`\`
#### Score indicatif
\`\`\`formule
si val(cae_6) alors 1
\`\`\`
//- questions/a.md
# Une école ?
\`\`\`yaml
id: ecole
type: binaire
thematique_id: batiments
\`\`\`
//- indicateurs.md
# Consommation
\`\`\`yaml
id: cae_5
unite: kWh
\`\`\`
# Production
\`\`\`yaml
id: cae_6
unite: kWh
\`\`\`
`;

describe('what stands around an action', () => {
  it('is what names it, by kind, and the questions that its rules ask, each once', () => {
    checkAround(OF_2023, '1.1.1', [
      'question ecole Une école ?',
      'question gare Une gare ?',
      'question port Un port ?',
      'rule cae_1.1.1 Réduction sans école',
      'evidence plan Plan',
    ]);
  });

  it('is its own alone, not that of what is above or below it', () => {
    checkAround(OF_2023, '1.1.1.1', ['question ecole Une école ?', 'indicator cae_5 Consommation']);
    checkAround(OF_2023, '', []);
  });

  it('is what its block and its score name, where the platform is that of today', () => {
    checkAround(OF_2026, '1.1.1', ['question ecole Une école ?', 'indicator cae_5 Consommation']);
    checkAround(OF_2026, '1.1.1.1', ['indicator cae_6 Production']);
  });
});
