import { checkTokens } from '../../kit/check-reading.ts';
import { block } from '../../kit/disk.ts';

const MEASURE = `# Mesure\n${block('identifiant: 1.1.1\npoints: 12\ncategorie: bases')}`;
const rule = (formula: string, id = 'cae_1.1.1') =>
  `//- regles.md\n# R\n${block(`action_id: ${id}`)}## Règles\n### Score réalisé\n\`\`\`formule\n${formula}\n\`\`\`\n`;

describe('semantic tokens', () => {
  it('are ids, weights and categories of actions', () =>
    checkTokens(MEASURE, ['id!: 1.1.1', 'weight: 12', 'category: bases']));

  it('are the ids in prose that name an action, and no other number', () =>
    checkTokens(`${MEASURE}La 1.1.1, sur 1.4 million, ou la 1.1.9.\n`, [
      'id!: 1.1.1',
      'weight: 12',
      'category: bases',
      'id: 1.1.1',
    ]));

  it('are the words of a formula, and the action that it names', () =>
    checkTokens(`${rule('si reponse(ecole, OUI) alors score(cae_1.1.1) sinon 0.5')}//- 1.1.1.md\n${MEASURE}`, [
      'id: cae_1.1.1',
      'keyword: si',
      'function: reponse',
      'name: ecole',
      'value: OUI',
      'keyword: alors',
      'function: score',
      'id: cae_1.1.1',
      'keyword: sinon',
      'number: 0.5',
    ]));

  it('are as the language of the platform reads them: a name of 2026 may begin with a word', () => {
    const today = `//- te/1.1.1.md\n# Mesure\n${block('identifiant: 1.1.1\nlabels: [te_cae]')}//- te/te.md\n# T\n${block('identifiant: ""\nreferentiel: te')}`;
    checkTokens(rule('reponse(ecoute, OUI) et ouverture', 'te_1.1.1') + today, [
      'id: te_1.1.1',
      'function: reponse',
      'name: ecoute',
      'value: OUI',
      'keyword: et',
      'keyword: ou',
      'name: verture',
    ]);
  });

  it('are those of the part that is asked for', () =>
    checkTokens(`# Mesure\n\`\`\`yaml\nid: 1.1.1\n<|points: 12\n|>categorie: bases\n\`\`\`\n`, ['weight: 12']));

  it('are names, and no ids, of questions, choices and indicators', () =>
    checkTokens('# I\n```yaml\nid: cae_5\nidentifiant: 5\nunite: kWh\n```\n', ['name!: cae_5']));
});
