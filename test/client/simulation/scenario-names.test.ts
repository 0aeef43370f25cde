import { equal } from 'node:assert/strict';
import {
  fileNameFor,
  freeName,
  nearestFolder,
  withoutExtension,
} from '../../../client/src/simulation/scenario-names.ts';

describe('the name of a scenario', () => {
  it('counts on until it is free', () => {
    checkFree('Simulation.scenario.yml', [], 'Simulation.scenario.yml');
    checkFree('Simulation.scenario.yml', ['Simulation.scenario.yml'], 'Simulation 2.scenario.yml');
    checkFree('a 2.yml', ['a 2.yml', 'a 3.yml'], 'a 4.yml');
    checkFree('Bilan 2024.scenario.yaml', ['Bilan 2024.scenario.yaml'], 'Bilan 2024 2.scenario.yaml');
  });

  it('makes that of what is exported', () => {
    equal(withoutExtension('a.b.scenario.yml'), 'a.b');
    equal(withoutExtension('a.test.yaml'), 'a.test');
    equal(fileNameFor('Points par axe : 1/2', 'svg'), 'Points par axe 1 2.svg');
    equal(fileNameFor('../../.profile', 'csv'), 'profile.csv');
    equal(fileNameFor(' <>', 'png'), 'simulation.png');
  });
});

describe('the folder of a new scenario', () => {
  it('is that of the scenarios nearest to the référentiel, where they are nearer than the folder around', () => {
    const files = ['file:///w/exemple/scenarios/a.scenario.yml', 'file:///w/autre/b.scenario.yml'];
    equal(nearestFolder(files, 'file:///w/exemple/actions', 'file:///w'), 'file:///w/exemple/scenarios');
    equal(nearestFolder(files, 'file:///w/mesures', 'file:///w'), null);
    equal(nearestFolder([], 'file:///w/exemple/actions', 'file:///w'), null);
  });
});

function checkFree(name: string, taken: readonly string[], expected: string): void {
  equal(
    freeName(name, candidate => !taken.includes(candidate)),
    expected,
  );
}
