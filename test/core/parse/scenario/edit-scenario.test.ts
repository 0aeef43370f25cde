import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Scenario } from '../../../../server/src/core/model/scenario.ts';
import type { Status } from '../../../../server/src/core/model/score.ts';
import { expectationEdits } from '../../../../server/src/core/parse/scenario/expectation-edits.ts';
import { answerEdits, identityEdits, titleEdits } from '../../../../server/src/core/parse/scenario/profile-edits.ts';
import { readScenario } from '../../../../server/src/core/parse/scenario/read-scenario.ts';
import { statusEdits } from '../../../../server/src/core/parse/scenario/status-edits.ts';
import { scenarioText } from '../../../../server/src/core/parse/scenario/write-scenario.ts';
import { applyEdits, type TextEdit } from '../../../../server/src/core/text/edits.ts';

type Changes = Readonly<Record<string, Status | undefined>>;

describe('writing expectations back', () => {
  it('changes the figures and nothing else', () => {
    const text =
      'Scores:\n  r_1: # ici\n    point_fait: 3.30 # là\n    inconnu: 4\n    desactive: no\n  r_2: { concerne: false, point_fait: "1" }\n';
    const figures = [1.23456, true, true, 2];
    const scenario = read(text);
    const edits = expectationEdits(
      scenario,
      scenario.expectations.map((expectation, at) => ({ expectation, figure: figures[at] ?? 0 })),
    );
    assert.equal(
      applyEdits(text, edits),
      'Scores:\n  r_1: # ici\n    point_fait: 1.235 # là\n    inconnu: 4\n    desactive: yes\n  r_2: { concerne: true, point_fait: 2 }\n',
    );
  });
});

describe('writing statuses back', () => {
  const cases: readonly (readonly [string, string, Changes, string])[] = [
    [
      'replaces one',
      'Statuts:\n  r_1.1: fait # vu\n',
      { 'r_1.1': [0.5, 0.25, 0.25] },
      'Statuts:\n  r_1.1: [0.5, 0.25, 0.25] # vu\n',
    ],
    [
      'replaces a quoted one',
      'Statuts:\n  "r_1.1": "fait"\n',
      { 'r_1.1': 'programme' },
      'Statuts:\n  "r_1.1": programme\n',
    ],
    [
      'replaces a list of lines',
      'Statuts:\n  r_1.1:\n    - 1\n    - 0\n    - 0\n  r_1.2: fait\n',
      { 'r_1.1': 'fait' },
      'Statuts:\n  r_1.1: fait\n  r_1.2: fait\n',
    ],
    ['fills in an empty one', 'Statuts:\n  r_1.1:\n', { 'r_1.1': 'fait' }, 'Statuts:\n  r_1.1: fait\n'],
    ['takes one away', 'Statuts:\n  r_1.1: fait\n  r_1.2: fait\n', { 'r_1.1': undefined }, 'Statuts:\n  r_1.2: fait\n'],
    [
      'keeps the remark behind one',
      'Statuts:\n  r_1.1: fait # vu\n  r_1.2: fait\n',
      { 'r_1.1': undefined },
      'Statuts:\n  # vu\n  r_1.2: fait\n',
    ],
    [
      'adds in the order of ids',
      'Statuts:\n    r_1.2: fait\n    r_1.10: fait\nScores: {}\n',
      { 'r_1.9': 'fait', 'r_1.1': 'programme', 'r_1.11': 'pas_fait' },
      'Statuts:\n    r_1.1: programme\n    r_1.2: fait\n    r_1.9: fait\n    r_1.10: fait\n    r_1.11: pas_fait\nScores: {}\n',
    ],
    [
      'adds behind the last line',
      'Statuts:\n  r_1.1: fait # fin',
      { 'r_1.2': 'fait' },
      'Statuts:\n  r_1.1: fait # fin\n  r_1.2: fait',
    ],
    [
      'adds to braces',
      'Statuts: { r_1.1: fait }\n',
      { 'r_1.2': 'fait', 'r_1.1': undefined },
      'Statuts: { r_1.2: fait }\n',
    ],
    ['puts lines in the place of empty braces', 'Statuts: {}\n', { 'r_1.2': 'fait' }, 'Statuts:\n  r_1.2: fait\n'],
    [
      'adds to an empty section',
      'Statuts:\nScores: {}\n',
      { 'r_1.2': 'fait' },
      'Statuts:\n  r_1.2: fait\nScores: {}\n',
    ],
    [
      'takes away from braces',
      'Statuts: { r_1: fait, r_2: [1, 0, 0], r_3: fait }\n',
      { r_2: undefined },
      'Statuts: { r_1: fait, r_3: fait }\n',
    ],
    [
      'takes the last away from braces',
      'Statuts: { r_1: fait, r_3: fait }\n',
      { r_3: undefined },
      'Statuts: { r_1: fait }\n',
    ],
    ['adds the section', 'Test: x\nScores: {}\n', { r_1: 'fait' }, 'Test: x\nStatuts:\n  r_1: fait\nScores: {}\n'],
    [
      'keeps the ends of lines',
      'Statuts:\r\n  r_1: fait\r\n',
      { r_2: 'fait' },
      'Statuts:\r\n  r_1: fait\r\n  r_2: fait\r\n',
    ],
    ['leaves alone what is not there', 'Statuts:\n  r_1: fait\n', { r_2: undefined }, 'Statuts:\n  r_1: fait\n'],
  ];
  for (const [name, text, changes, expected] of cases) {
    it(name, () => assert.equal(applyEdits(text, statusEdits(read(text), new Map(Object.entries(changes)))), expected));
  }

  it('gives the statuses asked for, and keeps every remark', () => {
    const id = fc.constantFrom('r_1.1', 'r_1.2', 'r_1.10', 'r_2.1', 'r_2.2');
    const status = fc.constantFrom<Status>('fait', 'programme', [0.2, 0.3, 0.5]);
    const statuses = fc.dictionary(id, status);
    fc.assert(
      fc.property(
        statuses,
        fc.dictionary(id, fc.option(status, { nil: undefined })),
        fc.boolean(),
        (before, changes, flow) => {
          const lines = Object.entries(before).map(
            ([action, value]) => `${action}: ${typeof value === 'string' ? value : `[${value.join(', ')}]`}`,
          );
          const text = flow
            ? `# a\nStatuts: { ${lines.join(', ')} } # b\nScores: {}\n`
            : `# a\nStatuts: # b\n${lines.map((line, at) => `  ${line} # ${at}\n`).join('')}Scores: {}\n`;
          const edited = applyEdits(text, statusEdits(read(text), new Map(Object.entries(changes))));
          const expected = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined);
          const found = read(edited);
          assert.deepEqual(found.faults, [], edited);
          assert.deepEqual(
            Object.fromEntries(found.statuses.map(({ action, status: value }) => [action, value])),
            Object.fromEntries(expected),
          );
          assert.deepEqual(edited.match(/#.*/g), text.match(/#.*/g));
        },
      ),
    );
  });
});

describe('writing what a collectivité is and answers', () => {
  const TEXT = 'Test: x # le titre\n\nCollectivité: { type: [commune] }\n\nRéponses:\n  plu: OUI # vu\n\nStatuts: {}\n';
  const edited = (edits: (scenario: Scenario) => TextEdit[], text = TEXT): string =>
    applyEdits(text, edits(read(text)));

  it('answers, anew or otherwise, and takes an answer away', () => {
    assert.match(
      edited(scenario => answerEdits(scenario, 'plu', 'NON')),
      /plu: NON # vu\n/,
    );
    assert.match(
      edited(scenario => answerEdits(scenario, 'eau', '0.25')),
      /plu: OUI # vu\n {2}eau: 0.25\n/,
    );
    assert.doesNotMatch(
      edited(scenario => answerEdits(scenario, 'plu', undefined)),
      /plu:|OUI/,
    );
  });
  it('writes the values of a property, and none', () => {
    const population = ['moins_de_50000', 'moins_de_100000'];
    assert.match(
      edited(scenario => identityEdits(scenario, 'population', population)),
      /\{ type: \[commune\], population: \[moins_de_50000, moins_de_100000\] \}/,
    );
    assert.match(
      edited(scenario => identityEdits(scenario, 'type', [])),
      /Collectivité: \{ {2}\}/,
    );
  });
  it('gives a title, quoted where YAML needs it', () => {
    assert.match(
      edited(scenario => titleEdits(scenario, 'Deux')),
      /^Test: Deux # le titre\n/,
    );
    assert.equal(
      edited(scenario => titleEdits(scenario, 'a: b'), 'Statuts: {}\n'),
      'Test: "a: b"\nStatuts: {}\n',
    );
  });
  it('begins a section where it belongs', () => {
    assert.equal(
      edited(scenario => answerEdits(scenario, 'plu', 'OUI'), 'Test: x\nStatuts: {}\n'),
      'Test: x\nRéponses:\n  plu: OUI\nStatuts: {}\n',
    );
    assert.equal(
      edited(scenario => identityEdits(scenario, 'type', ['EPCI']), 'Statuts: {}'),
      'Collectivité:\n  type: [EPCI]\nStatuts: {}',
    );
  });
});

describe('writing a new scenario', () => {
  it('gives back what was written', () => {
    const text = scenarioText({
      title: 'Un EPCI : « petit » # 1',
      profile: {
        identity: new Map([['type', new Set(['EPCI'])]]),
        answers: new Map([
          ['q', 'OUI'],
          ['part', '0.25'],
        ]),
      },
      statuses: new Map<string, Status>([
        ['r_1.10', 'fait'],
        ['r_1.2', [0.5, 0.3, 0.2]],
      ]),
      indicators: [
        { indicator: 'r_1.a', kind: 'fait', value: 12.5 },
        { indicator: 'r_1.a', kind: 'programme', value: 20 },
      ],
    });
    const scenario = read(text);
    assert.deepEqual(
      scenario.indicators.map(({ indicator, kind, value }) => [indicator, kind, value]),
      [
        ['r_1.a', 'fait', 12.5],
        ['r_1.a', 'programme', 20],
      ],
    );
    assert.deepEqual(scenario.faults, []);
    assert.equal(scenario.title, 'Un EPCI : « petit » # 1');
    assert.deepEqual(
      scenario.answers.map(({ question, answer, wasBoolean }) => [question, answer, wasBoolean]),
      [
        ['q', 'OUI', false],
        ['part', '0.25', false],
      ],
    );
    assert.deepEqual(
      scenario.statuses.map(({ action, status }) => [action, status]),
      [
        ['r_1.2', [0.5, 0.3, 0.2]],
        ['r_1.10', 'fait'],
      ],
    );
  });

  it('is a scenario even when it is empty', () => {
    assert.ok(
      readScenario(
        'x',
        scenarioText({ title: '', profile: { identity: new Map(), answers: new Map() }, statuses: new Map() }),
      ),
    );
  });
});

function read(text: string): Scenario {
  const scenario = readScenario('x.scenario.yml', text);
  assert.ok(scenario, text);
  return scenario;
}
