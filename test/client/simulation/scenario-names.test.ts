import { equal } from 'node:assert/strict';
import { fileNameFor, freeName, titleIn, withoutExtension } from '../../../client/src/simulation/scenario-names.ts';

describe('the name of a scenario', () => {
  it('is its title, without quotes and remarks', () => {
    equal(titleIn('Statuts: {}\nTest: Une commune # rurale\n'), 'Une commune');
    equal(titleIn('Test: "a # b"\r\n'), 'a # b');
    equal(titleIn("Test: 'x' # y"), 'x');
    equal(titleIn('Statuts: {}\n'), undefined);
    equal(titleIn('Test:\nStatuts:\n'), undefined);
  });

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
