import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readySymbols, workspaceSymbols } from '../../../server/src/core/features/workspace-symbols.ts';
import { checkDefinition, checkHover, checkOutline, checkReferences } from '../../kit/check.ts';
import { openFixture } from '../../kit/workspace.ts';

const measure = (id: string, prose = '') =>
  `# Mesure ${id}\n\`\`\`yaml\nid: ${id}\npoints: 30\n\`\`\`\n## Description\nLe texte de ${id} bis.\n${prose}`;
const seed = readFileSync(new URL('../../../referentiel/mesures/6.5.1.md', import.meta.url), 'utf8');

describe('hover', () => {
  it('tells what the sub-actions of the seed weigh', () => {
    for (const [id, points] of [
      ['6.5.1.1', 35],
      ['6.5.1.2', 45],
      ['6.5.1.3', 20],
    ] as const) {
      const text = seed.replace(`id: ${id}`, `id: ${id}<|>`);
      checkHover(`//- 6.5.1.md\n${text}`, [`**${points} pts**`, `${points}% of measure 6.5.1`]);
    }
  });

  it('splits a measure by category', () => {
    checkHover(`//- 6.5.1.md\n${seed.replace('# Mob', '# <|>Mob')}`, [
      '**100 pts**',
      'bases: 35 pts · mise en œuvre: 45 pts · effets: 20 pts',
    ]);
  });

  it('tells on a weight how it comes about', () => {
    checkHover(measure('1.1.1').replace('points: 30', 'points: 3<|>0'), ['**30 pts**', 'Written: 30 points.']);
  });

  it('tells on a reference what it names, and how its description begins', () => {
    checkHover(`//- 1.1.1.md\n${measure('1.1.1', 'Voir 1.1<|>.2.')}//- 1.1.2.md\n${measure('1.1.2')}`, [
      '**1.1.2 Mesure 1.1.2**',
      'Le texte de 1.1.2 bis.',
    ]);
  });

  it('tells how a description begins although its title is missing', () => {
    const cited = '# Mesure\n```yaml\nidentifiant: 1.1.2\n```\nUn texte sans titre.\n## Contexte\nAutre.\n';
    checkHover(`//- 1.1.1.md\n${measure('1.1.1', 'Voir 1.1<|>.2.')}//- 1.1.2.md\n${cited}`, ['Un texte sans titre']);
  });

  it('keeps comparisons in an excerpt, and drops tags', () => {
    const cited = measure('1.1.2').replace('Le texte', '32 (<5 hab) et <b>64</b> (>5 hab)');
    checkHover(`//- 1.1.1.md\n${measure('1.1.1', 'Voir 1.1<|>.2.')}//- 1.1.2.md\n${cited}`, [
      '32 (<5 hab) et 64 (>5 hab) de 1.1.2',
    ]);
  });

  it('is silent on a reference that leads nowhere: its problem says so', () => {
    checkHover(measure('1.1.1', 'Voir 1.1<|>.9.'), null);
  });

  it('is silent on prose, on numbers that cite nothing, and in files that are none of ours', () => {
    checkHover(measure('1.1.1', 'Un <|>mot.'), null);
    checkHover(measure('1.1.1', 'Près de 1<|>.4 million.'), null);
    checkHover('# Lisez-moi\nVoir 1.1<|>.1.\n', null);
  });
});

const QUESTIONS = (title = 'Le réseau est-il public ?', id = 'voirie', choice = 'voirie_a') =>
  `//- questions.md\n# ${title}\n\`\`\`yaml\nid: ${id}\ntype: choix\nthematique_id: mobilite\nactions: [cae_1.1.1]\n\`\`\`\n## Description\nLes voies comptent.\n## Choix\n### En régie\n\`\`\`yaml\nid: ${choice}\n\`\`\`\n`;
const RULE = (formula: string) =>
  `//- regles.md\n# R\n\`\`\`yaml\naction_id: cae_1.1.1\n\`\`\`\n## Règles\n### Score réalisé\n\`\`\`formule\n${formula}\n\`\`\`\n`;

describe('evidence', () => {
  const EVIDENCE =
    '//- 1.1.1.md\n# Planifier\n```yaml\nidentifiant: 1.1.1\n```\n//- preuves.md\n# Plan climat\n```yaml\nid: plan\nactions: [cae_1.1.1, cae_1.1.2]\n```\n';

  it('tells for which actions it is asked, on its id and on its title', () => {
    const said = ['**Plan climat**', 'plan', 'cae_1.1.1 Planifier', 'cae_1.1.2'];
    checkHover(EVIDENCE.replace('id: plan', 'id: pl<|>an'), said);
    checkHover(EVIDENCE.replace('Plan climat', 'Plan<|> climat'), said);
  });

  it('is declared where it is written, and named nowhere else', () =>
    checkReferences(EVIDENCE.replace('id: plan', 'id: <|><|plan|>'), true));
});

describe('a formula is read like prose', () => {
  it('shows the question that it asks: its text, its type, its choices, how its description begins', () =>
    checkHover(RULE('si reponse(voi<|>rie, voirie_a) alors 1') + QUESTIONS(), [
      '**Le réseau est-il public ?**',
      'voirie · choix',
      'voirie_a En régie',
      'Les voies comptent.',
    ]));

  it('shows the action whose score it asks', () =>
    checkHover(`//- 1.1.1.md\n${measure('1.1.1')}${RULE('min(score(cae_1<|>.1.1), 1)')}`, ['**1.1.1 Mesure 1.1.1**']));

  it('leads to the question that it asks, and to the choice', () => {
    checkDefinition(RULE('si reponse(voirie<|>, voirie_a) alors 1') + QUESTIONS('<|Le réseau est-il public ?|>'));
    checkDefinition(RULE('si reponse(voirie, voirie_a<|>) alors 1') + QUESTIONS('Q', 'voirie', '<|voirie_a|>'));
  });

  it('leads to the action whose score it asks', () =>
    checkDefinition(
      `//- 1.1.1.md\n${measure('1.1.1').replace('# Mesure 1.1.1', '# <|Mesure 1.1.1|>')}${RULE('min(score(<|>cae_1.1.1), 1)')}`,
    ));

  it('is among the references of a question, of a choice, and of an action', () => {
    const asks = RULE('si reponse(<|voirie|>, voirie_a) alors 1');
    checkReferences(QUESTIONS('Q', 'voi<|>rie') + asks, false);
    checkReferences(
      QUESTIONS('Q', '<|voirie|>') +
        RULE('si reponse(voi<|>rie, voirie_a) alors 1').replace('voi<|>rie', '<|voi<|>rie|>'),
      true,
    );
    checkReferences(QUESTIONS('Q', 'voirie', 'voirie<|>_a') + RULE('si reponse(voirie, <|voirie_a|>) alors 1'), false);
    checkReferences(
      `//- 1.1.1.md\n# Mesure\n\`\`\`yaml\nid: 1.1<|>.1\n\`\`\`\n${RULE('score(<|cae_1.1.1|>)').replace('action_id: cae_1.1.1', 'action_id: <|cae_1.1.1|>')}`,
      false,
    );
  });
});

describe('definition', () => {
  it('of a reference is the title of what it names', () => {
    checkDefinition(
      `//- 1.1.1.md\n${measure('1.1.1', 'Voir 1.1.2<|>.')}//- 1.1.2.md\n${measure('1.1.2').replace('# Mesure 1.1.2', '# <|Mesure 1.1.2|>')}`,
    );
  });

  it('of an id is the title of its own action', () => {
    checkDefinition(measure('1.1.1').replace('# Mesure 1.1.1', '# <|Mesure 1.1.1|>').replace('id: 1', 'id: <|>1'));
  });

  it('of a key is the action that it names', () => {
    checkDefinition(
      `//- actions/r.md\n# Racine\n\`\`\`yaml\nidentifiant: ""\nreferentiel: cae\n\`\`\`\n//- actions/1.1.md\n# <|Une|>\n\`\`\`yaml\nidentifiant: 1.1\n\`\`\`\n//- questions/q.md\n# Q ?\n\`\`\`yaml\nid: q_1\ntype: binaire\nthematique_id: eau\nactions:\n  - cae_1<|>.1\n\`\`\`\n`,
    );
  });

  it('of a reference that leads nowhere is nothing', () => checkDefinition(measure('1.1.1', 'Voir 1.1.9<|>.')));
});

describe('references', () => {
  const plain = (id: string, prose = '') => `# Titre\n\`\`\`yaml\nid: ${id}\n\`\`\`\n${prose}`;
  const citing = `//- 1.1.1.md\n${plain('1.1.1', 'Voir <|1.1.2|> et (<|1.1.2|>).\n')}`;

  it('are all places that name an action', () => {
    checkReferences(`${citing}//- 1.1.2.md\n${plain('<|>1.1.2')}`, false);
  });

  it('begin with the declaration where it is wanted', () => {
    const declared = plain('<|1.1.2|>', 'Voir <|1.1.2|>.\n').replace('# Titre', '# <|>Titre');
    checkReferences(`//- 1.1.2.md\n${declared}`, true);
  });

  it('are told of an action that the prose around the measures names by its number alone', () => {
    const rule = (keys: string, prose: string) => `//- r.md\n# R\n\`\`\`yaml\n${keys}\n\`\`\`\n${prose}\n`;
    const measure = `//- 1.1.2.md\n${plain('<|>1.1.2')}`;
    checkReferences(measure + rule('action_id: <|cae_1.1.2|>', 'La <|1.1.2|>, non la 1.1.3.'), false);
    checkReferences(measure + rule('id: p\nactions: [<|cae_1.1.2|>, eci_1.1]', 'La 1.1.2 de l’un des deux.'), false);
  });
});

describe('symbols', () => {
  it('outline a file as its actions are nested', () => {
    checkOutline(seed, [
      '6.5.1 Mobiliser la société civile en développant la concertation [Description]',
      '  6.5.1.1 Définir une organisation et identifier des axes de travail',
      '  6.5.1.2 Conduire une concertation régulière et pérenne',
      '  6.5.1.3 Utiliser les contributions des instances de concertation',
    ]);
  });

  it('outline rules by the action that they are on, and questions with their choices', () => {
    const rules = '# R\n```yaml\naction_id: cae_1.1.1\n```\n## Règles\n### Désactivation\n```formule\nVRAI\n```\n';
    checkOutline(rules, ['cae_1.1.1 R', '  Désactivation']);
    const choice = '### Oui\n```yaml\nid: voirie_a\n```\n';
    const question = `# Q ?\n\`\`\`yaml\nid: voirie\ntype: choix\nthematique_id: eau\n\`\`\`\n## Choix\n${choice}`;
    checkOutline(question, ['voirie Q ?', '  voirie_a Oui']);
    const { workspace } = openFixture(`//- r.md\n${rules}`);
    assert.deepEqual(
      workspaceSymbols(workspace, 'cae_1.1.1').map(({ title }) => title),
      ['R'],
    );
  });

  it('of the workspace are found by id, by words, without accents', () => {
    const { workspace } = openFixture(`//- 6.5.1.md\n${seed}`);
    const ids = (query: string) => workspaceSymbols(workspace, query).map(({ id }) => id);
    assert.deepEqual(ids('6.5.1.2'), ['6.5.1.2']);
    assert.deepEqual(ids('societe civile'), ['6.5.1']);
    assert.deepEqual(ids(''), ['6.5.1', '6.5.1.1', '6.5.1.2', '6.5.1.3']);
  });

  const TWO = `//- cae/racine.md
# Climat
\`\`\`yaml
id: ""
referentiel: cae
\`\`\`
//- cae/1.4.md
# Le point 6.4.1 et l’air
\`\`\`yaml
id: 1.4
\`\`\`
## Actions
### Chaleur
\`\`\`yaml
id: 6.4.1.10
\`\`\`
//- cae/6.4.1.md
# Réseaux de chaleur
\`\`\`yaml
id: 6.4.1
\`\`\`
## Actions
### Développer le vélo
\`\`\`yaml
id: 6.4.1.2
\`\`\`
//- eci/6.4.1.md
# Ville et eaux
\`\`\`yaml
id: 6.4.1
\`\`\`
`;
  const found = (query: string) =>
    workspaceSymbols(openFixture(TWO).workspace, query).map(({ id, title }) => `${id} ${title}`);

  it('of the workspace are made ready a file at a time', () => {
    const { workspace } = openFixture(TWO);
    for (const query of ['', 'eaux']) assert.equal([...readySymbols(workspace, query)].length, workspace.files.size);
  });

  it('of the workspace are rules as wholes: their parts are called the same in all of them', () => {
    const rule = (id: string): string =>
      `# Règles de ${id}\n\`\`\`yaml\naction_id: ${id}\n\`\`\`\n## Règles\n### Désactivation\n\`\`\`formule\nVRAI\n\`\`\`\n`;
    const { workspace } = openFixture(`//- r/1.md\n${rule('cae_1.1')}//- r/2.md\n${rule('cae_1.2')}`);
    const titles = workspaceSymbols(workspace, '').map(({ title }) => title);
    assert.deepEqual(titles, ['Règles de cae_1.1', 'Règles de cae_1.2']);
  });

  it('of the workspace begin with the very id, then those below it by their numbers, then titles', () => {
    assert.deepEqual(found('6.4.1'), [
      '6.4.1 Réseaux de chaleur',
      '6.4.1 Ville et eaux',
      '6.4.1.2 Développer le vélo',
      '6.4.1.10 Chaleur',
      '1.4 Le point 6.4.1 et l’air',
    ]);
  });

  it('of the workspace are found by qualified ids, and named by them', () => {
    assert.deepEqual(found('cae_6.4.1'), [
      'cae_6.4.1 Réseaux de chaleur',
      'cae_6.4.1.2 Développer le vélo',
      'cae_6.4.1.10 Chaleur',
    ]);
    assert.deepEqual(found('autre_6.4.1'), ['autre_6.4.1 Ville et eaux']);
  });

  it('of the workspace begin with those whose words begin so: « velo » is no part of « développer »', () => {
    assert.deepEqual(found('velo'), ['6.4.1.2 Développer le vélo']);
    assert.deepEqual(found('eau'), ['6.4.1 Ville et eaux', '6.4.1 Réseaux de chaleur']);
    assert.deepEqual(found('chaleur reseau'), ['6.4.1 Réseaux de chaleur']);
    assert.deepEqual(found('L’air et'), ['1.4 Le point 6.4.1 et l’air']);
  });

  it('of the workspace hold the letters in order where nothing else is found', () => {
    assert.deepEqual(found('dvlp'), ['6.4.1.2 Développer le vélo']);
  });

  it('of the workspace are all of them for signs that no title has', () => {
    assert.equal(found('?').length, 6);
  });
});
