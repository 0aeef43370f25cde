import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyWorkspace, withFiles } from '../../server/src/core/index/workspace.ts';
import type { Profile, Scenario } from '../../server/src/core/model/scenario.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { stakeOf } from '../../server/src/core/reasoning/stakes.ts';
import { personalise } from '../../server/src/core/scoring/personalise.ts';
import type { Prepared } from '../../server/src/core/scoring/prepare.ts';
import { prepareWorkspace } from '../../server/src/core/scoring/prepare-workspace.ts';
import { type Scores, scoreAt, scoreStatuses } from '../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../server/src/core/scoring/score-scenario.ts';
import { publishedNames, publishedReferential } from './platform-2026/published.ts';

const folder = process.env['ORACLE_DIR'] ?? '';

interface Oracle {
  readonly scenarios: readonly Readonly<Record<string, unknown>>[];
}

describe('what each answer to each question would give', () => {
  it('is what the scenario with that answer scores from scratch, in every scenario of 2023', () => {
    const prepared = prepareWorkspace(workspaceIn(join(folder, 'corpus/cae-2023')));
    const scenarios = scenariosIn('cae-2023.scenarios.json').map(({ scenario }) => scenario);
    assert.equal(scenarios.length, 40);
    for (const scenario of scenarios) assertAsFromScratch(prepared, scenario);
  });

  it('is so on the platform of 2026 too, where an answer may hide other questions', () => {
    const published = new Map(publishedNames(folder).map(name => [name, publishedReferential(folder, name)]));
    const scenarios = scenariosIn('platform-2026.scenarios.json');
    assert.ok(scenarios.length > 0);
    for (const { referential, scenario } of scenarios) {
      const prepared = published.get(referential ?? '');
      assert.ok(prepared, referential);
      assertAsFromScratch(prepared, scenario);
    }
  });
});

function assertAsFromScratch(prepared: Prepared, scenario: Scenario): void {
  const { scores } = scoreScenario(prepared, scenario);
  for (const question of prepared.questions.values()) {
    for (const { answer, done, potential } of stakeOf(scores, 0, question).outcomes) {
      const expected = scoreAt(fromScratch(scores, question.id, answer), 0);
      const where = `${scenario.path} ${question.id}: ${answer}`;
      assert.deepEqual([done, potential], [expected.done, expected.potential], where);
    }
  }
}

function fromScratch({ personalised, statuses }: Scores, question: string, answer: string | undefined): Scores {
  const { prepared, profile } = personalised;
  const others = [...profile.answers].filter(([id]) => id !== question);
  const answers = answer === undefined ? others : [...others, [question, answer] as const];
  const changed: Profile = { ...profile, answers: new Map(answers) };
  return scoreStatuses(personalise(prepared, changed), statuses);
}

function scenariosIn(
  name: string,
): readonly { readonly referential: string | undefined; readonly scenario: Scenario }[] {
  const { scenarios } = JSON.parse(readFileSync(join(folder, 'oracle', name), 'utf8')) as Oracle;
  return scenarios.map(({ seed, referentiel, Collectivité, Réponses = {}, Statuts = {} }) => {
    // JSON is YAML: the scenario is read as its file would be.
    const scenario = readScenario(`seed ${seed}.yml`, JSON.stringify({ Collectivité, Réponses, Statuts }));
    assert.ok(scenario);
    return { referential: typeof referentiel === 'string' ? referentiel : undefined, scenario };
  });
}

function workspaceIn(root: string) {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'));
  const files = names.map(name => [name, parseFile(name, readFileSync(join(root, name), 'utf8'))] as const);
  return withFiles(emptyWorkspace(), new Map(files));
}
