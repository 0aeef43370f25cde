import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import type { Scenario } from '../../server/src/core/model/scenario.ts';
import { mutatedWorkspace } from '../../server/src/core/mutation/altered-scores.ts';
import { fateOf } from '../../server/src/core/mutation/judge.ts';
import type { Mutant } from '../../server/src/core/mutation/mutant.ts';
import { mutantsOf, sampleOf } from '../../server/src/core/mutation/mutants.ts';
import { acceptedScenario, offersFor } from '../../server/src/core/mutation/offers.ts';
import { type Trial, trialOf } from '../../server/src/core/mutation/trial.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { prepareWorkspace } from '../../server/src/core/scoring/prepare-workspace.ts';
import { scoreScenario } from '../../server/src/core/scoring/score-scenario.ts';
import { workspaceOf } from './workspace-of.ts';

const folder = process.env['ORACLE_DIR'] ?? '';

function scenariosIn(path: string): readonly Scenario[] {
  return readdirSync(path)
    .filter(name => name.endsWith('.yml'))
    .flatMap(name => readScenario(join(path, name), readFileSync(join(path, name), 'utf8')) ?? []);
}

function isGreen(workspace: Workspace, scenario: Scenario): boolean {
  return scoreScenario(prepareWorkspace(workspace), scenario).expectations.every(({ met }) => met);
}

describe('mutants of the published référentiel', () => {
  let trial: Trial;
  let mutants: readonly Mutant[];

  before(() => {
    trial = trialOf(workspaceOf(join(folder, 'corpus/cae-2023')), scenariosIn(join(folder, 'corpus/scenarios')));
    mutants = mutantsOf(trial);
  });

  it('are as many as there are things to alter, and most survive the ten scenarios', () => {
    const start = performance.now();
    const fates = mutants.map(mutant => fateOf(trial, mutant).kind);
    const count = (kind: string) => fates.filter(fate => fate === kind).length;
    console.log(`${mutants.length} mutants in ${Math.round(performance.now() - start)} ms`);
    assert.deepEqual([mutants.length, count('noticed'), count('equivalent'), count('survives')], [1228, 153, 17, 1058]);
  });

  it('leave all expectations met where they survive, and some missed where they are noticed', () => {
    for (const mutant of sampleOf(mutants, 60, 1)) {
      const mutated = mutatedWorkspace(trial.workspace, mutant);
      const areAllGreen = trial.scenarios.every(({ scenario }) => isGreen(mutated, scenario));
      assert.equal(areAllGreen, fateOf(trial, mutant).kind !== 'noticed', mutant.id);
    }
  });

  it('are missed by the scenario that is offered, once it is accepted, and only then', () => {
    const survivors = sampleOf(mutants, 150, 2).filter(mutant => fateOf(trial, mutant).kind === 'survives');
    const offers = offersFor(trial, survivors, join(folder, 'corpus/offert.scenario.yml'));
    const noticed = offers.flatMap(({ notices }) => notices);
    assert(noticed.length > 0.95 * survivors.length);
    for (const { text, notices } of offers) {
      const { scenario } = acceptedScenario(trial, join(folder, 'corpus/offert.scenario.yml'), text);
      assert.equal(isGreen(trial.workspace, scenario), true);
      for (const mutant of notices) {
        assert.equal(isGreen(mutatedWorkspace(trial.workspace, mutant), scenario), false, mutant.id);
      }
    }
  });
});
