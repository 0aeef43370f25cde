import assert from 'node:assert/strict';
import { TRANSITION } from '../../../server/src/core/analysis/samples.ts';
import { definitionOf } from '../../../server/src/core/features/definition.ts';
import { placesNaming } from '../../../server/src/core/features/references.ts';
import { scenarioSubjectAt } from '../../../server/src/core/features/subject/subject.ts';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import { checkDefinition, checkHover, checkReferences } from '../../kit/check.ts';
import { openFixture } from '../../kit/workspace.ts';

const ALTERNATIVE = (title = 'Autre') => `//- 1.1.1alter.md\n# ${title}\n\`\`\`yaml\nidentifiant: 1.1.1alter\n\`\`\`\n`;
const QUESTIONS = (title = 'Le réseau ?', id = 'voirie', choice = 'voirie_a', rest = '') =>
  `//- questions.md\n# ${title}\n\`\`\`yaml\nid: ${id}\ntype: choix\nthematique_id: mobilite\n\`\`\`\n${rest}## Choix\n### En régie\n\`\`\`yaml\nid: ${choice}\n\`\`\`\n`;
const RULE = (formula: string) =>
  `${TRANSITION}//- regles.md\n# R\n\`\`\`yaml\naction_id: te_1.1.1\n\`\`\`\n## Règles\n### Score réalisé\n${block(formula)}`;
const block = (formula: string) => `\`\`\`formule\n${formula}\n\`\`\`\n`;

describe('a formula of 2026', () => {
  it('shows the question that it asks, also in parentheses and unfinished', () => {
    checkHover(RULE('SI (Reponse(voi<|>rie, voirie_a) >= 1) ALORS') + QUESTIONS(), ['**Le réseau ?**']);
  });

  it('shows the action whose score it asks, letters included', () => {
    checkHover(ALTERNATIVE() + RULE('(score(te_1.1<|>.1alter) - 0.5) * 2'), ['**1.1.1alter Autre**']);
  });

  it('leads to the question, to the choice, and to the action', () => {
    checkDefinition(RULE('(reponse(voirie<|>, voirie_a))') + QUESTIONS('<|Le réseau ?|>'));
    checkDefinition(RULE('(reponse(voirie, voirie_a<|>))') + QUESTIONS('Q', 'voirie', '<|voirie_a|>'));
    checkDefinition(ALTERNATIVE('<|Autre|>') + RULE('(score(te_1.1.1alter<|>))'));
  });

  it('is among the references of a question, of a choice and of an action', () => {
    checkReferences(
      QUESTIONS('Q', 'voi<|>rie') + RULE('(reponse(<|voirie|>, voirie_a)) = (reponse(<|voirie|>))'),
      false,
    );
    checkReferences(QUESTIONS('Q', 'voirie', 'voirie<|>_a') + RULE('(reponse(voirie, <|voirie_a|>))'), false);
    checkReferences(
      ALTERNATIVE().replace('1.1.1alter\n`', '1.1.1<|>alter\n`') + RULE('(score(<|te_1.1.1alter|>))'),
      false,
    );
  });

  it('is read so in the visibility of a question, the target of an indicator and the score of an action', () => {
    const visibility = `## Visibilité\n${block('reponse(<|voirie|>, voirie_a)')}`;
    const target = `//- i.md\n# I\n\`\`\`yaml\nid: te_1\nunite: kWh\n\`\`\`\n## Cible\n${block('si reponse(<|voirie|>, voirie_a) alors 1')}`;
    const score = `//- 1.1.2.md\n# M\n\`\`\`yaml\nidentifiant: 1.1.2\n\`\`\`\n## Score indicatif\n${block('si reponse(<|voirie|>, voirie_a) alors val(te_1)')}`;
    const seen = QUESTIONS('Q', 'voi<|>rie', 'voirie_a', visibility);
    checkReferences(score + target + seen, false);
    checkReferences(`${score}${target}${QUESTIONS('Q', 'voi<|>rie')}${visibility}`, false);
    checkHover(`${QUESTIONS()}${visibility.replace('<|voirie|>', 'voi<|>rie')}`, ['**Le réseau ?**']);
    checkDefinition(QUESTIONS('<|Q|>') + score.replace('<|voirie|>', 'voirie<|>'));
  });

  const INDICATORS = (title = 'Haies', id = 'te_1', more = '') =>
    `//- i.md\n# ${title}\n\`\`\`yaml\nid: ${id}\nunite: km\n\`\`\`\n## Description\nLa longueur.\n## Cible\n${block('10')}${more}`;
  const SCORE = (formula: string, list = 'te_1') =>
    `//- 1.1.2.md\n# M\n\`\`\`yaml\nidentifiant: 1.1.2\nindicateurs: ${list}\n\`\`\`\n## Score indicatif\n${block(formula)}`;

  it('shows the indicator that it reads, and leads to it', () => {
    checkHover(SCORE('val(te_1) / cible(TE<|>_1)') + INDICATORS(), [
      '**Haies**',
      'te_1 · km',
      'Cible: 10',
      'La longueur.',
    ]);
    checkHover(SCORE('val(te_9<|>)') + INDICATORS(), null);
    checkDefinition(SCORE('val(te_1<|>)') + INDICATORS('<|Haies|>'));
    checkDefinition(SCORE('val(te_1)', '[te_1<|>]') + INDICATORS('<|Haies|>'));
  });

  it('is among the references of an indicator, as are lists', () => {
    const computed = `# Autre\n\`\`\`yaml\nid: te_2\nunite: km\n\`\`\`\n## Calcul\n${block('2 * VAL(<|te_1|>)')}`;
    checkReferences(
      SCORE('val(<|te_1|>) / cible(<|te_1|>', '<|te_1|>, te_2') + INDICATORS('Haies', 'te<|>_1', computed),
      false,
    );
  });

  it('is read of an indicator whose value a scenario gives', () => {
    const workspace = openFixture(INDICATORS() + SCORE('val(te_1)')).workspace;
    const scenario = readScenario('/ws/s.yml', 'Indicateurs:\n  te_1: 120\n  te_9: 1\nStatuts: {}\n');
    assert(scenario);
    const [known, unknown] = ['te_1', 'te_9'].map(id =>
      scenarioSubjectAt(workspace, scenario, scenario.text.indexOf(id)),
    );
    assert.equal(known?.kind, 'indicator');
    assert.equal(unknown, undefined);
    assert.equal(definitionOf(known)?.file, '/ws/i.md');
    const { declaration, places } = placesNaming(workspace, known, [scenario]);
    assert.deepEqual(
      [declaration, ...places].map(place => place?.file),
      ['/ws/i.md', '/ws/1.1.2.md', '/ws/1.1.2.md', '/ws/s.yml'],
    );
  });
});
