import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Scenario } from '../../../../server/src/core/model/scenario.ts';
import type { Status } from '../../../../server/src/core/model/score.ts';
import { changeScenario, type ScenarioWish } from '../../../../server/src/core/parse/scenario/change-scenario.ts';
import { readScenario } from '../../../../server/src/core/parse/scenario/read-scenario.ts';

const set = (statuses: Readonly<Record<string, Status | undefined>>): ScenarioWish => {
  return { kind: 'statuses', statuses: new Map(Object.entries(statuses)) };
};

describe('changing a scenario', () => {
  /** The text after a change; null where it is refused. */
  function changed(text: string, wish: ScenarioWish): string | null {
    return changeScenario(read(text), wish)?.scenario.text ?? null;
  }

  const cases: readonly (readonly [string, string, ScenarioWish, string])[] = [
    [
      'a block of text',
      'Statuts:\n  r_1: |\n    fait\n  r_2: fait\n',
      set({ r_1: undefined }),
      'Statuts:\n  r_2: fait\n',
    ],
    [
      'a folded one',
      'Statuts:\n  r_1: >-\n    fait\n\n  r_2: fait\n',
      set({ r_1: 'programme' }),
      'Statuts:\n  r_1: programme\n\n  r_2: fait\n',
    ],
    [
      'a title of lines',
      'Test: |\n  un\n  deux\nStatuts: {}\n',
      { kind: 'title', title: 'Un titre' },
      'Test: Un titre\nStatuts: {}\n',
    ],
    [
      'a list at the indent of its key',
      'Statuts:\n  r_1:\n  - 0.5\n  - 0.5\n  - 0\n',
      set({ r_1: 'fait' }),
      'Statuts:\n  r_1: fait\n',
    ],
    ['a null section', 'Statuts: ~\nScores: {}\n', set({ r_1: 'fait' }), 'Statuts:\n  r_1: fait\nScores: {}\n'],
    ['a tab', 'Statuts:\n  r_1:\tfait\n', set({ r_1: [0.5, 0.5, 0] }), 'Statuts:\n  r_1: [0.5, 0.5, 0]\n'],
    [
      'a strange question',
      'Statuts: {}\n',
      { kind: 'answer', question: 'q #1: a', answer: 'a, b' },
      'Réponses:\n  "q #1: a": "a, b"\nStatuts: {}\n',
    ],
    [
      'an answer in braces',
      'Réponses: { q: OUI }\nStatuts: {}\n',
      { kind: 'answer', question: 'p', answer: 'a, b' },
      'Réponses: { q: OUI, p: "a, b" }\nStatuts: {}\n',
    ],
    [
      'efforts in a section of their own',
      'Statuts: {}\nScores: {}\n',
      {
        kind: 'efforts',
        efforts: new Map([
          ['r_1', 2.5],
          ['r_2', 1],
        ]),
      },
      'Statuts: {}\nEfforts:\n  r_1: 2.5\n  r_2: 1\nScores: {}\n',
    ],
    [
      'what plans leave out, and take in any case',
      'Statuts: {}\nPlan:\n  r_1: exclu # trop cher\n  r_2: exclu\n',
      {
        kind: 'choices',
        choices: new Map([
          ['r_1', 'retenu'],
          ['r_2', undefined],
        ]),
      },
      'Statuts: {}\nPlan:\n  r_1: retenu # trop cher\n',
    ],
  ];
  for (const [what, text, wish, expected] of cases)
    it(`takes ${what}`, () => assert.equal(changed(text, wish), expected));

  const refused: readonly (readonly [string, string, ScenarioWish])[] = [
    ['a section that is a list', 'Statuts:\n- r_1\n- r_2\n', set({ r_1: 'fait' })],
    ['a text in braces as a whole', '{Statuts: {r_1: fait}}\n', { kind: 'answer', question: 'q', answer: 'OUI' }],
    ['a second document', 'Réponses: {}\n---\nautre: 1\n', set({ r_1: 'fait' })],
    ['a key that is marked as one', 'Statuts:\n  ? r_1\n  : fait\n', set({ r_2: 'fait' })],
  ];
  for (const [what, text, wish] of refused) {
    it(`keeps its hands off ${what}, where it cannot do without harm`, () => {
      assert.equal(changed(text, wish), null);
    });
  }

  it('does what was wished and nothing else, or nothing at all, in whatever way the text is written', () => {
    const value = fc.constantFrom(
      'fait',
      '"fait"',
      "'programme'",
      '|\n    fait',
      '>-\n    fait',
      '[1, 0, 0]',
      '\n    - 1\n    - 0\n    - 0',
      '\n  - 1\n  - 0\n  - 0',
      '',
      '~',
      '&a fait',
      '!!str fait',
      'pas fait',
    );
    const line = fc.tuple(
      fc.constantFrom('r_1.1', '"r_1.2"', "'r_2'", '? r_3', 'r_10'),
      value,
      fc.constantFrom('', ' # noté'),
    );
    const section = fc
      .array(line, { maxLength: 4 })
      .map(lines =>
        lines.map(([key, written, remark]) => `  ${key}: ${written}${written.includes('\n') ? '' : remark}\n`).join(''),
      );
    const head = fc.constantFrom('', 'Test: |\n  un\n  deux\n', 'Test: "a"\n', '---\n', '# tête\n');
    const tail = fc.constantFrom('', 'Scores: {}\n', '...\n', '---\nautre: 1\n', '# fin');
    const wish = fc.oneof(
      fc
        .dictionary(
          fc.constantFrom('r_1.1', 'r_1.2', 'r_2', 'r_5'),
          fc.constantFrom<Status | undefined>('fait', [0.2, 0.3, 0.5], undefined),
        )
        .map(set),
      fc.record({
        kind: fc.constant('answer' as const),
        question: fc.string(),
        answer: fc.option(fc.string(), { nil: undefined }),
      }),
      fc.record({
        kind: fc.constant('identity' as const),
        property: fc.constantFrom('type', 'a: b'),
        values: fc.array(fc.string(), { maxLength: 2 }),
      }),
      fc.record({ kind: fc.constant('title' as const), title: fc.string() }),
    );
    fc.assert(
      fc.property(head, section, tail, wish, (first, lines, last, wanted) => {
        const text = `${first}Statuts:\n${lines}${last}`;
        const before = read(text);
        const after = changeScenario(before, wanted as ScenarioWish);
        if (after === undefined) return;
        for (const { action, status } of before.statuses) {
          const isWished = wanted.kind === 'statuses' && wanted.statuses.has(action);
          if (!isWished)
            assert.deepEqual(after.scenario.statuses.find(one => one.action === action)?.status, status, text);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function read(text: string): Scenario {
  const scenario = readScenario('x.scenario.yml', text, true);
  assert.ok(scenario);
  return scenario;
}
