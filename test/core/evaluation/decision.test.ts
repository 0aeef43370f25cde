import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import { explain } from '../../../server/src/core/scoring/explain/explain.ts';
import { referentialFrom, rulesFrom, scored } from '../scoring/support.ts';

const REFERENTIAL = referentialFrom([[[[1, 3], 6], [5]], [[[2, 2], 4]]]);
const SIGNS = { holds: '+', fails: '-', unknown: '?', gives: '=' } as const;

/** The text of a rule on the potential, `⟦…⟧` around what decided, with how it turned out. */
function decided(formula: string, answers: string, platform: Platform = '2023'): string {
  const question = ['a', 'b', 'part'].map(
    id =>
      `//- q/${id}.md\n# ${id} ?\n\`\`\`yaml\nid: ${id}\ntype: ${id === 'part' ? 'proportion' : 'binaire'}\nthematique_id: t\n\`\`\`\n`,
  );
  const fixture = REFERENTIAL + rulesFrom('ref_1.1', { 'Réduction de potentiel': formula }) + question.join('');
  const { scores, node } = scored(fixture, `Réponses: { ${answers} }\nStatuts: {}`, platform);
  const { potential, idle } = explain(scores, node('ref_1.1.2'));
  const factor = potential.find(step => step.kind === 'factor');
  const use = factor?.kind === 'factor' ? factor.rule : idle[0];
  assert.ok(use);
  const marked = use.marks.toReversed().reduce((text, { span: { start, end }, turn }) => {
    return `${text.slice(0, start)}⟦${SIGNS[turn]}${text.slice(start, end)}⟧${text.slice(end)}`;
  }, use.text);
  return marked.trim();
}

const CASES: readonly (readonly [formula: string, answers: string, expected: string])[] = [
  ['si reponse(a, NON) alors 0.5', 'a: NON', 'si ⟦+reponse(a, NON)⟧ alors ⟦=0.5⟧'],
  ['si reponse(a, NON) alors 0.5', 'a: OUI', 'si ⟦-reponse(a, NON)⟧ alors 0.5'],
  ['si reponse(a, NON) alors 0.5', '', 'si ⟦-reponse(a, NON)⟧ alors 0.5'],
  [
    'si reponse(a, NON) alors 0.5 sinon si reponse(b, OUI) alors 2/12',
    'a: OUI, b: OUI',
    'si ⟦-reponse(a, NON)⟧ alors 0.5 sinon si ⟦+reponse(b, OUI)⟧ alors ⟦=2/12⟧',
  ],
  [
    'si reponse(a, NON) et reponse(b, OUI) alors 0.5',
    'a: NON, b: OUI',
    'si ⟦+reponse(a, NON)⟧ et ⟦+reponse(b, OUI)⟧ alors ⟦=0.5⟧',
  ],
  [
    'si reponse(a, NON) et reponse(b, OUI) alors 0.5 sinon 0.9',
    'a: NON, b: NON',
    'si reponse(a, NON) et ⟦-reponse(b, OUI)⟧ alors 0.5 sinon ⟦=0.9⟧',
  ],
  [
    'si identite(type, commune) ou reponse(b, OUI) alors 0.5',
    'b: OUI',
    'si identite(type, commune) ou ⟦+reponse(b, OUI)⟧ alors ⟦=0.5⟧',
  ],
  ['max(reponse(part), 0.5)', 'part: 0.2', 'max(reponse(part), ⟦=0.5⟧)'],
  ['max(reponse(part), 0.5)', 'part: 0.8', 'max(⟦=reponse(part)⟧, 0.5)'],
  ['reponse(part)', '', '⟦?reponse(part)⟧'],
];

describe('what decides in a rule', () => {
  for (const platform of ['2023', '2026'] as const) {
    for (const [formula, answers, expected] of CASES) {
      it(`is marked on the platform of ${platform}: ${formula}, ${answers || 'no answer'}`, () =>
        assert.equal(decided(formula, answers, platform), expected));
    }
  }

  it('is the first condition that settles it in 2023, and all that do in 2026', () => {
    const formula = 'si reponse(a, OUI) ou reponse(b, OUI) alors 0.5';
    const both = 'si ⟦+reponse(a, OUI)⟧ ou ⟦+reponse(b, OUI)⟧ alors ⟦=0.5⟧';
    assert.equal(decided(formula, 'a: OUI, b: OUI'), both.replace('⟦+reponse(b, OUI)⟧', 'reponse(b, OUI)'));
    assert.equal(decided(formula, 'a: OUI, b: OUI', '2026'), both);
  });

  for (const platform of ['2023', '2026'] as const) {
    it(`is told with the scores of the moment of a rule on the score that has nothing to act on, in ${platform}`, () => {
      const rule = rulesFrom('ref_1.1', { 'Score réalisé': 'min(score(ref_2.1), 0.9)' });
      const { scores, node } = scored(REFERENTIAL + rule, 'Statuts: { ref_2.1.2: fait }', platform);
      const [idle] = explain(scores, node('ref_1.1')).idle;
      assert.deepEqual(idle?.readings, [{ kind: 'score', action: 'ref_2.1', share: 0.5 }]);
      assert.equal(
        idle.marks.some(({ turn }) => turn === 'unknown'),
        false,
      );
    });
  }

  it('leaves the text of the rule whole', () => {
    const answer = fc.constantFrom('OUI', 'NON', '');
    fc.assert(
      fc.property(fc.constantFrom(...CASES), answer, answer, ([formula], a, b) => {
        const answers = [a && `a: ${a}`, b && `b: ${b}`, 'part: 0.4'].filter(text => text !== '').join(', ');
        const pieces = decided(formula, answers).replace(/⟦[+\-?=]|⟧/g, '');
        assert.equal(pieces, formula);
      }),
      { numRuns: 40 },
    );
  });
});
