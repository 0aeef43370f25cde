import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionsIn } from '../../server/src/core/index/around-lists.ts';
import { emptyWorkspace, withFiles } from '../../server/src/core/index/workspace.ts';
import type { Scenario } from '../../server/src/core/model/scenario.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { prepareWorkspace } from '../../server/src/core/scoring/prepare-workspace.ts';
import { checkOutcomes } from '../kit/outcomes.ts';
import { publishedReferential } from './platform-2026/published.ts';

const folder = process.env['ORACLE_DIR'];
/** As many scenarios of each platform as are held: each is scored once for every answer to every question. */
const MOST = 3;

describe('what each answer would give on the published référentiels', () => {
  before(() => assert.ok(folder, 'ORACLE_DIR must name the folder that holds oracle/ and corpus/'));

  it('is what the scenario scores with that answer, in 2023', () => {
    const root = join(folder ?? '', 'corpus/cae-2023');
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'));
    const files = names.map(name => {
      const path = join(root, name);
      return [path, parseFile(path, readFileSync(path, 'utf8'))] as const;
    });
    const workspace = withFiles(emptyWorkspace(), new Map(files));
    const prepared = prepareWorkspace(workspace);
    for (const { scenario } of scenariosIn('cae-2023').slice(0, MOST))
      assert.ok(checkOutcomes(prepared, questionsIn(workspace), scenario) > 0);
  });

  for (const name of ['cae', 'te']) {
    it(`is what the scenario scores with that answer, in ${name} of 2026`, () => {
      const prepared = publishedReferential(folder ?? '', name);
      const own = scenariosIn('platform-2026').filter(({ referentiel }) => referentiel === name);
      for (const { scenario } of own.slice(0, MOST))
        assert.ok(checkOutcomes(prepared, [...prepared.questions.values()], scenario) > 0);
    });
  }
});

interface Published {
  readonly referentiel: string | undefined;
  readonly scenario: Scenario;
}

/** What the oracle's scenarios say of a collectivité, as their files would. */
function scenariosIn(corpus: string): readonly Published[] {
  const text = readFileSync(join(folder ?? '', `oracle/${corpus}.scenarios.json`), 'utf8');
  const { scenarios } = JSON.parse(text) as { scenarios: readonly Readonly<Record<string, unknown>>[] };
  return scenarios.flatMap(({ seed, referentiel, Collectivité, Réponses = {}, Statuts = {} }) => {
    const scenario = readScenario(`${corpus}-${seed}.yml`, JSON.stringify({ Collectivité, Réponses, Statuts }));
    assert.ok(scenario, `${corpus} ${seed} is no scenario`);
    return [{ referentiel: typeof referentiel === 'string' ? referentiel : undefined, scenario }];
  });
}
