import assert from 'node:assert/strict';
import {
  explainingMeasures,
  impactOf,
  type ReferentialImpact,
} from '../../../server/src/core/impact/scenario-impact.ts';
import {
  exampleScenarios,
  exampleWorkspace,
  referentialFrom,
  rulesFrom,
  scenarioFrom,
  workspaceFrom,
} from '../scoring/support.ts';
import { HEAVIER, MEASURES, standingUnder } from './support.ts';

const HALF = 'Statuts: { ref_1.1.1: fait, ref_1.2.1: fait, ref_2.1.1.1: fait, ref_2.1.1.2: pas_fait }\n';

describe('the impact on a scenario', () => {
  it('tells on both sides what score tells, for every scenario of the example', () => {
    const before = exampleWorkspace();
    const after = workspaceFrom(referentialFrom(MEASURES, 'exemple'));
    for (const impact of impactOf(before, after, exampleScenarios())) {
      const told = impact.referentials.map(({ before: left, after: right }) => [left, right]);
      assert.deepEqual(told, [[standingUnder(before, impact.scenario), standingUnder(after, impact.scenario)]]);
    }
  });

  it('is nothing of a version against itself', () => {
    for (const { referentials } of impactOf(exampleWorkspace(), exampleWorkspace(), exampleScenarios())) {
      assert.deepEqual(
        referentials.map(({ change, rows }) => ({ change, rows })),
        [{ change: { done: 0, potential: 0, share: 0, stars: 0 }, rows: [] }],
      );
    }
  });

  it('tells the star that is lost', () => {
    // 8 of 30 points are done; with the heavier measure 8 of 60.
    const { before, after, change } = onlyImpact(
      referentialFrom(MEASURES),
      referentialFrom([...MEASURES, [[30]]]),
      'Statuts: { ref_1.1.1: fait, ref_1.1.2: fait, ref_1.2.1: fait }\n',
    );
    assert.deepEqual([before?.stars, after?.stars, change?.stars], [2, 1, -1]);
  });

  it('tells the axes and measures that differ, and no other', () => {
    const { rows } = onlyImpact(referentialFrom(MEASURES), referentialFrom(HEAVIER), HALF);
    assert.deepEqual(
      rows.map(({ id, kind, before, after }) => [id, kind, before?.done, after?.done]),
      [
        ['1', 'axis', 7, 11],
        ['1.1', 'measure', 4, 8],
      ],
    );
  });

  it('counts as nothing what a rule leaves no number of', () => {
    const [before, after] = ['', rulesFrom('ref_1.1', { 'Réduction de potentiel': 'eau' })].map(rules =>
      workspaceFrom(referentialFrom([[10, [4, 6]]]) + rules, '2026'),
    );
    assert(before && after);
    const [impact] = impactOf(before, after, [scenarioFrom('Statuts: { ref_1.1: fait }')]);
    const row = impact?.referentials[0]?.rows.find(({ id }) => id === '1.1');
    assert.deepEqual(row?.before, { done: 10, potential: 10, share: 1 });
    assert.deepEqual(row?.after, { done: 0, potential: 0, share: undefined });
    assert(Number.isFinite(row?.explains));
  });

  it('has the whole change explained by its measures', () => {
    const impact = onlyImpact(referentialFrom(MEASURES), referentialFrom(HEAVIER), HALF);
    const explained = explainingMeasures(impact).reduce((sum, { explains = 0 }) => sum + explains, 0);
    assert(Math.abs(explained - (impact.change?.share ?? Number.NaN)) < 1e-12);
  });

  it('names the measure whose rule is another', () => {
    const rules = (factor: number) => rulesFrom('ref_1.2', { 'Réduction de potentiel': String(factor) });
    const impact = onlyImpact(
      `${referentialFrom(MEASURES)}${rules(0.5)}`,
      `${referentialFrom(MEASURES)}${rules(1)}`,
      HALF,
    );
    assert.deepEqual(
      explainingMeasures(impact).map(({ id }) => id),
      ['1.2'],
    );
  });

  it('has no change where a version has no such référentiel', () => {
    const { referentials } = only(
      impactOf(
        workspaceFrom(referentialFrom(MEASURES)),
        workspaceFrom(
          `${inFolder(referentialFrom(MEASURES), 'a')}${inFolder(referentialFrom(MEASURES, 'autre'), 'b')}`,
        ),
        [scenarioFrom(HALF)],
      ),
    );
    assert.deepEqual(
      referentials.map(({ name, before, change }) => [name, before === undefined, change === undefined]),
      [
        ['ref', false, false],
        ['autre', true, true],
      ],
    );
  });
});

function inFolder(fixture: string, folder: string): string {
  return fixture.replaceAll('//- ', `//- ${folder}/`);
}

function onlyImpact(before: string, after: string, scenario: string): ReferentialImpact {
  return only(only(impactOf(workspaceFrom(before), workspaceFrom(after), [scenarioFrom(scenario)])).referentials);
}

function only<One>(all: readonly One[]): One {
  assert.equal(all.length, 1);
  const [one] = all;
  assert(one !== undefined);
  return one;
}
