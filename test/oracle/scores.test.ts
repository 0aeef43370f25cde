import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../server/src/core/model/scenario.ts';
import { columnOf, SCORE_COLUMNS, type ScoreColumn } from '../../server/src/core/model/score.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { nodeNamed, type Prepared } from '../../server/src/core/scoring/prepare.ts';
import { prepareWorkspace } from '../../server/src/core/scoring/prepare-workspace.ts';
import { scoreAt } from '../../server/src/core/scoring/score.ts';
import { isMet, scoreScenario } from '../../server/src/core/scoring/score-scenario.ts';
import { workspaceOf } from './workspace-of.ts';

/** One of the reference engine's scenarios: a row of figures for each action concerned, in the order of `fields`. */
interface OracleScenario {
  readonly seed: number;
  readonly Scores: Readonly<Record<string, readonly (number | boolean)[]>>;
}

interface Oracle {
  readonly fields: readonly string[];
  readonly scenarios: readonly OracleScenario[];
}

const folder = process.env['ORACLE_DIR'];

describe('the platform’s scores', () => {
  let prepared: Prepared;

  before(() => {
    assert.ok(
      folder && existsSync(join(folder, 'oracle')),
      'ORACLE_DIR must name the folder that holds oracle/ and corpus/',
    );
    prepared = prepareWorkspace(workspaceOf(join(folder, 'corpus/cae-2023')));
  });

  it('equal those of the reference engine on every column of every scenario', () => {
    const oracle = JSON.parse(readFileSync(join(folder ?? '', 'oracle/cae-2023.scenarios.json'), 'utf8')) as Oracle;
    assert.equal(oracle.scenarios.length, 40);
    assert.deepEqual([...oracle.fields], [...SCORE_COLUMNS]);
    const differences = oracle.scenarios.flatMap(scenario => differencesOf(prepared, scenario));
    assert.deepEqual(differences, []);
  });

  it('meet the expectations of the published scenarios', () => {
    const scenarios = join(folder ?? '', 'corpus/scenarios');
    const names = readdirSync(scenarios).filter(name => name.endsWith('.yml'));
    assert.equal(names.length, 10);
    for (const name of names) {
      const { expectations } = scoreScenario(
        prepared,
        scenarioIn(join(scenarios, name), readFileSync(join(scenarios, name), 'utf8')),
      );
      assert.ok(expectations.length > 0, `${name} expects nothing`);
      const missed = expectations.filter(({ met }) => !met);
      assert.deepEqual(
        missed.map(({ expectation, actual }) => [expectation.action, expectation.column, actual]),
        [],
        name,
      );
    }
  });
});

function differencesOf(prepared: Prepared, oracle: OracleScenario): string[] {
  // JSON is YAML: the scenario is read as its file would be, and its rows of figures apart from that.
  const { seed, Scores, ...written } = oracle;
  const scenario = scenarioIn(`seed ${seed}.yml`, JSON.stringify({ Statuts: {}, ...written }));
  const { scores } = scoreScenario(prepared, scenario);
  return Object.entries(Scores).flatMap(([action, figures]) => {
    const node = nodeNamed(prepared, action);
    if (node === undefined) return [`${seed} ${action}: no such action`];
    const score = scoreAt(scores, node);
    return SCORE_COLUMNS.flatMap((column: ScoreColumn, at) => {
      const [actual, expected] = [columnOf(score, column), figures[at]];
      return expected !== undefined && isMet(expected, actual)
        ? []
        : [`${seed} ${action} ${column}: ${actual}, not ${expected}`];
    });
  });
}

function scenarioIn(path: string, text: string): Scenario {
  const scenario = readScenario(path, text);
  assert.ok(scenario, `${path} is no scenario`);
  return scenario;
}
