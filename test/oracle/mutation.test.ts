import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../server/src/core/generation/generate.ts';
import { rulesOf } from '../../server/src/core/generation/rules-of.ts';
import { scenarioFiles } from '../../server/src/core/generation/scenario-files.ts';
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
import { publishedWorkspace } from './published-workspace.ts';

const folder = process.env['ORACLE_DIR'] ?? '';

function scenariosIn(path: string): readonly Scenario[] {
  return readdirSync(path)
    .filter(name => name.endsWith('.yml'))
    .flatMap(name => readScenario(join(path, name), readFileSync(join(path, name), 'utf8')) ?? []);
}

function isGreen(workspace: Workspace, scenario: Scenario): boolean {
  return scoreScenario(prepareWorkspace(workspace), scenario).expectations.every(({ met }) => met);
}

/** The scenarios that are generated for all rules, once a person has accepted what they expect. */
function generatedIn(workspace: Workspace): readonly Scenario[] {
  const bare = trialOf(workspace, []);
  return rulesOf(bare.parts, undefined).flatMap(({ prepared, rules }) =>
    scenarioFiles(prepared, generate(rules, prepared.questions)).map(
      ({ text }, at) => acceptedScenario(bare, OFFERED.replace('offert', `regles-${at}`), text).scenario,
    ),
  );
}

const OFFERED = join(folder, 'corpus/offert.scenario.yml');

/** By référentiel, how many mutants there are; how many are noticed, change nothing, survive. */
const COUNTS = [
  ['cae-2023', [1228, 153, 26, 1049]],
  ['cae', [1306, 1004, 33, 269]],
  ['te', [2039, 1243, 260, 536]],
] as const;

for (const [name, counts] of COUNTS) {
  describe(`mutants of a published référentiel: ${name}`, () => {
    let trial: Trial;
    let mutants: readonly Mutant[];

    before(async () => {
      const workspace = await publishedWorkspace(folder, name);
      const isOf2023 = name === 'cae-2023';
      trial = trialOf(workspace, isOf2023 ? scenariosIn(join(folder, 'corpus/scenarios')) : generatedIn(workspace));
      mutants = mutantsOf(trial);
    });

    it('are as many as there are things to alter', () => {
      const start = performance.now();
      const fates = mutants.map(mutant => fateOf(trial, mutant).kind);
      const count = (kind: string) => fates.filter(fate => fate === kind).length;
      console.log(`${mutants.length} mutants in ${Math.round(performance.now() - start)} ms`);
      assert.deepEqual([mutants.length, count('noticed'), count('equivalent'), count('survives')], counts);
    });

    it('leave all expectations met where they survive, and some missed where they are noticed', () => {
      for (const mutant of sampleOf(mutants, 60, 1)) {
        const mutated = mutatedWorkspace(trial.workspace, mutant);
        const areAllGreen = trial.scenarios.every(({ scenario }) => isGreen(mutated, scenario));
        assert.equal(areAllGreen, fateOf(trial, mutant).kind !== 'noticed', mutant.id);
      }
    });

    it('are each missed by the scenario that is offered, once it is accepted, and only then', () => {
      const survivors = sampleOf(mutants, 150, 2).filter(mutant => fateOf(trial, mutant).kind === 'survives');
      const offers = offersFor(trial, survivors, OFFERED);
      assert.deepEqual(new Set(offers.flatMap(({ notices }) => notices)), new Set(survivors));
      for (const { text, notices } of offers) {
        const { scenario } = acceptedScenario(trial, OFFERED, text);
        assert.equal(isGreen(trial.workspace, scenario), true);
        for (const mutant of notices) {
          assert.equal(isGreen(mutatedWorkspace(trial.workspace, mutant), scenario), false, mutant.id);
        }
      }
    });
  });
}
