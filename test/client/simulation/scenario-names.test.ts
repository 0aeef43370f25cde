import { equal } from 'node:assert/strict';
import { fileNameFor, freeName, withoutExtension } from '../../../client/src/simulation/scenario-names.ts';

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

function checkFree(name: string, taken: readonly string[], expected: string): void {
  equal(
    freeName(name, candidate => !taken.includes(candidate)),
    expected,
  );
}
