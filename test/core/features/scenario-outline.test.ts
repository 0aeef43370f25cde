import assert from 'node:assert/strict';
import {
  foldsInScenario,
  type ScenarioItem,
  scenarioOutline,
} from '../../../server/src/core/features/scenario-outline.ts';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import { textOf } from '../../../server/src/core/text/span.ts';

describe('the outline of a scenario', () => {
  it('holds its sections, and in them what each says', () =>
    checkOutline(
      `Test: Une commune
Collectivité:
  type: [commune]

Statuts:
  "cae_1.1.1": fait # enfin
  cae_1.1.2:
    - 0.4
    - 0.6
    - 0

Scores:
  cae: { point_fait: 12.5 }
`,
      [
        'Test = Une commune',
        'Collectivité = ',
        '  type = [commune]',
        'Statuts = ',
        '  cae_1.1.1 = fait',
        '  cae_1.1.2 = - 0.4\n    - 0.6\n    - 0',
        'Scores = ',
        '  cae = ',
        '    point_fait = 12.5',
      ],
    ));

  it('holds what is in the making, what is written twice and what is out of place', () =>
    checkOutline('Statuts:\n  cae_1.1.1:\n  cae_1.1.1: fait\nStatuts: {}\nAutre: 1\nScores:\n', [
      'Statuts = ',
      '  cae_1.1.1 = ',
      '  cae_1.1.1 = fait',
      'Statuts = ',
      'Autre = 1',
      'Scores = ',
    ]));

  it('folds what holds something, without the blank lines and the remarks behind it', () => {
    const scenario = read('Statuts:\n  cae_1.1.1: fait\n  # fin\n\nScores:\n  cae:\n    point_fait: 1\n');
    const ofLines = foldsInScenario(scenario).map(one => textOf(scenario.text, one));
    assert.deepEqual(
      ofLines.filter(text => text.includes('\n')),
      ['Statuts:\n  cae_1.1.1: fait', 'Scores:\n  cae:\n    point_fait: 1', 'cae:\n    point_fait: 1'],
    );
  });
});

function checkOutline(text: string, expected: readonly string[]): void {
  const lines = (items: readonly ScenarioItem[], indent: string): string[] =>
    items.flatMap(({ key, said, children }) => [`${indent}${key} = ${said}`, ...lines(children, `${indent}  `)]);
  assert.deepEqual(lines(scenarioOutline(read(text)), ''), expected);
}

function read(text: string) {
  const scenario = readScenario('/ws/a.scenario.yml', text, true);
  assert(scenario, 'it is no scenario');
  return scenario;
}
