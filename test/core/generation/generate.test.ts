import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { generate } from '../../../server/src/core/generation/generate.ts';
import type { Goal } from '../../../server/src/core/generation/goals.ts';
import { goalsOf, settingOf } from '../../../server/src/core/generation/goals.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import { domainOf } from '../../../server/src/core/reasoning/domain.ts';
import type { PreparedRule } from '../../../server/src/core/scoring/prepare.ts';
import { preparedParts } from '../../../server/src/core/scoring/prepared-parts.ts';
import { profileInShort } from '../../../server/src/core/skeletons/profile-in-short.ts';
import { someProfiles } from '../../kit/every-profile.ts';
import { formulas, type Hiding, hidings, type QuestionsById, questionsFrom } from '../../kit/random-formulas.ts';
import { withFormula } from '../mutation/support.ts';
import { workspaceFrom } from '../scoring/support.ts';

/** The rules of some formulas, one each, as if they were of several actions. */
function rulesFrom(texts: readonly string[], platform: Platform): readonly PreparedRule[] {
  return texts.flatMap(text => {
    const { parts } = preparedParts(workspaceFrom(withFormula('Réduction de potentiel', text), platform));
    return parts.flatMap(({ entries }) => entries.flatMap(({ rules }) => rules));
  });
}

/** The collectivités that are generated for formulas, a line each, and what none of them shows. */
function checkGenerated(
  platform: Platform,
  texts: readonly string[],
  hidden: Hiding,
  expected: { readonly made: readonly string[]; readonly unreached?: readonly string[] },
): void {
  const { collectivities, unreached, isSmallest, isExact } = generate(
    rulesFrom(texts, platform),
    questionsFrom(hidden),
  );
  deepEqual(
    { made: collectivities.map(({ profile }) => profileInShort(profile)), unreached: unreached.map(shownGoal) },
    { made: expected.made, unreached: expected.unreached ?? [] },
  );
  deepEqual([isSmallest, isExact], [true, true]);
}

function shownGoal({ obligation }: Goal): string {
  if (obligation.kind === 'branch') return `branch ${obligation.branch.key}`;
  return `${obligation.condition.key} ${obligation.holds ? 'holds' : 'fails'}`;
}

function reachedBy(
  rules: readonly PreparedRule[],
  questions: QuestionsById,
  profiles: Parameters<typeof settingOf>[0][],
) {
  const goals = goalsOf(rules);
  return new Set(
    profiles.flatMap(profile => (rules[0] ? [...goals.reachedIn(settingOf(profile, questions, rules[0]))] : [])),
  );
}

/** Holds what nobody is told to show against any collectivités. */
function checkUnreached(
  rules: readonly PreparedRule[],
  questions: QuestionsById,
  unreached: readonly Goal[],
  seed: number,
): void {
  const { all, programs } = goalsOf(rules);
  const nameOf = (goal: Goal) => `${rules.indexOf(goal.rule)} ${shownGoal(goal)}`;
  const told = new Set(unreached.map(nameOf));
  for (const profile of someProfiles(domainOf(programs, questions), seed)) {
    const shown = [...reachedBy(rules, questions, [profile])].flatMap(at => all[at] ?? []).map(nameOf);
    deepEqual(
      shown.filter(name => told.has(name)),
      [],
    );
  }
}

describe('generated collectivités', () => {
  it('take each branch, and show each condition decide', () => {
    checkGenerated(
      '2023',
      ['si reponse(a, OUI) et reponse(b, OUI) alors 0.5'],
      {},
      {
        made: ['a = OUI, b = OUI', 'a = OUI, b = NON', 'a = NON'],
      },
    );
    checkGenerated(
      '2026',
      ['si reponse(a, OUI) ou identite(type, commune) alors 0.5 sinon 1'],
      {},
      {
        made: ['EPCI, epci_a_fiscalite_propre, a = OUI', 'commune, a = NON', 'EPCI, epci_a_fiscalite_propre, a = NON'],
      },
    );
  });

  it('serve several rules at once', () =>
    checkGenerated(
      '2023',
      ['si reponse(a, OUI) alors 0.5', 'si reponse(b, OUI) alors 0.5'],
      {},
      {
        made: ['a = OUI, b = OUI', 'a = NON, b = NON'],
      },
    ));

  it('leave unanswered what is asked only where nothing else shows a branch', () =>
    checkGenerated(
      '2023',
      ['si reponse(a, OUI) alors 1 sinon si reponse(a, NON) alors 0.5'],
      {},
      {
        made: ['a = OUI', 'a = NON', 'collectivité quelconque'],
      },
    ));

  it('do not show what nobody can', () =>
    checkGenerated(
      '2026',
      ['si reponse(a, OUI) et reponse(b, OUI) alors 0.5 sinon 1'],
      { b: 'reponse(a, NON)' },
      {
        made: ['a = OUI', 'a = NON, b = OUI'],
        unreached: ['branch alors', 'si/1 holds', 'si/2 holds'],
      },
    ));

  for (const platform of ['2023', '2026'] as const) {
    it(`show all that is not told as unreached, and less without any of them (${platform})`, () =>
      fc.assert(
        fc.property(
          fc.array(formulas(platform), { minLength: 1, maxLength: 3 }),
          hidings(platform),
          fc.integer({ min: 1 }),
          (texts, hidden, seed) => {
            const rules = rulesFrom(texts, platform);
            const questions = questionsFrom(hidden);
            const { collectivities, unreached, isExact } = generate(rules, questions);
            const profiles = collectivities.map(({ profile }) => profile);
            const all = goalsOf(rules).all.length;
            equal(reachedBy(rules, questions, profiles).size, all - unreached.length);
            for (const left of profiles) {
              const others = profiles.filter(profile => profile !== left);
              equal(reachedBy(rules, questions, others).size < all - unreached.length, true);
            }
            if (isExact) checkUnreached(rules, questions, unreached, seed);
          },
        ),
        { numRuns: 150 },
      ));
  }
});
