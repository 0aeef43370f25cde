import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../server/src/core/generation/generate.ts';
import { rulesOf } from '../../server/src/core/generation/rules-of.ts';
import { scenarioFiles } from '../../server/src/core/generation/scenario-files.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import type { Scenario } from '../../server/src/core/model/scenario.ts';
import { mutatedWorkspace } from '../../server/src/core/mutation/altered-scores.ts';
import { type Fate, fateOf } from '../../server/src/core/mutation/judge.ts';
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

/** One that gives a status and expects what comes of it, where there is no rule: as one that a person has accepted. */
const WEIGHING = `Statuts:
  eci_1.1.1: fait
  eci_2.1.1: programme

Scores:
  eci_1.1:
    point_fait: a_accepter
  eci_2:
    point_programme: a_accepter
`;

function scenariosFor(name: string, workspace: Workspace): readonly Scenario[] {
  if (name === 'cae-2023') return scenariosIn(join(folder, 'corpus/scenarios'));
  if (name === 'eci-2022') return [acceptedScenario(trialOf(workspace, []), OFFERED, WEIGHING).scenario];
  return generatedIn(workspace);
}

// Scores from scratch of all of them take minutes; the seed is another where another sample is wanted.
const FROM_SCRATCH = 40;
const OFFERED_FOR = 200;

/** By référentiel, how many mutants there are; how many are noticed, change nothing, survive. */
const COUNTS = [
  ['cae-2023', [1228, 153, 26, 1049]],
  ['cae', [1306, 1004, 33, 269]],
  ['te', [2039, 1243, 260, 536]],
  ['eci-2022', [361, 49, 9, 303]],
] as const;

for (const [name, counts] of COUNTS) {
  describe(`mutants of a published référentiel: ${name}`, () => {
    let trial: Trial;
    let mutants: readonly Mutant[];
    let fates: ReadonlyMap<Mutant, Fate>;

    before(async () => {
      const workspace = await publishedWorkspace(folder, name);
      trial = trialOf(workspace, scenariosFor(name, workspace));
      mutants = mutantsOf(trial);
      const start = performance.now();
      fates = new Map(mutants.map(mutant => [mutant, fateOf(trial, mutant)]));
      console.log(`${mutants.length} mutants in ${Math.round(performance.now() - start)} ms`);
    });

    it('are as many as there are things to alter', () => {
      const count = (kind: Fate['kind']) => [...fates.values()].filter(fate => fate.kind === kind).length;
      assert.deepEqual([mutants.length, count('noticed'), count('equivalent'), count('survives')], counts);
    });

    it('leave all expectations met where they survive, and some missed where they are noticed', () => {
      for (const mutant of sampleOf(mutants, FROM_SCRATCH, 1)) {
        const mutated = mutatedWorkspace(trial.workspace, mutant);
        const areAllGreen = trial.scenarios.every(({ scenario }) => isGreen(mutated, scenario));
        assert.equal(areAllGreen, fates.get(mutant)?.kind !== 'noticed', mutant.id);
      }
    });

    it('are each missed by the scenario that is offered, once it is accepted, and only then', () => {
      const survivors = sampleOf(mutants, OFFERED_FOR, 2).filter(mutant => fates.get(mutant)?.kind === 'survives');
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
