import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anatomyOf } from '../../../server/src/core/evaluation/anatomy.ts';
import { activation } from '../../../server/src/core/evaluation/expression/active-answers.ts';
import { type Program, programOfRule } from '../../../server/src/core/evaluation/program.ts';
import { trace } from '../../../server/src/core/evaluation/trace.ts';
import { alternativeOf, isAlternative } from '../../../server/src/core/model/id.ts';
import type { Profile } from '../../../server/src/core/model/scenario.ts';
import { domainOf } from '../../../server/src/core/reasoning/domain.ts';
import { traitsOf } from '../../../server/src/core/reasoning/features.ts';
import { gapOf, overlapOf } from '../../../server/src/core/reasoning/overlap.ts';
import { proofOf } from '../../../server/src/core/reasoning/proof.ts';
import { personalise } from '../../../server/src/core/scoring/personalise.ts';
import type { Prepared } from '../../../server/src/core/scoring/prepare.ts';
import { overlaps } from '../../../server/src/core/text/span.ts';
import { programFrom } from '../../core/reasoning/support.ts';
import { checkProof } from '../../kit/proofs.ts';
import { formulas, hidings, questionsFrom } from '../../kit/random-formulas.ts';
import { publishedReferential } from './published.ts';

const folder = process.env['ORACLE_DIR'];

/** The pairs that count both, of eleven measures (platform, section 2): one does beside its alternative for communes, and beside that for EPCI. */
const OVERLAPS = [
  ['te_1.1.1', 'te_1.1.1alter'],
  ['te_1.1.2', 'te_1.1.2alter'],
  ['te_1.1.3', 'te_1.1.3alter'],
  ['te_2.2.5', 'te_2.2.5alter'],
  ['te_2.2.6', 'te_2.2.6alter'],
  ['te_3.4.3', 'te_3.4.3alter'],
  ['te_4.2.2', 'te_4.2.2alter'],
  ['te_4.4.2', 'te_4.4.2alter'],
  ['te_4.4.3', 'te_4.4.3alter'],
  ['te_6.3.8', 'te_6.3.8alteraepci'],
  ['te_6.3.8', 'te_6.3.8altercom'],
  ['te_6.4.3', 'te_6.4.3alter'],
];

/** The measures that are deactivated with all of their alternatives for some: who has none of the competences, mostly meant so. */
const GAPS = ['te_1.2.4', 'te_3.3.3', 'te_4.2.1', 'te_4.4.2', 'te_4.4.3', 'te_6.3.8', 'te_6.4.3', 'te_6.5.3'];

/** What is proved amiss, each read and judged right: by rule, and how often. */
const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  // A choice has one answer, and the rule asks for two at once; questions that others hide give no number.
  cae: [
    'cae_2.3.1 reduction empty',
    'cae_4.1.1 reduction empty',
    'cae_4.2.2 reduction unreachable',
    'cae_6.2.4 reduction empty',
    'cae_6.3.1 reduction empty',
  ],
  // PCAET_2 is asked where PCAET_1 is NON alone.
  te: [
    ...['1.1.1', '1.1.2', '1.1.3'].flatMap(id => [
      `te_${id} deactivation unheard`,
      `te_${id}alter deactivation unheard`,
      `te_${id}alter deactivation unheard`,
    ]),
  ],
};

describe('what is proved of the published rules', () => {
  for (const name of Object.keys(FINDINGS)) {
    it(`is what was read and judged: ${name}`, () => {
      const found = programsOf(name).flatMap(({ label, program, questions }) => {
        const proof = proofOf(program, questions);
        if ('why' in proof) return [];
        return [
          ...proof.unreachable.map(() => `${label} unreachable`),
          ...proof.unheard.map(() => `${label} unheard`),
          ...proof.empty.map(() => `${label} empty`),
          ...(proof.division ? [`${label} division`] : []),
        ];
      });
      assert.deepEqual(found.sort(), [...(FINDINGS[name] ?? [])].sort());
    });

    it(`stands what is out of reach up to 100,000 collectivités at random: ${name}`, () => {
      for (const { program, questions } of programsOf(name)) {
        const proof = proofOf(program, questions);
        if ('why' in proof || proof.unreachable.length === 0) continue;
        const { branches } = anatomyOf(program);
        fc.assert(
          fc.property(profilesFor(program, questions), profile => {
            const { taken } = trace(program, { profile, context: activation(questions, profile).context });
            const reached = branches.filter(({ key, kind }) => kind !== 'absent' && taken.has(key));
            return !reached.some(({ span }) => proof.unreachable.some(one => overlaps(one, span)));
          }),
          { numRuns: 100_000 },
        );
      }
    });
  }

  for (const name of Object.keys(FINDINGS)) {
    it(`agrees with all combinations on every rule: ${name}`, () => {
      const tried = programsOf(name).map(({ program, questions }) => checkProof(program, questions));
      const total = tried.reduce((sum, count) => sum + count, 0);
      assert(total > 2000, `${total} collectivités`);
    });
  }

  for (const platform of ['2023', '2026'] as const) {
    it(`agrees with all combinations on 2,000 random formulas of ${platform}`, () => {
      fc.assert(
        fc.property(formulas(platform), hidings(platform), (text, hiding) => {
          checkProof(programFrom(text, platform), questionsFrom(hiding), 200);
        }),
        { numRuns: 2000, seed: 14 },
      );
    });
  }

  it('are the pairs that count both, each for a collectivité for which the scores say so too', () => {
    const prepared = published('te');
    const found: string[][] = [];
    for (const group of groupsOf(prepared)) {
      const [measure = '', ...alternatives] = group;
      for (const pair of alternatives.map(alternative => [measure, alternative])) {
        const overlap = overlapOf(deactivationsOf(prepared, pair), prepared.questions);
        if (overlap === undefined) continue;
        found.push(pair);
        assert.deepEqual(pair.map(deactivatedFor(prepared, overlap.profile)), [0, 0], pair.join(', '));
      }
    }
    assert.deepEqual(found.sort(), OVERLAPS);
    assert.equal(new Set(found.map(([measure]) => measure)).size, 11);
  });

  it('are the measures none of whose alternatives counts, for a collectivité for which the scores say so too', () => {
    const prepared = published('te');
    const found: (string | undefined)[] = [];
    for (const group of groupsOf(prepared)) {
      const gap = gapOf(deactivationsOf(prepared, group), prepared.questions);
      if (gap === undefined) continue;
      found.push(group[0]);
      assert(group.map(deactivatedFor(prepared, gap.profile)).every(Boolean), group.join(', '));
    }
    assert.deepEqual(found.sort(), GAPS);
  });
});

function published(name: string): Prepared {
  assert(folder, 'ORACLE_DIR must name the folder that holds corpus/');
  return publishedReferential(folder, name);
}

/** Each measure that has alternatives, with these. */
function groupsOf({ forest }: Prepared): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { id } of forest.actions) {
    const measure = isAlternative(id) ? `te_${alternativeOf(id)}` : undefined;
    if (measure) groups.set(measure, [...(groups.get(measure) ?? [measure]), `te_${id}`]);
  }
  return [...groups.values()];
}

function deactivationsOf({ entries }: Prepared, actions: readonly string[]): readonly (Program | undefined)[] {
  const byAction = new Map(entries.map(entry => [entry.personalisation.action, entry.rules]));
  return actions.map(action => {
    const rule = byAction.get(action)?.find(one => one.rule.kind === 'deactivation');
    return rule && programOfRule(rule);
  });
}

/** 1 for an action that is deactivated for a collectivité as it is scored, else 0. */
function deactivatedFor(prepared: Prepared, profile: Profile): (action: string) => number | undefined {
  const { deactivated, forest } = personalise(prepared, profile);
  return action => deactivated[forest.actions.findIndex(one => `te_${one.id}` === action)];
}

function programsOf(name: string) {
  const { entries, questions } = published(name);
  return entries.flatMap(({ personalisation: { action }, rules }) =>
    rules.map(rule => ({ label: `${action} ${rule.rule.kind}`, program: programOfRule(rule), questions })),
  );
}

/** Collectivités of any kind, with any answers and none. */
function profilesFor(program: Program, questions: Prepared['questions']): fc.Arbitrary<Profile> {
  const domain = domainOf([program], questions);
  const traits = [...domain.traits.keys()].map(feature => fc.constantFrom(...traitsOf(feature, domain.platform)));
  const answers = Array.from(domain.questions, ([id, asked]) => {
    return fc.constantFrom(...asked.answers, undefined).map(answer => [id, answer] as const);
  });
  return fc.tuple(fc.tuple(...traits), fc.tuple(...answers)).map(([own, given]) => ({
    identity: new Map(own.flatMap(({ told }) => [...told])),
    answers: new Map(given.flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const]))),
  }));
}
