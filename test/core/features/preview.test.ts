import { checkPreview } from '../../kit/preview.ts';

const TREE = `//- cae.md
# CAE
\`\`\`yaml
identifiant: ""
referentiel: cae
\`\`\`
//- 1.md
# Agir
\`\`\`yaml
identifiant: 1
\`\`\`
## Actions
### Partout
\`\`\`yaml
identifiant: 1.1
\`\`\`
//- 1.1.2.md
# Planter des arbres
\`\`\`yaml
identifiant: 1.1.2
points: 8
\`\`\`
`;

describe('the preview', () => {
  it('tells of an action what it is, what it weighs and its category', () =>
    checkPreview(
      `//- 1.1.1.md
# Mesurer
\`\`\`yaml
identifiant: 1.1.1
points: 12
climat_pratic_id: foret_biodiv
\`\`\`
## Actions
### Compter
\`\`\`yaml
identifiant: 1.1.1.1
pourcentage: 100
categorie: mise en œuvre
\`\`\`
${TREE}`,
      [
        'block 0-1: name measure 1.1.1 | points 12 pts | share 60% of 1.1',
        '  Theme: foret_biodiv',
        'block 7-8: name sub-action 1.1.1.1 | points 12 pts | share 100% of measure 1.1.1 | implementation mise en œuvre',
      ],
    ));

  it('calls the keys of an indicator and of a question what a reader calls them, and says yes and no', () => {
    checkPreview(
      `//- indicateurs/arbres.md
# Ombre
\`\`\`yaml
id: cae_1
unite: "%"
participation_score: false
sans_valeur_utilisateur: true
obligation_cae: selon les cas
\`\`\`
`,
      [
        'block 0-1: name indicator cae_1',
        '  Unit: %',
        '  Counts for the score: no',
        '  Without values of users: yes',
        '  Required in CAE: selon les cas',
      ],
    );
    checkPreview(
      `//- questions/eau.md
# Eau ?
\`\`\`yaml
id: eau
type: binaire
thematique_id: eau
ordonnancement: 2
\`\`\`
`,
      ['block 0-1: name question eau', '  Type: binaire', '  Theme: eau', '  Rank: 2'],
    );
  });

  it('shows what a list names by its title, and the key of what it does not know', () =>
    checkPreview(
      `//- preuves/arbres.md
# Plan de plantation
\`\`\`yaml
id: plan
actions: [cae_1.1.2, cae_9]
auteur: moi
\`\`\`
${TREE}`,
      [
        'block 0-1: name evidence plan',
        '  Actions: cae_1.1.2 (Planter des arbres; 8 pts · 100%; ../1.1.2.md#L1), cae_9',
        '  auteur: moi',
      ],
    ));

  it('leads from citations to what they cite, and gives its title where the text does not', () =>
    checkPreview(
      `//- 1.1.1.md
# Mesurer
\`\`\`yaml
identifiant: 1.1.1
\`\`\`
## Description
Voir la 1.1.2, cae_1.1.2 : Planter des arbres, 1.1.9 et la 1.1.1.1.
Encore la 1.1.2.

## Actions
### Compter
\`\`\`yaml
identifiant: 1.1.1.1
\`\`\`
${TREE}`,
      [
        'block 0-1: name measure 1.1.1 | points 0 pts | share 0% of 1.1',
        'block 9-10: name sub-action 1.1.1.1 | points 0 pts | share 100% of measure 1.1.1',
        'citation 5: 1.1.2 (Planter des arbres; 8 pts · 100%; ./1.1.2.md#L1) “Planter des arbres”',
        'citation 5: cae_1.1.2 (Planter des arbres; 8 pts · 100%; ./1.1.2.md#L1)',
        'citation 5: 1.1.1.1 (Compter; 0 pts · 100%; #L10) “Compter”',
        'citation 6: 1.1.2 (Planter des arbres; 8 pts · 100%; ./1.1.2.md#L1)',
      ],
    ));

  it('cuts a formula into words, and leads to what they name', () =>
    checkPreview(
      `//- personnalisations/cae.md
# Sans arbres
\`\`\`yaml
action_id: cae_1.1.2
\`\`\`
## Règles
### Score réalisé
\`\`\`formule
si reponse(bois, NON) alors min(score(cae_1.1.2), 0.5)
\`\`\`
//- questions/bois.md
# Y a-t-il des bois ?
\`\`\`yaml
id: bois
type: binaire
thematique_id: foret
\`\`\`
${TREE}`,
      [
        'block 0-1: name rule',
        '  Action: cae_1.1.2 (Planter des arbres; 8 pts · 100%; ../1.1.2.md#L1)',
        'formula 6: keyword si | function reponse | name bois (Y a-t-il des bois ?; ../questions/bois.md#L1) | value NON (Y a-t-il des bois ?; ../questions/bois.md#L1) | keyword alors | function min | function score | id cae_1.1.2 (Planter des arbres; 8 pts · 100%; ../1.1.2.md#L1) | number 0.5',
      ],
    ));

  it('leaves a block that cannot be read as it is', () =>
    checkPreview('# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\npoints: [3\n```\n', [
      'block 0-1: name measure 1.1.1',
    ]));

  it('has nothing to say of a file that is none of ours', () => checkPreview('//- README.md\n# Projet\n', null));
});
