import assert from 'node:assert/strict';
import { profileOf } from '../../../server/src/core/model/scenario.ts';
import { rounded } from '../../../server/src/core/model/score.ts';
import { outcomesOf } from '../../../server/src/core/scoring/answers/what-if.ts';
import { compareScores } from '../../../server/src/core/scoring/compare/compare.ts';
import { marginalGains } from '../../../server/src/core/scoring/marginal-gains.ts';
import { overriddenNodes } from '../../../server/src/core/scoring/overridden.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import type { Scores } from '../../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../../server/src/core/scoring/score-scenario.ts';
import { starsFor } from '../../../server/src/core/scoring/stars.ts';
import { referentialFrom, rulesFrom, scenarioFrom, scored, workspaceFrom } from './support.ts';

const REFERENTIAL = referentialFrom([[[[1, 3], 6], [5]], [[[2, 2], 4]]]);

describe('comparing scores', () => {
  it('tells the actions and figures that differ between two scenarios', () => {
    const prepared = prepareWorkspace(workspaceFrom(REFERENTIAL));
    const [before, after] = ['Statuts: {}', 'Statuts: { ref_1.1.1.1: fait }'].map(
      text => scoreScenario(prepared, scenarioFrom(text)).scores,
    );
    assert.ok(before && after);
    const [{ differences } = { differences: [] }, ...others] = compareScores(before, after);
    assert.deepEqual(others, []);
    assert.deepEqual(
      differences.map(({ id }) => id),
      ['', '1', '1.1', '1.1.1', '1.1.1.1'],
    );
    assert.deepEqual(differences[0]?.fields, ['done', 'notFilled', 'completedTasks', 'doneTasks']);
    assert.deepEqual([differences[0]?.before?.done, differences[0]?.after?.done], [0, 1]);
  });

  it('compares two versions of a référentiel, also of different names and folders', () => {
    const shorter = referentialFrom([[[[1, 3], 6]], [[[2, 2], 4]]])
      .replaceAll('//- ', '//- v2/')
      .replace('referentiel: ref', 'referentiel: new');
    const { scores: before } = scored(REFERENTIAL, 'Statuts: {}');
    const { scores: after } = scored(shorter, 'Statuts: {}');
    const [{ differences } = { differences: [] }] = compareScores(before, after);
    assert.deepEqual(
      differences.map(({ id, fields }) => [id, fields.length]),
      [
        ['', 5],
        ['1', 5],
        ['1.2', 0],
        ['1.2.1', 0],
      ],
    );
    assert.equal(differences[3]?.after, undefined);
  });

  it('tells an action of which a rule left no number, and tells it no more where it left none before', () => {
    const broken = REFERENTIAL + rulesFrom('ref_1.1.2', { 'Réduction de potentiel': 'eau' });
    const [whole, without] = [REFERENTIAL, broken].map(fixture => scored(fixture, 'Statuts: {}', '2026').scores);
    assert.ok(whole && without);
    const told = (before: Scores, after: Scores) =>
      compareScores(before, after).flatMap(({ differences }) =>
        differences.filter(({ id }) => id === '1.1.2').map(({ fields }) => fields),
      );
    assert.deepEqual(told(whole, without), [['notFilled', 'potential', 'personalisedPoints']]);
    assert.deepEqual(told(without, without), []);
  });
});

describe('marginal gains', () => {
  it('rank what is open, a scored sub-action instead of its tasks', () => {
    const statuses =
      'Statuts: { ref_1.1.1: [0.5, 0, 0.5], ref_1.1.1.2: pas_fait, ref_1.2.1: fait, ref_2.1.1.1: non_concerne }';
    const { scores } = scored(REFERENTIAL, statuses);
    assert.deepEqual(gains(scores), [
      ['1.1.2', 6],
      ['2.1.1.2', 4],
      ['2.1.2', 4],
      ['1.1.1', 2],
    ]);
  });

  it('take rules on the score into account', () => {
    const rules = rulesFrom('ref_1.1', { 'Score réalisé': 'min(score(ref_2.1), score(ref_1.1))' });
    const { scores } = scored(REFERENTIAL + rules, 'Statuts: { ref_1.1.2: fait, ref_2.1.1.1: fait }');
    // 1.1 is capped at 25 %: doing more of it gains nothing, each point of 2.1 lifts the cap too.
    assert.deepEqual(gains(scores), [
      ['2.1.2', 4 + 3.5],
      ['1.2.1', 5],
      ['2.1.1.2', 2 + 2.5],
    ]);
  });
});

describe('statuses below another', () => {
  it('are overridden, whatever the one above says', () => {
    const { scores } = scored(
      REFERENTIAL,
      'Statuts: { ref_1.1.1: programme, ref_1.1.1.2: fait, ref_2.1.1: non_concerne }',
    );
    const { actions } = scores.personalised.forest;
    const ids = [...overriddenNodes(scores)].flatMap((mark, node) => (mark === 1 ? [actions[node]?.id] : []));
    assert.deepEqual(ids, ['1.1.1.1', '1.1.1.2', '2.1.1.1', '2.1.1.2']);
  });
});

describe('what an answer would give', () => {
  const RULES =
    rulesFrom('ref_1.1', { 'Réduction de potentiel': 'si reponse(a, NON) alors 0.5' }) +
    rulesFrom('ref_2.1', { Désactivation: 'reponse(a, OUI)' });
  const SCENARIO = 'Réponses: { a: NON }\nStatuts: { ref_1.1.1: fait, ref_2.1.1: fait }';

  it('is told of an action and of the whole, for each answer and for none', () => {
    const { scores, node } = scored(REFERENTIAL + RULES, SCENARIO);
    assert.deepEqual(outcomesOf(scores, node('ref_1.1'), 'a', ['OUI', 'NON', undefined]), [
      { answer: 'OUI', done: 4, potential: 10 },
      { answer: 'NON', done: 2, potential: 5 },
      { answer: undefined, done: 4, potential: 10 },
    ]);
    assert.deepEqual(outcomesOf(scores, node('ref'), 'a', ['OUI', 'NON', undefined]), [
      { answer: 'OUI', done: 4, potential: 15 },
      { answer: 'NON', done: 6, potential: 18 },
      { answer: undefined, done: 8, potential: 23 },
    ]);
  });

  it('leaves the scenario as it is', () => {
    const { scores, node } = scored(REFERENTIAL + RULES, SCENARIO);
    const before = structuredClone(scores.figures);
    outcomesOf(scores, node('ref'), 'a', ['OUI', undefined]);
    assert.deepEqual(scores.figures, before);
    assert.deepEqual(scores.personalised.profile, profileOf(scenarioFrom(SCENARIO)));
  });

  it('follows what the answer hides on the platform of 2026', () => {
    const question = (id: string, more = '') =>
      `//- q/${id}.md\n# ${id} ?\n\`\`\`yaml\nid: ${id}\ntype: binaire\nthematique_id: t\n\`\`\`\n${more}`;
    const files =
      REFERENTIAL +
      question('a') +
      question('b', '## Visibilité\n```formule\nreponse(a, OUI)\n```\n') +
      rulesFrom('ref_1.1', { Désactivation: 'reponse(b, OUI)' });
    const { scores, node } = scored(files, 'Réponses: { a: NON, b: OUI }\nStatuts: {}', '2026');
    assert.deepEqual(outcomesOf(scores, node('ref'), 'a', ['OUI', 'NON']), [
      { answer: 'OUI', done: 0, potential: 13 },
      { answer: 'NON', done: 0, potential: 23 },
    ]);
  });
});

describe('stars', () => {
  it('are given from their thresholds on', () => {
    assert.deepEqual(
      [0, 0.349, 0.35, 0.1 + 0.25, 0.5, 0.65, 0.7499, 0.75, 1].map(share => starsFor(share)),
      [1, 1, 2, 2, 3, 4, 4, 5, 5],
    );
  });
  it('follow other thresholds', () => assert.equal(starsFor(0.3, [0.2, 0.4]), 2));
});

function gains(scores: Parameters<typeof marginalGains>[0]): [string, number][] {
  return marginalGains(scores).map(({ action, gain }) => [action.id, rounded(gain)]);
}
