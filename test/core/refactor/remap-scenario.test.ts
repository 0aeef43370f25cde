import assert from 'node:assert/strict';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import { remapped } from '../../../server/src/core/refactor/remap-scenario.ts';

type Map_ = Readonly<Record<string, Readonly<Record<string, number>>>>;

function carried(text: string, map: Map_) {
  const scenario = readScenario('/ws/a.scenario.yml', text, true);
  assert(scenario);
  return remapped(scenario, new Map(Object.entries(map).map(([old, heirs]) => [old, new Map(Object.entries(heirs))])));
}

describe('what a scenario says of actions with other ids', () => {
  it('goes with them, comments too, where two change places', () => {
    const { text, lost } = carried(
      'Statuts:\n  cae_1.1.1.1: fait # depuis 2024\n  cae_1.1.1.2: pas_fait\nScores:\n  cae_1.1.1.1: { point_fait: 3, point_potentiel: 4 }\n',
      { 'cae_1.1.1.1': { 'cae_1.1.1.2': 1 }, 'cae_1.1.1.2': { 'cae_1.1.1.1': 1 } },
    );
    assert.equal(
      text,
      'Statuts:\n  cae_1.1.1.2: fait # depuis 2024\n  cae_1.1.1.1: pas_fait\nScores:\n  cae_1.1.1.2: { point_fait: 3, point_potentiel: 4 }\n',
    );
    assert.deepEqual(lost, []);
  });

  it('is joined by weight where several become one, and said of each where one becomes several', () => {
    const { text, lost } = carried(
      'Statuts:\n  cae_1.1.1.1: fait\n  cae_1.1.1.2: [0.5, 0.5, 0]\n  cae_1.1.1.3: programme\nScores:\n  cae_1.1.1.3:\n    point_fait: 1\n',
      {
        'cae_1.1.1.1': { 'cae_1.1.1.1': 3 },
        'cae_1.1.1.2': { 'cae_1.1.1.1': 1 },
        'cae_1.1.1.3': { 'cae_1.1.1.2': 1, 'cae_1.1.1.3': 1 },
      },
    );
    assert.match(text, /^ {2}cae_1\.1\.1\.1: \[0\.875, 0\.125, 0\]$/m);
    assert.match(text, /^ {2}cae_1\.1\.1\.2: programme\n {2}cae_1\.1\.1\.3: programme$/m);
    assert.deepEqual(lost, ['cae_1.1.1.3']);
    assert.doesNotMatch(text, /point_fait/);
  });

  it('is told where it is lost, or half of it was not filled in', () => {
    const { text, lost, notFilled } = carried('Statuts:\n  cae_1.1.1.1: fait\n  cae_1.1.1.4: fait\n', {
      'cae_1.1.1.4': {},
      'cae_1.1.1.1': { 'cae_1.1.1.1': 1 },
      'cae_1.1.1.2': { 'cae_1.1.1.1': 1 },
    });
    assert.equal(text, 'Statuts:\n  cae_1.1.1.1: [0.5, 0, 0.5]\n');
    assert.deepEqual([lost, notFilled], [['cae_1.1.1.4'], ['cae_1.1.1.1']]);
  });

  it('hides nothing that is said below one of several that become one', () => {
    const { text, lost, notFilled } = carried(
      'Statuts:\n  cae_1.1.1.1.1: fait\n  cae_1.1.1.1.2: programme\n  cae_1.1.1.2: fait\n  cae_1.1.1.3: pas_fait\n',
      { 'cae_1.1.1.1': { 'cae_1.1.1.1': 3 }, 'cae_1.1.1.2': { 'cae_1.1.1.1': 1 }, 'cae_1.1.1.3': { 'cae_1.1.1.2': 1 } },
    );
    assert.equal(text, 'Statuts:\n  cae_1.1.1.1.1: fait\n  cae_1.1.1.1.2: programme\n  cae_1.1.1.2: pas_fait\n');
    assert.deepEqual([lost, notFilled], [['cae_1.1.1.2'], []]);
  });

  it('is not concerned where none of what it was made of is', () => {
    const { text } = carried('Statuts:\n  cae_1.1: non_concerne\n  cae_1.2: fait\n', {
      'cae_1.1': { 'cae_1.1': 1 },
      'cae_1.2': { 'cae_1.1': 5 },
    });
    assert.equal(text, 'Statuts:\n  cae_1.1: [1, 0, 0]\n');
  });

  it('takes efforts and what is said of plans along: they add up, or stay where they were said of all', () => {
    const { text, lost } = carried(
      'Statuts: {}\nEfforts:\n  cae_1.1: 2 # à deux\n  cae_1.2: 0.5\n  cae_1.3: 3\nPlan:\n  cae_1.1: exclu\n  cae_1.2: retenu\n  cae_1.3: retenu\n  cae_1.4: retenu\n',
      {
        'cae_1.1': { 'cae_2.1': 1 },
        'cae_1.2': { 'cae_2.2': 1, 'cae_2.3': 1 },
        'cae_1.3': { 'cae_2.4': 1 },
        'cae_1.4': { 'cae_2.4': 1 },
        'cae_1.5': { 'cae_2.4': 1 },
      },
    );
    assert.match(text, /^ {2}cae_2\.1: 2 # à deux$/m);
    assert.match(text, /^ {2}cae_2\.2: 0\.5\n {2}cae_2\.3: 0\.5\n {2}cae_2\.4: 3$/m);
    assert.match(text, /^Plan:\n {2}cae_2\.1: exclu\n {2}cae_2\.2: retenu\n {2}cae_2\.3: retenu$/m);
    assert.doesNotMatch(text, /cae_2\.4: retenu/);
    assert.deepEqual(lost, ['cae_1.3', 'cae_1.4']);
  });
});
