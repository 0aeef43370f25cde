import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { programOfRule } from '../../../server/src/core/evaluation/program.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import type { Status } from '../../../server/src/core/model/score.ts';
import { withAlteredRule } from '../../../server/src/core/mutation/altered-scores.ts';
import { isProvedSame } from '../../../server/src/core/mutation/differing-profiles.ts';
import { partOf } from '../../../server/src/core/mutation/judge.ts';
import { mutantsOf, sampleOf } from '../../../server/src/core/mutation/mutants.ts';
import { offersFor } from '../../../server/src/core/mutation/offers.ts';
import { type Trial, trialOf } from '../../../server/src/core/mutation/trial.ts';
import { domainOf } from '../../../server/src/core/reasoning/domain.ts';
import type { Prepared } from '../../../server/src/core/scoring/prepare.ts';
import { type Scores, score } from '../../../server/src/core/scoring/score.ts';
import { someProfiles } from '../../kit/every-profile.ts';
import { formulas, hidings, questionsFrom } from '../../kit/random-formulas.ts';
import { workspaceFrom } from '../scoring/support.ts';
import { fatesIn, trialFrom, withFormula, withRuleOn } from './support.ts';

const WITHOUT_PLU = withFormula('Désactivation', 'reponse(plu, NON)');

/** The fates of the mutants of the rule of an action, without those that a scenario would notice. */
function provedOf(fixture: string, rule: string): readonly string[] {
  return fatesIn(trialFrom(fixture, [])).filter(fate => fate.startsWith(rule) && fate.endsWith(' equivalent'));
}

/** All that a person could read of some scores. */
function readIn({ figures, personalised }: Scores) {
  return [figures.pages, personalised.deactivated];
}

/** The two sub-actions of a measure, filled in. */
function statusesIn({ forest }: Prepared, [first, second]: readonly (Status | undefined)[]) {
  const nodes = [...forest.nodes.values()].flatMap(byId => [byId.get('1.1.1.1'), byId.get('1.1.1.2')]);
  const statuses = [first, second].map((status, at) => [nodes[at], status] as const);
  return new Map(statuses.flatMap(([node, status]) => (node !== undefined && status ? [[node, status] as const] : [])));
}

/** Holds mutants of rules that are proved to change nothing against the scores of any collectivités. */
function checkProved(trial: Trial, statuses: readonly (Status | undefined)[], seed: number): void {
  for (const mutant of sampleOf(mutantsOf(trial), 6, seed)) {
    if (!('original' in mutant)) continue;
    const prepared = partOf(trial, mutant);
    if (prepared === undefined || !isProvedSame(mutant, prepared)) continue;
    const mutated = withAlteredRule(prepared, mutant);
    const rules = [...prepared.entries, ...mutated.entries].flatMap(entry => entry.rules);
    const filled = statusesIn(prepared, statuses);
    for (const profile of someProfiles(domainOf(rules.map(programOfRule), prepared.questions), seed)) {
      deepEqual(readIn(score(mutated, profile, filled)), readIn(score(prepared, profile, filled)), mutant.id);
    }
  }
}

describe('a deactivation hides what a rule does', () => {
  it('of an action below it, which counts for nothing as well', () => {
    const fixture = WITHOUT_PLU + withRuleOn('cae_1.1.1.1', 'Désactivation', 'si reponse(plu, NON) alors VRAI');
    deepEqual(provedOf(fixture, 'cae_1.1.1.1/deactivation'), [
      'cae_1.1.1.1/deactivation/branch-2 equivalent',
      'cae_1.1.1.1/deactivation/truth-1 equivalent',
    ]);
  });

  it('of its own measure', () => {
    const fixture = WITHOUT_PLU + withRuleOn('cae_1.1.1', 'Réduction de potentiel', 'si reponse(plu, NON) alors 0');
    deepEqual(provedOf(fixture, 'cae_1.1.1/reduction'), [
      'cae_1.1.1/reduction/branch-2 equivalent',
      'cae_1.1.1/reduction/number-1 equivalent',
    ]);
  });

  it('of a sub-action not, whose points go to its siblings', () => {
    const reduced = withRuleOn('cae_1.1.1.1', 'Réduction de potentiel', 'si reponse(plu, NON) alors 0.5');
    const fixture = WITHOUT_PLU.replace('action_id: cae_1.1.1', 'action_id: cae_1.1.1.1') + reduced;
    deepEqual(provedOf(fixture, 'cae_1.1.1.1/reduction'), []);
    const trial = trialFrom(fixture, []);
    const halved = mutantsOf(trial).filter(({ id }) => id === 'cae_1.1.1.1/reduction/number-1');
    equal(offersFor(trial, halved, 'x.scenario.yml').length, 1);
  });

  it('so that another collectivité is looked for, however many are hidden', () => {
    const rare = Array.from({ length: 6 }, (_, at) => `reponse(voirie_${at}, OUI)`).join(' et ');
    const questions = Array.from(
      { length: 6 },
      (_, at) => `# Q ?\n\`\`\`yaml\nid: voirie_${at}\ntype: binaire\nthematique_id: t\n\`\`\`\n`,
    );
    const hiding = withFormula('Désactivation', `si ${rare} alors FAUX sinon VRAI`);
    const below = withRuleOn('cae_1.1.1.1', 'Désactivation', 'si reponse(plu, NON) alors VRAI sinon FAUX');
    const trial = trialOf(workspaceFrom(`${hiding}${below}//- autres.md\n${questions.join('')}`, '2026'), []);
    const own = mutantsOf(trial).filter(({ id }) => id.startsWith('cae_1.1.1.1/deactivation'));
    const noticed = offersFor(trial, own, 'x.scenario.yml').flatMap(({ notices }) => notices);
    deepEqual(noticed.map(({ id }) => id).sort(), own.map(({ id }) => id).sort());
  });
});

describe('what is proved to change nothing', () => {
  const statuses = fc.constantFrom<Status | undefined>(undefined, 'fait', 'non_concerne', [0.5, 0, 0.5]);
  const titles = fc.constantFrom('Désactivation', 'Réduction de potentiel');
  for (const platform of ['2023', '2026'] satisfies Platform[]) {
    it(`leaves the figures of every collectivité as they are (${platform})`, () =>
      fc.assert(
        fc.property(
          fc.tuple(formulas(platform, false), formulas(platform, false)),
          titles,
          fc.constantFrom('cae_1.1.1', 'cae_1.1.1.1'),
          hidings(platform),
          fc.tuple(statuses, statuses),
          fc.integer({ min: 1 }),
          ([above, own], title, action, hidden, filled, seed) => {
            const questions = questionsFrom(hidden).get('a')?.file.text ?? '';
            const rules = withFormula('Désactivation', above) + withRuleOn(action, title, own);
            checkProved(trialOf(workspaceFrom(`${rules}//- autres.md\n${questions}`, platform), []), filled, seed);
          },
        ),
        { numRuns: 25 },
      ));
  }
});
