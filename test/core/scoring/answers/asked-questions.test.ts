import assert from 'node:assert/strict';
import { questionsIn } from '../../../../server/src/core/index/around-lists.ts';
import type { Platform } from '../../../../server/src/core/model/referential.ts';
import { type AskedQuestion, askedQuestions } from '../../../../server/src/core/scoring/answers/asked-questions.ts';
import { inOrderOfThemes } from '../../../../server/src/core/scoring/answers/question-themes.ts';
import { referentialFrom, rulesFrom, scored, workspaceFrom } from '../support.ts';

const REFERENTIAL = referentialFrom([[[[1, 3], 6], [5]], [[[2, 2], 4]]]);

function questionFrom(id: string, more = ''): string {
  return `//- questions/${id}.md\n# ${id} ?\n\`\`\`yaml\nid: ${id}\ntype: binaire\nthematique_id: t\nactions: [ref_1.1]\n${more}\`\`\`\n`;
}

function asked(fixture: string, scenario: string, platform: Platform = '2023'): readonly AskedQuestion[] {
  const { scores, node } = scored(fixture, scenario, platform);
  return askedQuestions(scores, node('ref'), questionsIn(workspaceFrom(fixture)));
}

function effectsIn(questions: readonly AskedQuestion[]): Record<string, unknown[]> {
  return Object.fromEntries(
    questions.map(({ question, effects }) => [question.id, effects.map(({ effect }) => effect)]),
  );
}

describe('the effect of an answer', () => {
  const REDUCTION = {
    'Réduction de potentiel': 'si reponse(a, NON) et reponse(b, NON) alors 2/12\nsinon si reponse(a, NON) alors 0.75',
  };
  const FILES = REFERENTIAL + questionFrom('a') + questionFrom('b') + rulesFrom('ref_1.1', REDUCTION);

  it('is not credited to a question that nobody answered', () => {
    assert.deepEqual(effectsIn(asked(FILES, 'Réponses: { a: NON }\nStatuts: {}')), {
      a: [{ kind: 'factor', factor: 0.75, fraction: undefined }],
      b: [{ kind: 'none' }],
    });
  });

  it('is not credited to an answer without which all would be the same', () => {
    assert.deepEqual(effectsIn(asked(FILES, 'Réponses: { a: NON, b: OUI }\nStatuts: {}'))['b'], [{ kind: 'none' }]);
  });

  it('is not credited to an answer where the rule leaves no number with it and without', () => {
    const rule = rulesFrom('ref_1.1', { 'Réduction de potentiel': 'si reponse(a, OUI) alors eau sinon eau' });
    const fixture = REFERENTIAL + questionFrom('a') + rule;
    assert.deepEqual(effectsIn(asked(fixture, 'Réponses: { a: OUI }\nStatuts: {}', '2026'))['a'], [{ kind: 'none' }]);
  });

  it('is told with the fraction that the rule writes', () => {
    const { a, b } = effectsIn(asked(FILES, 'Réponses: { a: NON, b: NON }\nStatuts: {}'));
    const factor = { kind: 'factor', factor: 2 / 12, fraction: { over: 2, under: 12 } };
    assert.deepEqual([a, b], [[factor], [factor]]);
  });

  it('is told where it keeps the potential that no answer would lose', () => {
    const rule = rulesFrom('ref_1.1', { 'Réduction de potentiel': 'si reponse(a, OUI) alors 1 sinon 0.5' });
    const effects = effectsIn(asked(REFERENTIAL + questionFrom('a') + rule, 'Réponses: { a: OUI }\nStatuts: {}'));
    assert.deepEqual(effects['a'], [{ kind: 'kept' }]);
  });

  it('is told of a deactivation and of a rule on the score', () => {
    const rules =
      rulesFrom('ref_1.1', { Désactivation: 'reponse(a, NON)' }) +
      rulesFrom('ref_1.2', { 'Score réalisé': 'si reponse(a, NON) alors 0.25' });
    const scenario = 'Réponses: { a: NON }\nStatuts: { ref_1.2.1: fait }';
    assert.deepEqual(effectsIn(asked(REFERENTIAL + questionFrom('a') + rules, scenario))['a'], [
      { kind: 'deactivated' },
      { kind: 'score', share: 0.25 },
    ]);
  });
});

describe('a question for some types of collectivités', () => {
  const FILES =
    REFERENTIAL +
    questionFrom('a', 'types_concernes: [commune, EPCI]\n') +
    rulesFrom('ref_1.1', { Désactivation: 'reponse(a, NON)' });
  const concernedBy = (scenario: string) => asked(FILES, `${scenario}\nStatuts: {}`).map(({ concerned }) => concerned);

  it('is not asked of another, and told so', () => {
    assert.deepEqual(concernedBy('Collectivité: { type: [syndicat] }'), [false]);
  });

  it('is asked of these, and where no type is told', () => {
    assert.deepEqual(concernedBy('Collectivité: { type: [EPCI] }'), [true]);
    assert.deepEqual(concernedBy('Test: t'), [true]);
  });

  it('is told with its answer where another has answered it', () => {
    assert.deepEqual(concernedBy('Collectivité: { type: [syndicat] }\nRéponses: { a: NON }'), [false]);
  });
});

describe('a question that decides whether another is asked', () => {
  const FILES =
    REFERENTIAL +
    questionFrom('a') +
    `${questionFrom('b')}## Visibilité\n\`\`\`formule\nreponse(a, OUI)\n\`\`\`\n` +
    questionFrom('c') +
    rulesFrom('ref_1.1', { Désactivation: 'reponse(b, NON)' });

  it('decides so behind the choices, too', () => {
    const choices = ['x', 'y'].map(id => `### ${id}\n\`\`\`yaml\nid: ${id}\n\`\`\`\n`).join('');
    const listed = FILES.replace('## Visibilité', `## Choix\n${choices}## Visibilité`);
    const { scores } = scored(listed, 'Réponses: { a: NON }\nStatuts: {}', '2026');
    const told = askedQuestions(scores, 0, questionsIn(workspaceFrom(listed, '2026')));
    assert.deepEqual(
      told.map(({ question, concerned }) => [question.id, concerned]),
      [
        ['a', true],
        ['b', false],
      ],
    );
  });

  it('is told with it on the platform of 2026, where no rule asks it', () => {
    const { scores } = scored(FILES, 'Réponses: { a: NON }\nStatuts: {}', '2026');
    const told = askedQuestions(scores, 0, questionsIn(workspaceFrom(FILES, '2026')));
    assert.deepEqual(
      told.map(({ question, concerned, effects }) => [question.id, concerned, effects.length]),
      [
        ['a', true, 0],
        ['b', false, 1],
      ],
    );
  });

  it('is not on that of 2023', () => {
    assert.deepEqual(
      asked(FILES, 'Statuts: {}').map(({ question }) => question.id),
      ['b'],
    );
  });
});

describe('the order of questions', () => {
  const question = (id: string, lines: string) =>
    `//- questions/${id}.md\n# ${id} ?\n\`\`\`yaml\nid: ${id}\ntype: binaire\n${lines}\n\`\`\`\n`;
  const FILES =
    question('a', 'thematique_id: energie\nordonnancement: 2') +
    question('b', 'thematique_id:') +
    question('c', 'thematique_id: eau') +
    question('d', 'thematique_id: energie\nordonnancement: 1') +
    question('e', 'thematique_id: foret');
  const inOrder = (themes: readonly string[]): string =>
    inOrderOfThemes(
      questionsIn(workspaceFrom(FILES)),
      themes.map(id => ({ id, title: id })),
    )
      .map(({ id }) => id)
      .join('');

  it('is that of the themes that are listed, then of those that are not, without one last', () => {
    assert.deepEqual(inOrder(['eau', 'tourisme', 'foret']), 'cedab');
    assert.deepEqual(inOrder([]), 'daceb');
  });
});
