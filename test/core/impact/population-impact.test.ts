import assert from 'node:assert/strict';
import fc from 'fast-check';
import { populationOf } from '../../../server/src/core/impact/people.ts';
import type { PopulationShift } from '../../../server/src/core/impact/population-impact.ts';
import { stretchesOf, tallier } from '../../../server/src/core/impact/tally.ts';
import { versionsOf } from '../../../server/src/core/impact/versions.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import { impactOnPopulation } from '../../kit/impact-on-population.ts';
import { referentialFrom, rulesFrom, type Shape, scenarioFrom, workspaceFrom } from '../scoring/support.ts';
import { drawn, HEAVIER, MEASURES, ruledFrom, standingUnder } from './support.ts';

const shapes: fc.Arbitrary<readonly (readonly Shape[])[]> = fc.array(
  fc.array(
    fc.array(fc.oneof(fc.constantFrom(1, 4, 9), fc.tuple(fc.constant(2), fc.constant(3))), {
      minLength: 1,
      maxLength: 3,
    }),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
  { minLength: 2, maxLength: 3 },
);

describe('the impact on a population', () => {
  it('has each collectivité stand in both versions as score says', () => {
    const platform = fc.constantFrom<Platform>('2023', '2026');
    const version = fc.record({ shapes: fc.oneof(fc.constant(MEASURES), shapes), factor: fc.constantFrom(0, 0.5, 1) });
    fc.assert(
      fc.property(platform, version, version, fc.nat(1000), (on, left, right, seed) => {
        const [before, after] = [left, right].map(one => workspaceFrom(ruledFrom(one.shapes, one.factor), on));
        assert(before && after);
        const versions = versionsOf(before, after);
        const people = drawn(3, seed);
        const population = populationOf(versions, people);
        const told = stretchesOf(3).flatMap(stretch =>
          tallier(versions, population)(stretch).flatMap(({ standings }) => [...standings]),
        );
        const expected = [0, 1, 2].flatMap(place => {
          const scenario = scenarioFrom(population.textAt(place));
          return [before, after].flatMap(workspace => {
            const { done, potential, stars } = standingUnder(workspace, scenario);
            return [done, potential, stars];
          });
        });
        assert.deepEqual(told, expected);
      }),
      { numRuns: 25 },
    );
  });

  it('is none of a version against itself', () => {
    const workspace = workspaceFrom(ruledFrom());
    const { winners, losers, stars, histogram, axes, measures, worst, best, quantiles } = shiftBetween(
      workspace,
      workspace,
    );
    assert.deepEqual(
      { winners, losers, stars, histogram, axes, measures, worst, best },
      {
        winners: 0,
        losers: 0,
        stars: { gained: 0, lost: 0, crossings: [] },
        histogram: [],
        axes: [],
        measures: [],
        worst: undefined,
        best: undefined,
      },
    );
    assert.notEqual(quantiles.length, 0);
    assert(quantiles.every(({ change }) => change === 0));
  });

  it('counts everybody once', () => {
    const { winners, losers, counted, histogram } = heavier();
    assert.equal(counted, 300);
    assert(winners > 0 && losers > 0);
    assert.equal(
      histogram.reduce((sum, { count }) => sum + count, 0),
      winners + losers,
    );
  });

  it('names the axis and the measure that weigh otherwise, each of which explains the whole mean change', () => {
    const { axes, measures, mean } = heavier();
    assert.deepEqual(
      [axes, measures].map(parts => parts.map(({ id }) => id)),
      [['1'], ['1.1']],
    );
    for (const [part] of [axes, measures]) {
      assert(Math.abs((part?.explains ?? 0) - (mean.after - mean.before)) < 1e-12);
    }
  });

  it('tells who loses the most as a scenario that scores so', () => {
    const [before, after] = [MEASURES, HEAVIER].map(one => workspaceFrom(referentialFrom(one)));
    assert(before && after);
    const versions = versionsOf(before, after);
    const { worst, quantiles } = shiftBetween(before, after);
    assert(worst);
    const scenario = scenarioFrom(populationOf(versions, drawn(300)).textAt(worst.place));
    assert.equal(standingUnder(before, scenario).share, worst.before.share);
    assert.equal(standingUnder(after, scenario).share, worst.after.share);
    assert.equal(worst.change, quantiles[0]?.change);
  });

  it('counts the stars that are lost and gained, by their numbers', () => {
    const { stars } = heavier();
    const crossed = stars.crossings.reduce((sum, { count }) => sum + count, 0);
    assert.equal(crossed, stars.gained + stars.lost);
    assert.notEqual(crossed, 0);
    assert(stars.crossings.every(({ from, to }) => from !== to));
  });

  it('tells nothing of who has no share in one of the versions', () => {
    const nothingFor = ['ref_1', 'ref_2'].map(axis => rulesFrom(axis, { Désactivation: 'identite(type, commune)' }));
    const before = workspaceFrom(referentialFrom(MEASURES));
    const after = workspaceFrom(referentialFrom(MEASURES) + nothingFor.join(''));
    const scenarios = ['commune', 'EPCI'].map(type => ({
      path: `${type}.yml`,
      text: `Collectivité: { type: ${type} }\nStatuts: { ref_1.1.1: fait }\n`,
    }));
    const [shift] = impactOnPopulation(versionsOf(before, after), { kind: 'told', scenarios }).referentials;
    assert.deepEqual([shift?.counted, shift?.winners, shift?.losers, shift?.measures], [1, 0, 0, []]);
  });

  it('is that of scenarios, where scenarios make up the population', () => {
    const [before, after] = [MEASURES, HEAVIER].map(one => workspaceFrom(referentialFrom(one)));
    assert(before && after);
    const text = 'Statuts: { ref_1.1.1: fait }\n';
    const told = { kind: 'told', scenarios: [{ path: 'a.yml', text }] } as const;
    const [shift] = impactOnPopulation(versionsOf(before, after), told).referentials;
    const scenario = scenarioFrom(text);
    assert.equal(shift?.mean.before, standingUnder(before, scenario).share);
    assert.equal(shift?.mean.after, standingUnder(after, scenario).share);
  });
});

function heavier(): PopulationShift {
  return shiftBetween(workspaceFrom(referentialFrom(MEASURES)), workspaceFrom(referentialFrom(HEAVIER)));
}

function shiftBetween(
  before: Parameters<typeof versionsOf>[0],
  after: Parameters<typeof versionsOf>[0],
): PopulationShift {
  const { referentials } = impactOnPopulation(versionsOf(before, after), drawn(300));
  const [shift] = referentials;
  assert(shift && referentials.length === 1);
  return shift;
}
