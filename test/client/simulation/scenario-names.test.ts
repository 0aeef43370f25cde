import { equal } from 'node:assert/strict';
import {
  copyName,
  freeName,
  isScenarioText,
  nearestFolder,
  withoutExtension,
  withoutLastExtension,
} from '../../../client/src/simulation/scenario-names.ts';
import { SCENARIO_KEYS } from '../../../server/src/core/model/scenario.ts';

describe('the name of a scenario', () => {
  it('counts on until it is free', () => {
    checkFree('Simulation.scenario.yml', [], 'Simulation.scenario.yml');
    checkFree('Simulation.scenario.yml', ['Simulation.scenario.yml'], 'Simulation 2.scenario.yml');
    checkFree('a.test.yml', ['a.test.yml'], 'a 2.test.yml');
    checkFree('a 2.yml', ['a 2.yml', 'a 3.yml'], 'a 4.yml');
    checkFree('Bilan 2024.scenario.yaml', ['Bilan 2024.scenario.yaml'], 'Bilan 2024 2.scenario.yaml');
  });

  it('is one of a scenario for a copy, which VS Code opens in the view', () => {
    equal(copyName('a.scenario.yaml'), 'a.scenario.yaml');
    equal(copyName('a.yml'), 'a.scenario.yml');
    equal(copyName('a.test.yml'), 'a.scenario.yml');
  });

  it('makes that of what is exported', () => {
    equal(withoutExtension('a.b.scenario.yml'), 'a.b');
    equal(withoutExtension('a.test.yaml'), 'a');
  });
});

describe('the folder of a new scenario', () => {
  const FILES = ['file:///w/exemple/scenarios/a.scenario.yml', 'file:///w/autre/b.scenario.yml'];

  it('is that of the scenarios nearest to the référentiel', () => {
    equal(nearestFolder(FILES, 'file:///w/exemple/actions', []), 'file:///w/exemple/scenarios');
  });

  it('is that where scenarios are, also beside the folder of the référentiel', () => {
    equal(nearestFolder(['file:///w/scenarios/a.test.yml'], 'file:///w/mesures', []), 'file:///w/scenarios');
  });

  it('is none where all scenarios are those of another référentiel', () => {
    equal(nearestFolder(FILES.slice(0, 1), 'file:///w/eci', ['file:///w/exemple/actions']), null);
    equal(nearestFolder([], 'file:///w/exemple/actions', []), null);
  });
});

describe('a scenario by its text', () => {
  it('is told whatever its file is called', () => {
    equal(isScenarioText('# note\nTest: a\nRéponses:\n  a: OUI\nScores:\n  cae_1.1: { point_fait: 1 }\n'), true);
    for (const key of SCENARIO_KEYS) equal(isScenarioText(`Statuts: {}\n${key}: {}\n`), true, key);
    equal(isScenarioText('Statuts: {}\n'), true);
  });

  it('is no other YAML', () => {
    equal(isScenarioText('on: push\njobs:\n  Statuts: 1\n'), false);
    equal(isScenarioText('Statuts: {}\nversion: 2\n'), false);
    equal(isScenarioText('Test: a\n'), false);
    equal(isScenarioText(''), false);
  });
});

function checkFree(name: string, taken: readonly string[], expected: string): void {
  equal(
    freeName(name, candidate => !taken.includes(candidate)),
    expected,
  );
}

describe('the name of an export', () => {
  for (const [name, base] of [
    ['Export_CAE_Ville_2026-08-07.csv', 'Export_CAE_Ville_2026-08-07'],
    ['snapshot.v2.json', 'snapshot.v2'],
    ['.json', '.json'],
    ['etat', 'etat'],
  ] as const) {
    it(`begins that of its scenario: ${name}`, () => equal(withoutLastExtension(name), base));
  }
});
