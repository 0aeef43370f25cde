import assert from 'node:assert/strict';
import { checkChosen, checkCompletion, completionLabels } from '../../../kit/completion.ts';

const sub = (id: string, title: string): string => `### ${title}\n\`\`\`yaml\nidentifiant: ${id}\n\`\`\`\n`;
const AROUND = [
  '//- m/nature.md\n# Nature\n```yaml\nidentifiant: ""\nreferentiel: nature\n```\n',
  `//- m/1.1.1.md\n# Planter\n\`\`\`yaml\nidentifiant: 1.1.1\n\`\`\`\n## Actions\n${sub('1.1.1.1', 'Choisir les arbres')}${sub('1.1.1.2', 'Arroser')}`,
  '//- q/q.md\n# Des écoles ?\n```yaml\nid: ecoles\ntype: binaire\nthematique_id: enfance\n```\n',
  '# Quelle part ?\n```yaml\nid: part\ntype: proportion\nthematique_id: enfance\n```\n',
  '//- i/i.md\n# Ombre\n```yaml\nid: nature_1.a\nunite: "%"\n```\n',
].join('');
const scenario = (text: string): string => `${AROUND}//- s.scenario.yml\n${text}`;

describe('completion of scenarios', () => {
  it('offers the keys that are not there yet, each with the beginning of what it holds', () => {
    checkCompletion(scenario('Test: Un essai\n<|>\nStatuts: {}\n'), [
      'Collectivité',
      'Réponses',
      'Indicateurs',
      'Efforts',
      'Plan',
      'Scores',
    ]);
    checkChosen(scenario('Statuts: {}\nSc<|>'), 'Scores', 'Scores:\n  ');
  });

  it('offers the key at the cursor too, which is there only once', () => {
    const offered = (text: string, key: string) => assert(completionLabels(scenario(text)).includes(key), text);
    offered('Test: Un essai\nRép<|>onses:\n  ecoles: OUI\nStatuts: {}\n', 'Réponses');
    offered('Collectivité:\n  ty<|>pe: [EPCI]\nStatuts: {}\n', 'type');
    offered('Réponses:\n  ec<|>oles: OUI\nStatuts: {}\n', 'ecoles');
    offered('Indicateurs:\n  nature<|>_1.a: 3\nStatuts: {}\n', 'nature_1.a');
    offered('Statuts:\n  nature_1.1<|>.1.1: fait\n', 'nature_1.1.1.1');
    offered('Plan:\n  nature_1.1<|>.1.1: exclu\nStatuts: {}\n', 'nature_1.1.1.1');
    offered('Efforts:\n  nature_1.1<|>.1.1: 3\nStatuts: {}\n', 'nature_1.1.1.1');
    offered('Scores:\n  nature_1.1.1: { point_f<|>ait: 3 }\n', 'point_fait');
    checkChosen(scenario('Rép<|>onses:\n  ecoles: OUI\nStatuts: {}\n'), 'Réponses', 'Réponses:');
  });

  it('begins one in an empty text', () => {
    checkCompletion(scenario('<|>'), [
      'New scenario',
      'Test',
      'Collectivité',
      'Réponses',
      'Indicateurs',
      'Statuts',
      'Efforts',
      'Plan',
      'Scores',
    ]);
    checkChosen(
      scenario('<|>'),
      'New scenario',
      'Test: Ce que montre ce scénario\n\nCollectivité:\n  type: []\n\nStatuts:\n  \n',
    );
  });

  it('offers properties and their values, in lines and in brackets', () => {
    checkCompletion(scenario('Collectivité:\n  type: [EPCI]\n  <|>\nStatuts: {}\n'), ['population', 'localisation']);
    checkCompletion(scenario('Collectivité:\n  type:\n    - <|>\nStatuts: {}\n'), [
      'commune',
      'EPCI',
      'syndicat',
      'syndicat_traitement',
    ]);
    checkCompletion(scenario('Collectivité: { type: [EPCI], localisation: [<|>] }\nStatuts: {}\n'), ['DOM']);
    checkCompletion(scenario('Collectivité: { type: [EPCI], <|> }\nStatuts: {}\n'), ['population', 'localisation']);
  });

  it('offers questions that are not answered yet, and their answers', () => {
    checkCompletion(scenario('Réponses:\n  ecoles: OUI\n  <|>\nStatuts: {}\n'), ['part: Quelle part ?']);
    checkCompletion(scenario('Réponses:\n  ecoles: <|>\nStatuts: {}\n'), ['OUI', 'NON']);
    checkChosen(scenario('Réponses:\n  ec<|>\nStatuts: {}\n'), 'ecoles', '  ecoles: ');
    checkChosen(scenario('Réponses:\n  ecoles:<|>\nStatuts: {}\n'), 'NON', '  ecoles: NON');
  });

  it('offers the actions that have no status yet: sub-actions and tasks, by id and by words', () => {
    checkCompletion(scenario('Statuts:\n  <|>'), ['nature_1.1.1.1: Choisir les arbres', 'nature_1.1.1.2: Arroser']);
    assert.deepEqual(completionLabels(scenario('Statuts:\n  nature_1.1.1.1: fait\n  <|>')), ['nature_1.1.1.2']);
    assert.deepEqual(completionLabels(scenario('Statuts:\n  arbres choisir<|>')), ['nature_1.1.1.1']);
    checkChosen(scenario('Statuts:\n  arros<|>'), 'nature_1.1.1.2', '  nature_1.1.1.2: ');
  });

  it('offers what plans may be told, of any action that nothing is said of', () => {
    assert.deepEqual(completionLabels(scenario('Plan:\n  nature_1.1.1.1: exclu\n  <|>\nStatuts: {}\n')), [
      'nature_1.1.1',
      'nature_1.1.1.2',
    ]);
    checkCompletion(scenario('Plan:\n  nature_1.1.1.1: <|>\nStatuts: {}\n'), ['exclu', 'retenu']);
    checkChosen(scenario('Efforts:\n  arros<|>\nStatuts: {}\n'), 'nature_1.1.1.2', '  nature_1.1.1.2: ');
  });

  it('offers statuses', () => {
    checkCompletion(scenario('Statuts:\n  nature_1.1.1.1: <|>'), [
      'fait',
      'programme',
      'pas_fait',
      'non_concerne',
      '[0.5, 0.5, 0]: shares done, planned, not done',
    ]);
  });

  it('offers all actions to scores, and the figures that are not there yet', () => {
    assert.deepEqual(completionLabels(scenario('Scores:\n  nature_1.1.1<|>')), [
      'nature_1.1.1',
      'nature_1.1.1.1',
      'nature_1.1.1.2',
    ]);
    const labels = completionLabels(scenario('Scores:\n  nature_1.1.1:\n    point_fait: 3\n    <|>'));
    assert(labels.includes('point_potentiel') && !labels.includes('point_fait'));
    checkCompletion(scenario('Scores:\n  nature_1.1.1:\n    desactive: <|>'), ['true', 'false', 'a_accepter']);
    checkCompletion(scenario('Scores:\n  nature_1.1.1: { desactive: <|> }'), ['true', 'false', 'a_accepter']);
  });

  it('offers indicators', () => {
    checkCompletion(scenario('Indicateurs:\n  <|>\nStatuts: {}\n'), ['nature_1.a: Ombre']);
    checkCompletion(scenario('Indicateurs:\n  nature_1.a: { <|> }\nStatuts: {}\n'), ['fait', 'programme']);
  });

  it('says nothing in a comment', () => {
    checkCompletion(scenario('Statuts:\n  # nat<|>'), []);
  });
});
