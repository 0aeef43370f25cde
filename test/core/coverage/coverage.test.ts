import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Coverage, coverageOf, NO_COVERAGE, together } from '../../../server/src/core/coverage/coverage.ts';
import { coverageTotals } from '../../../server/src/core/coverage/coverage-totals.ts';
import { coveredFiles } from '../../../server/src/core/coverage/covered-files.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import { preparedParts } from '../../../server/src/core/scoring/prepared-parts.ts';
import { scoredParts } from '../../../server/src/core/scoring/scored-parts.ts';
import { textOf } from '../../../server/src/core/text/span.ts';
import { referentialFrom, rulesFrom, scenarioFrom, workspaceFrom } from '../scoring/support.ts';

const TREE = referentialFrom([[[4, [2, 2]], [4]]]);
const ANSWERED = (...answers: readonly string[]) =>
  `Réponses: { ${answers.map((answer, at) => `q${at + 1}: ${answer}`).join(', ')} }\nStatuts: { ref_1.1.1: fait }\n`;

describe('what scenarios try', () => {
  it('are the branches of a rule that they take, and the sense of each condition, lazily in 2023', () => {
    const rule = { 'Réduction de potentiel': 'si reponse(q1, OUI) et reponse(q2, OUI) alors 0.5' };
    assert.deepEqual(tried(rule, [ANSWERED('NON', 'OUI')]), [
      'branch 0.5: 0',
      'branch : 1',
      'reponse(q1, OUI): 0 true, 1 false of 1',
      'reponse(q2, OUI): 0 true, 0 false of 0',
    ]);
  });

  it('are all the conditions in 2026, which evaluates them all', () => {
    const rule = { 'Réduction de potentiel': 'si (reponse(q1, OUI) et reponse(q2, OUI)) alors 0.5 sinon 1' };
    assert.deepEqual(tried(rule, [ANSWERED('NON', 'OUI')], '2026'), [
      'branch 0.5: 0',
      'branch 1: 1',
      'reponse(q1, OUI): 0 true, 1 false of 1',
      'reponse(q2, OUI): 1 true, 0 false of 1',
    ]);
  });

  it('are conditions that fail in 2026 for want of an answer: the sinon is taken', () => {
    const rule = { 'Réduction de potentiel': 'si reponse(q3) > 0.5 alors 0.5 sinon 1' };
    assert.deepEqual(tried(rule, [ANSWERED('NON', 'OUI')], '2026'), [
      'branch 0.5: 0',
      'branch 1: 1',
      'reponse(q3) > 0.5: 0 true, 1 false of 1',
    ]);
  });

  it('are all of a rule, where each branch and each sense was wanted', () => {
    const rule = { Désactivation: 'si reponse(q1, OUI) ou reponse(q2, OUI) alors VRAI sinon FAUX' };
    for (const platform of ['2023', '2026'] as const) {
      const all = [ANSWERED('OUI', 'NON'), ANSWERED('NON', 'OUI'), ANSWERED('NON', 'NON')];
      const { rules, branches, conditions } = totals(rule, all, platform);
      assert.deepEqual([rules, branches, conditions], [full(1), full(2), full(2)], platform);
    }
  });

  it('are no rule on a score of 2023 while nothing is done', () => {
    const rule = { 'Score réalisé': 'min(score(ref_1.1), 0.5)' };
    assert.deepEqual(totals(rule, ['Statuts: { ref_1.1.1: pas_fait }\n']).rules, { reached: 0, all: 1 });
    assert.deepEqual(totals(rule, ['Statuts: { ref_1.1.1: fait }\n']).rules, full(1));
  });

  it('are the actions that a status counts for, below it and above it', () => {
    const statuses = (text: string) => [...(coverage({}, [`Statuts: { ${text} }\n`]).actions.get('') ?? [])];
    const none = { '1.1.1': 0, '1.1.2': 0, '1.1.2.1': 0, '1.1.2.2': 0, '1.2.1': 0 };
    const expected = (given: object) => Object.entries({ ...none, ...given });
    assert.deepEqual(statuses('ref_1.1.2: fait'), expected({ '1.1.2': 1, '1.1.2.1': 1, '1.1.2.2': 1 }));
    assert.deepEqual(statuses('ref_1.1.2.1: fait'), expected({ '1.1.2': 1, '1.1.2.1': 1 }));
    assert.deepEqual(statuses('ref_1.1.1: non_renseigne'), expected({}));
  });

  it('is nothing of a référentiel that no scenario names', () => {
    const other = TREE.replaceAll('//- ', '//- autre/').replace('referentiel: ref', 'referentiel: autre');
    const workspace = workspaceFrom(TREE + other);
    const { actions } = coverageIn(workspace, ['Statuts: { autre_1.1.1: fait }\n']);
    assert.deepEqual([...actions.keys()], ['autre']);
  });

  it('of two lists of scenarios is that of both together, in whatever order', () => {
    const rule = { 'Réduction de potentiel': 'si reponse(q1, OUI) alors 0.5 sinon si reponse(q2, OUI) alors 0.2' };
    const answer = fc.constantFrom('OUI', 'NON');
    const scenarios = fc.array(
      fc.tuple(answer, answer).map(answers => ANSWERED(...answers)),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(scenarios, scenarios, (some, others) => {
        const workspace = workspaceFrom(TREE + rulesFrom('ref_1.1', rule));
        const [a, b] = [coverageIn(workspace, some), coverageIn(workspace, others)];
        assert.deepEqual(together(a, b), coverageIn(workspace, [...some, ...others]));
        assert.deepEqual(plain(together(b, a)), plain(together(a, b)));
      }),
      { numRuns: 50 },
    );
  });
});

function coverageIn(workspace: ReturnType<typeof workspaceFrom>, scenarios: readonly string[]): Coverage {
  const parts = preparedParts(workspace);
  return scenarios.map(text => coverageOf(scoredParts(parts, scenarioFrom(text)))).reduce(together, NO_COVERAGE);
}

function workspaceWith(rules: Readonly<Record<string, string>>, platform?: Platform) {
  return workspaceFrom(TREE + (Object.keys(rules).length > 0 ? rulesFrom('ref_1.1', rules) : ''), platform);
}

function coverage(
  rules: Readonly<Record<string, string>>,
  scenarios: readonly string[],
  platform?: Platform,
): Coverage {
  return coverageIn(workspaceWith(rules, platform), scenarios);
}

function totals(rules: Readonly<Record<string, string>>, scenarios: readonly string[], platform?: Platform) {
  const workspace = workspaceWith(rules, platform);
  return coverageTotals(coveredFiles(workspace, coverageIn(workspace, scenarios)));
}

/** What is tried of one rule, by the words of its file. */
function tried(rules: Readonly<Record<string, string>>, scenarios: readonly string[], platform?: Platform): string[] {
  const workspace = workspaceWith(rules, platform);
  return coveredFiles(workspace, coverageIn(workspace, scenarios)).flatMap(({ file: { text }, rules: own }) =>
    own.flatMap(({ branches, conditions }) => [
      ...branches.map(({ span, times }) => `branch ${textOf(text, span)}: ${times}`),
      ...conditions.map(
        ({ span, times, held, failed }) => `${textOf(text, span)}: ${held} true, ${failed} false of ${times}`,
      ),
    ]),
  );
}

function plain({ rules, actions }: Coverage): unknown {
  const sorted = (map: ReadonlyMap<string, number>) => [...map].sort();
  return [
    Array.from(rules.values(), tally => [tally.times, ...[tally.taken, tally.held, tally.failed].map(sorted)]),
    Array.from(actions, ([folder, own]) => [folder, sorted(own)]),
  ];
}

function full(all: number): { readonly reached: number; readonly all: number } {
  return { reached: all, all };
}
