import { measureFile } from '../../kit/referential.ts';
import { checkRenumbered } from '../../kit/renumbering.ts';

const MEASURES = (first: string, second: string, prose: string) =>
  `//- 1.md\n${measureFile('1\n  1.1')}//- ${first}.md\n${measureFile(`${first}\n  ${first}.1`)}${prose}//- ${second}.md\n${measureFile(`${second}\n  ${second}.1`)}`;

describe('actions that get other ids', () => {
  it('are named by them in prose, with a prefix and without', () => {
    const prose = (id: string) => `Voir ${id}, ${id}.1 et cae_${id}.\n`;
    checkRenumbered(
      MEASURES('1.1.1', '1.1.2', prose('1.1.1')),
      { '1.1.1': '1.1.3', '1.1.1.1': '1.1.3.1' },
      MEASURES('1.1.3', '1.1.2', prose('1.1.3')),
    );
  });

  it('leave longer ids, dates, decimals, addresses and what is in comments alone', () => {
    const prose =
      'Voir 1.1.10 et 11.1.1. Le 1.1.1999, 1.1 million, https://exemple.fr/1.1.1.html <!-- 1.1.1 --> R.1.1.1-2\n';
    checkRenumbered(
      MEASURES('1.1.1', '1.1.2', prose),
      { '1.1.1': '1.1.3', '1.1.1.1': '1.1.3.1' },
      MEASURES('1.1.3', '1.1.2', prose),
    );
  });

  it('may change places, each taking the file that bears its name', () => {
    checkRenumbered(
      `//- 1.1.1.md\n# A\n\`\`\`yaml\nid: 1.1.1\n\`\`\`\nVoir 1.1.2.\n//- 1.1.2.md\n# B\n\`\`\`yaml\nid: "1.1.2"\n\`\`\`\nVoir 1.1.1.\n`,
      { '1.1.1': '1.1.2', '1.1.2': '1.1.1' },
      `//- 1.1.1.md\n# B\n\`\`\`yaml\nid: "1.1.1"\n\`\`\`\nVoir 1.1.2.\n//- 1.1.2.md\n# A\n\`\`\`yaml\nid: 1.1.2\n\`\`\`\nVoir 1.1.1.\n`,
    );
  });

  it('may make room for another, one after the other', () => {
    const file = (id: string, title: string) => `//- ${id}.md\n# ${title}\n\`\`\`yaml\nid: ${id}\n\`\`\`\n`;
    checkRenumbered(
      file('1.1.1', 'A') + file('1.1.2', 'B') + file('1.1.3', 'C'),
      { '1.1.1': '1.1.2', '1.1.2': '1.1.3', '1.1.3': '1.1.4' },
      file('1.1.2', 'A') + file('1.1.3', 'B') + file('1.1.4', 'C'),
    );
  });

  const AROUND = (id: string) => `//- cae.md
# CAE
\`\`\`yaml
identifiant: ""
referentiel: cae
\`\`\`
//- ${id}.md
# M
\`\`\`yaml
identifiant: ${id}
\`\`\`
//- personnalisations/cae_${id}.md
# Réduction de la ${id}
\`\`\`yaml
action_id: cae_${id}
\`\`\`
## Règles
### Score réalisé
\`\`\`formule
min(score(cae_${id}), 0.5)
\`\`\`
Le score de la ${id} est réduit, comme celui de la 9.9.9.
//- questions/q.md
# Q
\`\`\`yaml
id: q
type: binaire
thematique_id: dechets
actions: [ 'cae_${id}', cae_9.9.9 ]
\`\`\`
//- preuves/cae_1.md
# P
\`\`\`yaml
id: p
actions:
  - cae_${id}
\`\`\`
//- indicateurs/i.md
# I
\`\`\`yaml
id: i
unite: km
actions: [cae_${id}]
\`\`\`
//- te/te.md
# TE
\`\`\`yaml
identifiant: ""
referentiel: te
\`\`\`
//- te/1.1.1.md
# M
\`\`\`yaml
identifiant: 1.1.1
origine: |
  Cae_${id} (0,5)
  eci_1.1.1
\`\`\`
Voir 1.1.1.
`;

  it('are named by them around the measures, by what continues them, and in the names of files', () => {
    checkRenumbered(AROUND('1.1.1'), { '1.1.1': '1.1.2' }, AROUND('1.1.2'));
  });

  it('are named by them in scenarios: what counts, what a later line makes void, and comments', () => {
    const scenario = (id: string, other: string) =>
      `//- s/cae_${id}_EPCI.test.yml\nTest: la ${id}\nRéponses: { q: OUI }\nStatuts:\n  "cae_${id}": fait # la ${id} est faite\n  cae_${id}: fait\n  # cae_${id}: pas_fait\n  cae_9.9: fait\nScores:\n  cae_${id}: { test: "${id}", point_fait: ${other} }\n`;
    const files = (id: string) => AROUND(id) + scenario(id, '1.1');
    checkRenumbered(files('1.1.1'), { '1.1.1': '1.1.2' }, files('1.1.2'));
  });

  it('are named by them in the order of the rows of an imported sheet', () => {
    const files = (id: string) =>
      `//- actions/1.1.md\n# M\n\`\`\`yaml\nidentifiant: 1.1\n\`\`\`\n//- actions/${id}.md\n# M\n\`\`\`yaml\nidentifiant: ${id}\n\`\`\`\n//- referentiel.json\n{ "feuille": { "ordre": { "structure": ["1.1", "${id}"], "questions": ["1.1.1"] }, "graphies": { "structure": { "${id}": { "1": "a" } } } } }\n`;
    checkRenumbered(files('1.1.1'), { '1.1.1': '1.1.2' }, files('1.1.2'), '/ws/actions');
  });
});
