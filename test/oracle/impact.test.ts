import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioProblems } from '../../server/src/core/analysis/run-scenario.ts';
import { populationOf } from '../../server/src/core/impact/people.ts';
import { impactOf, type RowFigures } from '../../server/src/core/impact/scenario-impact.ts';
import { type Version, versionsOf } from '../../server/src/core/impact/versions.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import type { Scenario } from '../../server/src/core/model/scenario.ts';
import { shareDone } from '../../server/src/core/model/score.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { nodeNamed } from '../../server/src/core/scoring/prepare.ts';
import { preparedParts } from '../../server/src/core/scoring/prepared-parts.ts';
import { scoreAt } from '../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../server/src/core/scoring/score-scenario.ts';
import { scoredParts } from '../../server/src/core/scoring/scored-parts.ts';
import { impactOnPopulation } from '../kit/impact-on-population.ts';
import { publishedWorkspace } from './published-workspace.ts';

const folder = process.env['ORACLE_DIR'];

describe('the impact of CAE 2026 on scenarios of 2023', () => {
  let [old, young]: readonly Workspace[] = [];

  before(async () => {
    assert.ok(folder, 'ORACLE_DIR must name the folder that holds oracle/ and corpus/');
    old = await publishedWorkspace(folder, 'cae-2023');
    young = await publishedWorkspace(folder, 'cae');
  });

  it('is on both sides what score tells, for each published scenario and every measure', () => {
    assert(old && young);
    const versions = versionsOf(old, young);
    const scenarios = publishedScenarios();
    assert.equal(scenarios.length, 10);
    for (const { scenario, referentials } of impactOf(old, young, scenarios)) {
      for (const { rows, before, after } of referentials) {
        for (const { id, before: left, after: right } of [...rows, { id: '', before, after }]) {
          assert.deepEqual(figuresOf(left), scoredIn(versions.before, scenario, id), `${scenario.path} ${id}`);
          assert.deepEqual(figuresOf(right), scoredIn(versions.after, scenario, id), `${scenario.path} ${id}`);
        }
      }
    }
  });

  it('is told of collectivités in which nothing is wrong, on either platform', () => {
    for (const workspace of [old, young]) {
      assert(workspace);
      const people = { kind: 'drawn', mixture: undefined, seed: 3, size: 100 } as const;
      const population = populationOf(versionsOf(workspace, workspace), people);
      const parts = preparedParts(workspace);
      for (let place = 0; place < people.size; place++) {
        const scenario = readScenario(`${workspace.referentials[0]?.folder}/x.yml`, population.textAt(place));
        assert(scenario);
        assert.deepEqual(
          scenarioProblems(workspace, scoredParts(parts, scenario)).map(({ code, args }) => [code, args]),
          [],
        );
      }
    }
  });

  it('is none of a version against itself', () => {
    assert(young);
    const people = { kind: 'drawn', mixture: undefined, seed: 5, size: 300 } as const;
    const { referentials } = impactOnPopulation(versionsOf(young, young), people);
    assert.deepEqual(
      referentials.map(({ winners, losers, measures }) => [winners, losers, measures]),
      [[0, 0, []]],
    );
  });
});

function publishedScenarios(): readonly Scenario[] {
  const scenarios = join(folder ?? '', 'corpus/scenarios');
  return readdirSync(scenarios)
    .filter(name => name.endsWith('.yml'))
    .flatMap(name => readScenario(join(scenarios, name), readFileSync(join(scenarios, name), 'utf8'), true) ?? []);
}

function figuresOf(figures: RowFigures | undefined): unknown {
  return figures && [figures.done, figures.potential, figures.share];
}

function scoredIn({ prepared }: Version, scenario: Scenario, id: string): unknown {
  const { scores } = scoreScenario(prepared, scenario);
  const node = nodeNamed(prepared, id === '' ? 'cae' : `cae_${id}`, scenario.path);
  assert(node !== undefined, id);
  const score = scoreAt(scores, node);
  return [score.done, score.potential, shareDone(score)];
}
