import assert from 'node:assert/strict';
import { populationOf } from '../../../server/src/core/impact/people.ts';
import { versionsOf } from '../../../server/src/core/impact/versions.ts';
import type { Workspace } from '../../../server/src/core/index/workspace.ts';
import { profileOf } from '../../../server/src/core/model/scenario.ts';
import { statusesIn } from '../../../server/src/core/scoring/score-scenario.ts';
import { statusesOf } from '../../../server/src/core/scoring/statuses.ts';
import { exampleWorkspace, referentialFrom, scenarioFrom, workspaceFrom } from '../scoring/support.ts';
import { drawn, MEASURES, problemsOf, ruledFrom } from './support.ts';

/** What collectivités are drawn over: what ships, and rules of all kinds on either platform. */
const DRAWN_OVER: ReadonlyMap<string, () => Workspace> = new Map([
  ['the example', exampleWorkspace],
  ['rules of 2023', () => workspaceFrom(ruledFrom(), '2023')],
  ['rules of 2026', () => workspaceFrom(ruledFrom(), '2026')],
]);

describe('a population that is drawn', () => {
  it('is the same for the same seed, and another for another one', () => {
    const versions = versionsOf(exampleWorkspace(), exampleWorkspace());
    const texts = (seed: number) => textsOf(versions.before.workspace, 20, seed);
    assert.deepEqual(texts(7), texts(7));
    assert.notDeepEqual(texts(7), texts(8));
  });

  it('begins with the same collectivités, however many are drawn', () => {
    assert.deepEqual(textsOf(exampleWorkspace(), 5), textsOf(exampleWorkspace(), 50).slice(0, 5));
  });

  it('holds collectivités that differ', () => {
    const texts = textsOf(exampleWorkspace(), 50).map(text => text.slice(text.indexOf('\n')));
    assert.equal(new Set(texts).size, 50);
  });

  for (const [name, open] of DRAWN_OVER) {
    it(`has no problem as scenarios, on ${name}`, () => {
      const workspace = open();
      const found = textsOf(workspace, 40).flatMap(text => problemsOf(workspace, scenarioFrom(text)));
      assert.deepEqual(found, []);
    });

    it(`is scored as its scenarios say, on ${name}`, () => {
      const versions = versionsOf(open(), open());
      const population = populationOf(versions, drawn(20));
      for (let place = 0; place < population.size; place++) {
        const { profile, before } = population.memberAt(place);
        const scenario = scenarioFrom(population.textAt(place));
        assert.deepEqual(profileOf(scenario), profile);
        const { prepared } = versions.before;
        assert.deepEqual(statusesOf(prepared.forest, statusesIn(prepared, scenario, scenario.statuses)), before);
      }
    });
  }

  it('answers nothing that is not asked, and leaves little without an answer', () => {
    const population = populationOf(versionsOf(ruled(), ruled()), drawn(200));
    const answered = Array.from({ length: population.size }, (_, at) => population.memberAt(at).profile.answers);
    const asked = answered.filter(answers => answers.get('eau') === 'OUI');
    const hidden = answered.filter(answers => answers.get('eau') !== 'OUI');
    assert.equal(hidden.filter(answers => answers.has('part')).length, 0);
    assert(asked.filter(answers => answers.has('part')).length > 0.8 * asked.length);
  });

  it('says nothing of an action that only the version after has', () => {
    const [before, after] = [MEASURES, [...MEASURES, [[9, 9]]]].map(shapes => workspaceFrom(referentialFrom(shapes)));
    assert(before && after);
    const population = populationOf(versionsOf(before, after), drawn(10));
    for (let place = 0; place < population.size; place++) assert(!population.textAt(place).includes('ref_3'));
  });
});

function ruled(): Workspace {
  return workspaceFrom(ruledFrom(), '2026');
}

function textsOf(workspace: Workspace, size: number, seed = 1): readonly string[] {
  const population = populationOf(versionsOf(workspace, workspace), drawn(size, seed));
  return Array.from({ length: size }, (_, place) => population.textAt(place));
}
