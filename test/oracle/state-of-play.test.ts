import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rounded } from '../../server/src/core/model/score.ts';
import type { StateOfPlay } from '../../server/src/core/model/state-of-play.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { scenarioOfState } from '../../server/src/core/parse/state-of-play/to-scenario.ts';

import { nodeNamed } from '../../server/src/core/scoring/prepare.ts';
import { scoreAt } from '../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../server/src/core/scoring/score-scenario.ts';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import { readStateOfPlay } from '../../server/src/tables/state-of-play.ts';
import { publishedReferential } from './platform-2026/published.ts';

const folder = process.env['ORACLE_DIR'] ?? '';
const EXPORTS = join(folder, 'corpus/platform-2026/exports');

async function stateIn(name: string, group?: string): Promise<StateOfPlay> {
  const read = await readStateOfPlay(diskFiles, join(EXPORTS, name), group);
  assert.ok('statuses' in read, JSON.stringify(read));
  return read;
}

/** The points done, planned and not done of the whole, and its potential. */
function pointsOf(state: StateOfPlay): readonly number[] {
  const name = state.referential ?? '';
  const prepared = publishedReferential(folder, name === 'te' ? 'te' : 'cae');
  const scenario = readScenario('s.yml', scenarioOfState(state, name));
  assert.ok(scenario);
  assert.deepEqual(scenario.faults, []);
  const { scores } = scoreScenario(prepared, scenario);
  const node = nodeNamed(prepared, name);
  assert.ok(node !== undefined);
  const { done, planned, notDone, potential } = scoreAt(scores, node);
  return [done, planned, notDone, potential].map(rounded);
}

describe('what a collectivité of the platform of 2026 hands over', () => {
  let answered: StateOfPlay;

  before(async () => {
    assert.ok(folder, 'ORACLE_DIR must name the folder that holds corpus/');
    answered = await stateIn('snapshot_CAE_extrait.json');
  });

  for (const name of ['Export_CAE.csv', 'Export_CAE.xlsx', 'Export_comparaison_CAE.csv']) {
    it(`gives back the points of its référentiel, with the answers of a snapshot: ${name}`, async () => {
      const state = await stateIn(name);
      assert.deepEqual(pointsOf({ ...state, profile: answered.profile }), [108.905, 53.551, 55.995, 478.5]);
    });
  }

  it('loses reductions without the answers', async () => {
    assert.equal(pointsOf(await stateIn('Export_CAE.csv')).at(-1), 500);
  });

  it('gives the other state of play of a comparison, in which nothing was answered', async () => {
    const other = await stateIn('Export_comparaison_CAE.csv', '2025 - test');
    const profile = { ...answered.profile, answers: new Map() };
    assert.deepEqual(pointsOf({ ...other, profile }), [56.661, 28.145, 26.815, 500]);
  });

  it('needs no answers for TE, but rounds', async () => {
    const [done = 0, planned = 0, notDone = 0, potential = 0] = pointsOf(await stateIn('Export_TE.csv'));
    const told = [81.098, 31.62, 165.633, 486.7];
    for (const [at, points] of [done, planned, notDone, potential].entries()) {
      assert.ok(Math.abs(points - (told[at] ?? 0)) < 0.05, `${points}, not ${told[at]}`);
    }
  });

  it('gives the statuses of a snapshot as they were given', () => {
    const written = JSON.parse(readFileSync(join(EXPORTS, 'statuts.json'), 'utf8')) as {
      cae: Readonly<Record<string, unknown>>;
      reponses: Readonly<Record<string, unknown>>;
    };
    assert.ok(answered.statuses.size > 5);
    for (const [id, status] of answered.statuses) assert.deepEqual([id, status], [id, written.cae[`cae_${id}`]]);
    const answers = Object.entries(written.reponses).map(([question, answer]) => {
      return [question, answer === true ? 'OUI' : answer === false ? 'NON' : answer];
    });
    assert.deepEqual([...answered.profile.answers], answers);
  });
});
