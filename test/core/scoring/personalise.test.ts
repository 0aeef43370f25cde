import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import {
  type Personalised,
  personalise,
  personaliseAgain,
  reweighed,
} from '../../../server/src/core/scoring/personalise.ts';
import type { Prepared } from '../../../server/src/core/scoring/prepare.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { formulas, type Hiding, hidings, questionsFrom } from '../../kit/random-formulas.ts';
import { withFormula, withRuleOn } from '../mutation/support.ts';
import { profile, workspaceFrom } from './support.ts';

const identity = fc.constantFrom(
  {},
  { type: ['commune'] },
  { type: ['EPCI'] },
  { type: ['EPCI'], population: ['plus_de_20000'] },
);
const answers = fc.record(
  {
    a: fc.constantFrom('OUI', 'NON'),
    b: fc.constantFrom('OUI', 'NON'),
    c: fc.constantFrom('OUI', 'NON'),
    m: fc.constantFrom('OUI', 'NON'),
    v: fc.constantFrom('v_1', 'v_2', 'v_3'),
    p: fc.constantFrom('0', '0.4', '1'),
    s: fc.constantFrom('0', '0.6'),
  },
  { requiredKeys: [] },
);
const NOBODY = [{}, {}] as const;
const profiles = fc.array(fc.tuple(identity, answers), { minLength: 2, maxLength: 8 });

function preparedOf([reduction, deactivation]: readonly string[], hiding: Hiding, platform: Platform): Prepared {
  const fixture = withFormula('Réduction de potentiel', reduction ?? '');
  const other = withRuleOn('cae_1.1.1.1', 'Désactivation', deactivation ?? '');
  const capped = withRuleOn('cae_1.1.1.2', 'Score réalisé', 'min(score(cae_1.1.1.1), reponse(p))');
  const workspace = workspaceFrom(`${fixture}${other}${capped}`, platform);
  return { ...prepareWorkspace(workspace), questions: questionsFrom(hiding) };
}

/** All but what it was made of, and how a formula is read again. */
function asData({ prepared, forest, passes, formulas: read, ...told }: Personalised) {
  return { ...told, formulas: read.map(({ rule, written }) => ({ rule, written })) };
}

describe('a collectivité that becomes another', () => {
  for (const platform of ['2023', '2026'] as const) {
    it(`has the effects of rules that it has from scratch: ${platform}`, () => {
      const rules = fc.tuple(formulas(platform), formulas(platform));
      fc.assert(
        fc.property(rules, hidings(platform), profiles, (texts, hiding, [first, ...others]) => {
          const prepared = preparedOf(texts, hiding, platform);
          let personalised = personalise(prepared, profile(...(first ?? NOBODY)));
          for (const other of others) {
            personalised = personaliseAgain(personalised, profile(...other));
            assert.deepEqual(asData(personalised), asData(personalise(prepared, profile(...other))));
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  it('has them in référentiels of other weights, too', () => {
    const texts = ['si reponse(a, OUI) alors 0.5', 'reponse(c, NON)'];
    const [one, other] = [preparedOf(texts, {}, '2026'), preparedOf(texts, {}, '2026')];
    const before = reweighed(personalise(one, profile({}, { a: 'NON' })), other);
    const after = profile({}, { a: 'OUI', c: 'NON' });
    assert.deepEqual(asData(personaliseAgain(before, after)), asData(personalise(other, after)));
  });

  it('has the very weights that it had where its rules give what they gave', () => {
    const prepared = preparedOf(['si reponse(a, OUI) alors 0.5', 'reponse(c, NON)'], {}, '2026');
    const before = personalise(prepared, profile({}, { a: 'OUI' }));
    const after = personaliseAgain(before, profile({}, { a: 'OUI', c: 'OUI', b: 'NON' }));
    assert.equal(after.points, before.points);
    assert.notEqual(personaliseAgain(before, profile({}, { a: 'NON' })).points, before.points);
  });

  it('has its rules evaluated where they ask what it answers otherwise, and no others', () => {
    const prepared = preparedOf(['1 / reponse(p)', 'reponse(c, NON)'], { p: 'reponse(b, OUI)' }, '2026');
    const before = personalise(prepared, profile({}, { p: '0.4', b: 'OUI', c: 'NON' }));
    const others = (after: Personalised) => {
      return after.passes.of2026.flatMap((pass, at) =>
        pass === before.passes.of2026[at] ? [] : [pass.rule.rule.kind],
      );
    };
    assert.deepEqual(others(personaliseAgain(before, profile({}, { p: '0.4', b: 'OUI', c: 'OUI' }))), ['deactivation']);
    // Another question hides that which two rules ask.
    const hidden = personaliseAgain(before, profile({}, { p: '0.4', b: 'NON', c: 'NON' }));
    assert.deepEqual(others(hidden).sort(), ['reduction', 'score']);
  });
});
