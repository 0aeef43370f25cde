import assert from 'node:assert/strict';
import type { Score } from '../../../server/src/core/model/score.ts';
import { unheardAnswers } from '../../../server/src/core/scoring/answers/unheard-answers.ts';
import { figureAt } from '../../../server/src/core/scoring/columns.ts';
import { referentialFrom, rulesFrom, scored } from './support.ts';

// Axis 1: measure 1.1 of 10 points (sub-actions of 4, with tasks of 1 and 3, and of 6), measure 1.2 of 5; axis 2: 2.1 of 8.
const AXES = [[[[1, 3], 6], [5]], [[[2, 2], [4]]]];
const REFERENTIAL = referentialFrom(AXES);
const TE = referentialFrom(AXES, 'te');

describe('the score of the platform of 2026', () => {
  it('keeps an action that has a status, although none of its actions is concerned', () => {
    const tasks = 'ref_1.1.1.1: non_concerne, ref_1.1.1.2: non_concerne';
    assert.equal(on2026(REFERENTIAL, `Statuts: { ${tasks} }`).of('ref_1.1.1').concerned, false);
    const kept = on2026(REFERENTIAL, `Statuts: { ref_1.1.1: non_renseigne, ${tasks} }`);
    // Its potential is in none of the four parts.
    assert.deepEqual(parts(kept.of('ref_1.1.1')), [0, 0, 0, 0, 4]);
    assert.deepEqual(parts(kept.of('ref_1.1')), [0, 0, 0, 6, 10]);
    assert.deepEqual(
      parts(on2026(REFERENTIAL, `Statuts: { ref_1.1.1: fait, ${tasks} }`).of('ref_1.1.1')),
      [4, 0, 0, 0, 4],
    );
  });

  it('takes both words for an explicit “not filled in”, which 2023 does not know', () => {
    for (const word of ['non_renseigne', 'detaille_a_la_tache']) {
      const scenario = `Statuts: { ref_1.1.1: ${word}, ref_1.1.1.1: non_concerne, ref_1.1.1.2: non_concerne }`;
      assert.equal(on2026(REFERENTIAL, scenario).of('ref_1.1.1').concerned, true);
      assert.equal(scored(REFERENTIAL, scenario).of('ref_1.1.1').concerned, false);
    }
  });

  it('takes all that is below what is not concerned out, whatever is said of it', () => {
    const { of } = on2026(REFERENTIAL, 'Statuts: { ref_1: non_concerne, ref_1.1.1.1: fait }');
    assert.deepEqual([of('ref_1.1').concerned, of('ref_1.1.1.1').concerned], [false, false]);
    assert.deepEqual(parts(of('ref_1.1.1.1')), [0, 0, 0, 0, 0]);
    assert.equal(of('ref').potential, 8);
  });

  it('shares out below the measures, and passes what is received on', () => {
    const { of } = on2026(REFERENTIAL, 'Statuts: { ref_1.1.2: non_concerne }');
    assert.deepEqual([of('ref_1.1.1').potential, of('ref_1.1.1.1').potential, of('ref_1.1').potential], [10, 2.5, 10]);
  });

  it('shares nothing out in TE', () => {
    const { of } = on2026(TE, 'Statuts: { te_1.1.2: non_concerne, te_1.1.1.1: non_concerne }');
    // Its tasks are worth the same, whatever their own points say.
    assert.deepEqual([of('te_1.1.1').potential, of('te_1.1.1.2').potential, of('te').potential], [2, 2, 15]);
  });

  it('lets a factor change the action and the sums above it, once', () => {
    const { of } = on2026(REFERENTIAL + rulesFrom('ref_1.1.1', { 'Réduction de potentiel': '0.5' }), 'Statuts: {}');
    assert.deepEqual([of('ref_1.1.1').potential, of('ref_1.1.2').potential, of('ref_1.1').potential], [2, 6, 8]);
  });

  it('counts a factor of 0 above another one as 1', () => {
    const rules =
      rulesFrom('ref_1.1', { 'Réduction de potentiel': '0' }) +
      rulesFrom('ref_1.1.1', { 'Réduction de potentiel': '2' });
    const { of } = on2026(REFERENTIAL + rules, 'Statuts: {}');
    assert.deepEqual([of('ref_1.1.1').potential, of('ref_1.1.2').potential, of('ref_1.1').potential], [8, 0, 8]);
  });

  it('multiplies by what a rule gives as it stands', () => {
    const potential = (formula: string) =>
      on2026(REFERENTIAL + rulesFrom('ref_1.1', { 'Réduction de potentiel': formula }), 'Statuts: {}').of('ref_1.1')
        .potential;
    assert.deepEqual(['VRAI', 'FAUX', '8 / 4 / 2', 'reponse(p)', 'nom'].map(potential), [10, 0, 10, 10, 0]);
  });

  it('shares out nothing of what is no number, and asks no rule on the score of it', () => {
    const rules = rulesFrom('ref_1.1.2', { 'Réduction de potentiel': 'eau', 'Score réalisé': '0.5' });
    const done = on2026(REFERENTIAL + rules, 'Statuts: { ref_1.1.1.1: fait, ref_1.1.2: fait }');
    assert.equal(
      done.scores.faults.some(({ reason }) => reason === 'stops'),
      false,
    );
    assert.deepEqual(parts(done.of('ref_1.1')), [1, 0, 0, 3, 4]);
    const out = on2026(REFERENTIAL + rules, 'Statuts: { ref_1.1.2: non_concerne }');
    assert.deepEqual(parts(out.of('ref_1.1.1')), [0, 0, 0, 4, 4]);
  });

  it('lets the last of two rules of a kind count, also where it gives nothing', () => {
    const first = rulesFrom('ref_1.1', { 'Réduction de potentiel': '0.5' });
    const again = rulesFrom('ref_1.1', { 'Réduction de potentiel': 'reponse(p)' }).replace('rules/', 'rules/z/');
    assert.equal(on2026(REFERENTIAL + first + again, 'Statuts: {}').of('ref_1.1').potential, 10);
  });

  it('deactivates by whatever holds', () => {
    const isOff = (formula: string) =>
      on2026(REFERENTIAL + rulesFrom('ref_1.1', { Désactivation: formula }), 'Statuts: {}').of('ref_1.1').deactivated;
    assert.deepEqual(['VRAI', '0.5', 'nom', '0', 'FAUX', 'reponse(q)'].map(isOff), [
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('lets every rule on the score see the scores before any, and the nearest count', () => {
    const rules =
      rulesFrom('ref_1.1', { 'Score réalisé': 'score(ref_1.1) * 0.5' }) +
      rulesFrom('ref_1.1.1', { 'Score réalisé': 'min(score(ref_1.1), score(ref_1.1.1))' });
    const { of } = on2026(REFERENTIAL + rules, 'Statuts: { ref_1.1.1: fait, ref_1.1.2: [0.5, 0, 0.5] }');
    assert.deepEqual(parts(of('ref_1.1.1')).map(rounded), [2.8, 0, 0, 0, 4]);
    assert.deepEqual(parts(of('ref_1.1.2')), [1.5, 0, 3, 0, 6]);
    assert.deepEqual(parts(of('ref_1.1')).map(rounded), [4.3, 0, 3, 0, 10]);
    assert.equal(rounded(of('ref').capped), 2.7);
  });

  it('sums nothing up again at an action with a status, be it an explicit “not filled in”', () => {
    const rule = rulesFrom('ref_1.1.1.2', { 'Score réalisé': 'score(ref_1.1.1.2) * 0.5' });
    const done = (more: string) => {
      const { of } = on2026(REFERENTIAL + rule, `Statuts: { ref_1.1.1.2: fait${more} }`);
      return [of('ref_1.1.1.2').done, of('ref_1.1.1').done, of('ref_1.1').done];
    };
    assert.deepEqual(done(''), [1.5, 1.5, 1.5]);
    assert.deepEqual(done(', ref_1.1.1: non_renseigne'), [1.5, 3, 3]);
  });

  it('gives no score where the platform has none, and says what it says', () => {
    const { scores, of } = on2026(
      REFERENTIAL + rulesFrom('ref_1.1', { 'Score réalisé': '0.5' }),
      'Statuts: { ref_1.1.1: fait }',
    );
    assert.deepEqual(
      scores.faults.map(({ reason, message }) => [reason, message]),
      [['stops', 'Invalid array length']],
    );
    assert.equal(of('ref_1.1').done, 4);
  });

  it('takes the score of what has nothing to reach for 0, and knows none of another référentiel', () => {
    const capped = (formula: string, statuses: string) =>
      on2026(
        REFERENTIAL + rulesFrom('ref_1.1', { 'Score réalisé': formula }),
        `Statuts: { ref_1.1.1: fait${statuses} }`,
      ).of('ref_1.1').done;
    assert.equal(capped('min(score(ref_1.1), score(ref_1.2))', ', ref_1.2.1: non_concerne'), 0);
    assert.equal(capped('min(score(ref_1.1), score(autre_1.2))', ''), 4);
  });

  it('counts shares as they are, and a status for the tasks at any depth', () => {
    const { of } = on2026(REFERENTIAL, 'Statuts: { ref_1.1: [0.2, 0.2, 0.2] }');
    assert.deepEqual(parts(of('ref_1.1')), [2, 2, 2, 0, 10]);
    assert.deepEqual([of('ref_1.1').tasks, of('ref_1.1').completedTasks], [3, 3]);
    assert.equal(scored(REFERENTIAL, 'Statuts: { ref_1.1.2: [0.2, 0.2, 0.2] }').of('ref_1.1.2').notFilled, 6);
  });

  it('takes shares of which one is exactly 1 for its word, whatever the others are', () => {
    const { of, scores, node } = on2026(REFERENTIAL, 'Statuts: { ref_1.1: [1, 0.5, 0.2], ref_2.1: [0.3, 0.5, 1] }');
    assert.deepEqual(parts(of('ref_1.1')), [10, 0, 0, 0, 10]);
    assert.deepEqual(parts(of('ref_2.1')), [0, 0, 8, 0, 8]);
    assert.equal(figureAt(scores, node('ref_2.1.1'), 'statut'), 'non_renseignable');
  });

  it('sums up what hangs on no factor, although points are written that do not add up', () => {
    const tasks = 'ref_1.1.1.1: non_concerne, ref_1.1.1.2: non_concerne';
    const fixture = REFERENTIAL.replace('1.1.1\npoints: 4', '1.1.1\npoints: 5');
    assert.equal(on2026(fixture, `Statuts: { ref_1.1.1: fait, ${tasks} }`).of('ref_1.1.1').potential, 4);
    // What its siblings receive, too.
    assert.equal(on2026(fixture, `Statuts: { ${tasks} }`).of('ref_1.1.2').potential, 10);
  });

  it('drops answers to questions that are not asked, and tells them', () => {
    const questions = `//- q.md\n${question('q', 'types_concernes: [commune]')}${question('r', '', 'reponse(q, OUI)')}${question('s', '')}`;
    const rules =
      rulesFrom('ref_1.1', { 'Réduction de potentiel': 'si reponse(q, OUI) alors 0.5' }) +
      rulesFrom('ref_1.2', { 'Réduction de potentiel': 'si reponse(r, OUI) alors 0.5' });
    const heard = (identity: string, q: string) => {
      const scenario = `Collectivité: ${identity}\nRéponses: { q: ${q}, r: OUI, s: OUI }\nStatuts: {}\n`;
      const { of, scores } = on2026(REFERENTIAL + rules + questions, scenario);
      return [of('ref_1.1').potential, of('ref_1.2').potential, ...unheardAnswers(scores.personalised, 0)];
    };
    assert.deepEqual(heard('{ type: [commune] }', 'OUI'), [5, 2.5, 's']);
    assert.deepEqual(heard('{ type: [commune] }', 'NON'), [10, 5, 'r', 's']);
    // What decides on the visibility is every answer, also one that does not count.
    assert.deepEqual(heard('{ type: [EPCI], soustype: [syndicat] }', 'OUI'), [10, 2.5, 'q', 's']);
  });

  it('knows a collectivité by all that a scenario may say of it', () => {
    const potential = (formula: string, identity: string) => {
      const rules = rulesFrom('ref_1.1', { 'Réduction de potentiel': `si identite(${formula}) alors 0.5` });
      return on2026(REFERENTIAL + rules, `Collectivité: ${identity}\nStatuts: {}\n`).of('ref_1.1').potential;
    };
    assert.equal(potential('population, moins_de_3000', '{ population: 2999 }'), 5);
    assert.equal(potential('population, plus_de_3000', '{ population: 3000 }'), 10);
    assert.equal(potential('population, moins_de_5000', '{ population: [moins_de_5000] }'), 5);
    assert.equal(potential('localisation, Metropole', '{ localisation: Metropole }'), 5);
    assert.equal(potential('localisation, Metropole', '{ type: commune }'), 10);
    assert.equal(potential('dans_aire_urbaine, NON', '{ dans_aire_urbaine: non }'), 5);
    assert.equal(potential('dans_aire_urbaine, NON', '{ type: commune }'), 10);
    assert.equal(potential('type, syndicat', '{ type: [syndicat] }'), 5);
  });

  it('tells of each action whether it is filled in, and its status', () => {
    const scenario =
      'Statuts: { ref_1.1.1: non_renseigne, ref_1.1.1.1: fait, ref_1.1.2: [1, 0, 0], ref_1.2.1: non_concerne, ref_2.1.1: [0.5, 0.5, 0] }';
    const { scores, node } = on2026(REFERENTIAL + rulesFrom('ref_1.1', { 'Réduction de potentiel': '0.5' }), scenario);
    const told = (name: string) => {
      return (['point_potentiel_perso', 'renseigne', 'statut'] as const).map(column =>
        figureAt(scores, node(name), column),
      );
    };
    assert.deepEqual(told('ref_1.1'), [5, false, null]);
    assert.deepEqual(told('ref_1.1.1'), [null, false, 'detaille_a_la_tache']);
    assert.deepEqual(told('ref_1.1.1.1'), [null, true, 'fait']);
    assert.deepEqual(told('ref_1.1.1.2'), [null, false, null]);
    assert.deepEqual(told('ref_1.1.2'), [null, true, 'fait']);
    assert.deepEqual(told('ref_1.2.1'), [null, true, 'non_concerne']);
    assert.deepEqual(told('ref_2.1.1'), [null, true, 'detaille']);
    assert.deepEqual(told('ref_2.1.1.1'), [null, false, 'non_renseignable']);
  });
});

function on2026(fixture: string, scenario: string): ReturnType<typeof scored> {
  return scored(fixture, scenario, '2026');
}

function question(id: string, keys: string, visibility?: string): string {
  const block = [`id: ${id}`, 'type: binaire', 'thematique_id: energie', keys].filter(line => line !== '').join('\n');
  const section = visibility === undefined ? '' : `## Visibilité\n\`\`\`formule\n${visibility}\n\`\`\`\n`;
  return `# Question ${id}\n\`\`\`yaml\n${block}\n\`\`\`\n${section}`;
}

function parts({ done, planned, notDone, notFilled, potential }: Score): number[] {
  return [done, planned, notDone, notFilled, potential];
}

function rounded(figure: number): number {
  return Math.round(figure * 1e9) / 1e9;
}
