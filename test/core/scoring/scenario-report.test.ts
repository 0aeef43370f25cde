import assert from 'node:assert/strict';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { scenarioReport, updateEdits } from '../../../server/src/core/scoring/scenario-report.ts';
import { scoreScenario } from '../../../server/src/core/scoring/score-scenario.ts';
import { applyEdits } from '../../../server/src/core/text/edits.ts';
import { referentialFrom, rulesFrom, scenarioFrom, workspaceFrom } from './support.ts';

const REFERENTIAL = referentialFrom([[[[1, 3], 6], [5]]]);
const SCENARIO = `Test: Un titre
Statuts:
  ref_1.1.1: fait
Scores:
  ref:
    point_fait: 3 # ancien
    point_potentiel: 15.0009
  ref_1.1:
    concerne: no
  ref_9.9:
    point_fait: 1
`;

describe('the report of a scenario', () => {
  const prepared = prepareWorkspace(workspaceFrom(REFERENTIAL));
  const scored = scoreScenario(prepared, scenarioFrom(SCENARIO));

  it('holds every action under its qualified id, the whole under the name, the totals and the expectations', () => {
    const { title, scores, totals, expectations } = scenarioReport(prepared, scored, () => undefined);
    assert.equal(title, 'Un titre');
    assert.deepEqual(Object.keys(scores), [
      'ref',
      'ref_1',
      'ref_1.1',
      'ref_1.1.1',
      'ref_1.1.1.1',
      'ref_1.1.1.2',
      'ref_1.1.2',
      'ref_1.2',
      'ref_1.2.1',
    ]);
    assert.equal(scores['ref_1.1']?.point_fait, 4);
    assert.equal(scores['ref_1.1']?.desactive, false);
    assert.deepEqual(totals, [
      { referential: 'ref', platform: '2023', points_done: 4, points_potential: 15, share: 0.267, stars: 1 },
    ]);
    assert.deepEqual(
      expectations.map(({ action, field, actual, met }) => [action, field, actual, met]),
      [
        ['ref', 'point_fait', 4, false],
        ['ref', 'point_potentiel', 15, true],
        ['ref_1.1', 'concerne', true, false],
        ['ref_9.9', 'point_fait', null, false],
      ],
    );
  });

  it('says in words what no number can, as data hold neither', () => {
    const figure = (formula: string) => {
      const rules = rulesFrom('ref_1.1', { 'Réduction de potentiel': formula });
      const on2026 = prepareWorkspace(workspaceFrom(REFERENTIAL + rules, '2026'));
      const { scores } = scenarioReport(on2026, scoreScenario(on2026, scenarioFrom('Statuts: {}')), () => undefined);
      return scores['ref_1.1']?.point_potentiel_perso;
    };
    assert.deepEqual(['eau', '1 / 0', '0.5'].map(figure), ['NaN', 'Infinity', 5]);
  });

  it('expects on either platform the potential as a rule changed it, whether all is filled in, and the status', () => {
    const rules =
      rulesFrom('ref_1.1', { 'Réduction de potentiel': '0.5', Désactivation: 'FAUX' }) +
      rulesFrom('ref_1.2', { 'Réduction de potentiel': 'si identite(type, commune) alors 0.5' }) +
      rulesFrom('ref_1.2.1', { 'Réduction de potentiel': '0.5', Désactivation: 'VRAI' });
    const text = (factored: string, unfilled: string) => `Statuts: { ref_1.1.1: fait }
Scores:
  ref: { point_potentiel_perso: null, renseigne: no, statut: null }
  ref_1.1: { point_potentiel_perso: 5, renseigne: no }
  ref_1.1.1: { point_potentiel_perso: null, renseigne: yes, statut: fait }
  ref_1.1.1.1: { renseigne: ${unfilled}, statut: non_renseignable }
  ref_1.2: { point_potentiel_perso: null }
  ref_1.2.1: { point_potentiel_perso: ${factored}, statut: non_concerne }
`;
    // What is deactivated has such a potential on the platform of 2026 alone.
    for (const [platform, factored] of [
      ['2023', 'null'],
      ['2026', '2.5'],
    ] as const) {
      const ruled = prepareWorkspace(workspaceFrom(REFERENTIAL + rules, platform));
      const scenario = scenarioFrom(text(factored, 'no'));
      assert.deepEqual(scenario.faults, []);
      const { expectations, scores } = scenarioReport(ruled, scoreScenario(ruled, scenario), () => undefined);
      assert.deepEqual([platform, expectations.filter(({ met }) => !met)], [platform, []]);
      for (const { action, field, actual } of expectations) assert.deepEqual(scores[action]?.[field], actual);
    }
  });

  it('writes a status, and that there is none, as any other figure', () => {
    const text =
      'Scores: { ref_1.1: { point_potentiel_perso: 5 }, ref_1.1.1: { statut: a_accepter, renseigne: a_accepter } }';
    const updated = updateEdits(scoreScenario(prepared, scenarioFrom(`Statuts: { ref_1.1.1: fait }\n${text}`)));
    const accepted = text.replace('perso: 5', 'perso: null').replace('a_accepter', 'fait').replace('a_accepter', 'yes');
    assert.equal(applyEdits(`Statuts: { ref_1.1.1: fait }\n${text}`, updated).split('\n')[1], accepted);
  });

  it('gives stars by the thresholds of the référentiel', () => {
    assert.equal(scenarioReport(prepared, scored, () => [0.1, 0.2, 0.3]).totals[0]?.stars, 3);
  });

  it('writes the actual figures into what is not met', () => {
    const updated = SCENARIO.replace('point_fait: 3 #', 'point_fait: 4 #').replace('concerne: no', 'concerne: yes');
    assert.equal(applyEdits(SCENARIO, updateEdits(scored)), updated);
  });

  it('calls a référentiel without a name as the scenario does, else by its folder', () => {
    const unnamed = REFERENTIAL.replace('referentiel: ref\n', '').replaceAll('//- ', '//- eci-2022/');
    const nameless = prepareWorkspace(workspaceFrom(unnamed));
    for (const [text, name] of [
      ['Statuts: { eci_1.1.1: fait }', 'eci'],
      ['Statuts: {}', 'eci_2022'],
    ] as const) {
      const { totals } = scenarioReport(nameless, scoreScenario(nameless, scenarioFrom(text)), () => undefined);
      assert.deepEqual(
        totals.map(({ referential }) => referential),
        [name],
      );
    }
  });

  it('holds the actions of each of several of one name: one by its name, the others by their folders', () => {
    const years = ['2022', '2023'].map(year => REFERENTIAL.replaceAll('//- ', `//- ${year}/`)).join('');
    const both = prepareWorkspace(workspaceFrom(years));
    const one = scoreScenario(both, scenarioFrom('Statuts: { ref_1.1.1: fait, ref_2023_1.2: fait }', '2022/x.yml'));
    const { scores, totals } = scenarioReport(both, one, () => undefined);
    assert.deepEqual(
      totals.map(({ referential, points_done }) => [referential, points_done]),
      [
        ['ref', 4],
        ['ref_2023', 5],
      ],
    );
    assert.deepEqual([scores['ref_1.1']?.point_fait, scores['ref_2023_1.1']?.point_fait], [4, 0]);
  });
});
