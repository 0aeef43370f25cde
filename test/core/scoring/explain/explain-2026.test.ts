import assert from 'node:assert/strict';
import { explain } from '../../../../server/src/core/scoring/explain/explain.ts';
import { sayExplanation } from '../../../../server/src/words/explanation.ts';
import { referentialFrom, rulesFrom, scored } from '../support.ts';

// Measure 1.1 of 10 points (sub-actions of 4, with tasks of 2 and 2, and of 6), measure 1.2 of 5.
const AXES = [[[[2, 2], 6], [5]]];
const REFERENTIAL = referentialFrom(AXES);

describe('the explanation of a score of the platform of 2026', () => {
  it('says in TE that nothing is shared out', () => {
    assert.deepEqual(said(referentialFrom(AXES, 'te'), 'Statuts: { te_1.1.2: non_concerne }', 'te_1.1.1'), [
      'The référentiel gives it 4 points, 40% of 1.1.',
      'What is not concerned, 1.1.2 (6), leaves the total: nothing is shared out in this référentiel.',
      'Its actions add up to 0 done, 0 planned, 0 not done, 4 not filled in.',
    ]);
    assert.match(said(REFERENTIAL, 'Statuts: { ref_1.1.2: non_concerne }', 'ref_1.1.1').join(' '), /receives 6/);
  });

  it('says that a status alone keeps an action, and which one takes it out', () => {
    const statuses = 'ref_1.1.1: non_renseigne, ref_1.1.1.1: non_concerne, ref_1.1.1.2: non_concerne';
    assert.deepEqual(said(REFERENTIAL, `Statuts: { ${statuses} }`, 'ref_1.1.1').slice(1), [
      'None of its actions is concerned, but its own status keeps it: 4 points.',
      'Its status says that it is not filled in; its actions add up to 0 done, 0 planned, 0 not done, 0 not filled in.',
    ]);
    assert.match(
      said(REFERENTIAL, 'Statuts: { ref_1.1: non_concerne }', 'ref_1.1.1.1').join(' '),
      /The status of 1\.1 says that it is not concerned, with all that is below/,
    );
  });

  it('gives the factors that count, a factor of 0 above another one not', () => {
    const rules =
      rulesFrom('ref_1.1', { 'Réduction de potentiel': '0' }) +
      rulesFrom('ref_1.1.1', { 'Réduction de potentiel': 'si reponse(q, OUI) alors (1 / 2) sinon 3' });
    assert.deepEqual(said(REFERENTIAL + rules, 'Réponses: { q: OUI }\nStatuts: {}', 'ref_1.1.1').slice(1, 2), [
      'The rule “Réduction de potentiel” of 1.1.1 (q: OUI) multiplies them by 1/2: 2 points.',
    ]);
  });

  it('gives the factor of the nearest rule on the score, and what it looked at', () => {
    const rules =
      rulesFrom('ref_1.1', { 'Score réalisé': 'min(score(ref_1.1), 0.5)' }) +
      rulesFrom('ref_1.1.1', { 'Score réalisé': 'score(ref_1.1.1) * 0.25' });
    const statuses = 'Statuts: { ref_1.1.1: fait, ref_1.1.2: fait }';
    const sentences = said(REFERENTIAL + rules, statuses, 'ref_1.1.1.1');
    assert.deepEqual(
      sentences.filter(text => text.includes('multiplied')),
      [
        'The rule “Score réalisé” of 1.1.1 (1.1.1 achieves 100%) changes the share achieved by 1.1.1 from 100% to 25%: what is done, and nothing else, is multiplied by 0.25.',
      ],
    );
  });

  it('says of a rule that makes no number what its points count as', () => {
    const score = rulesFrom('ref_1.1.1', { 'Score réalisé': 'min(score(ref_1.1.1), reponse(q))' });
    const reduction = rulesFrom('ref_1.1.1', { 'Réduction de potentiel': '0 / reponse(q)' });
    const last = (rules: string, answers: string, at: number) =>
      said(REFERENTIAL + rules, `${answers}\nStatuts: { ref_1.1.1: fait }`, 'ref_1.1.1').at(at);
    assert.deepEqual(
      [last(score, '', -2), last(reduction, 'Réponses: { q: 0 }', 1)],
      [
        'The rule “Score réalisé” of 1.1.1 (q is unanswered, 1.1.1 achieves 100%) makes no number of the share achieved by 1.1.1, 100% until then: what is done counts as 0.',
        'The rule “Réduction de potentiel” of 1.1.1 (q: 0) makes no number of them: they count as 0.',
      ],
    );
  });

  it('says of a rule that changes no figure that it leaves it', () => {
    const rules =
      rulesFrom('ref_1.1', { 'Réduction de potentiel': 'si reponse(q, OUI) alors 1 sinon 2' }) +
      rulesFrom('ref_1.1.1', { 'Score réalisé': 'min(score(ref_1.1.1), 0.5)' });
    const sentences = said(REFERENTIAL + rules, 'Réponses: { q: OUI }\nStatuts: { ref_1.1.1.1: fait }', 'ref_1.1.1');
    assert.deepEqual(
      sentences.filter(text => text.startsWith('The rule')),
      [
        'The rule “Réduction de potentiel” of 1.1 (q: OUI) leaves them as they are: 4 points.',
        'The rule “Score réalisé” of 1.1.1 (1.1.1 achieves 50%) leaves the share achieved by 1.1.1 at 50%.',
      ],
    );
  });

  it('names the answers that do not count', () => {
    const question =
      '//- q.md\n# Q\n```yaml\nid: q\ntype: binaire\nthematique_id: eau\ntypes_concernes: [commune]\n```\n';
    const rules = rulesFrom('ref_1.1', { 'Réduction de potentiel': 'si reponse(q, OUI) alors 0.5 sinon 2' });
    const scenario = 'Collectivité: { type: EPCI }\nRéponses: { q: OUI }\nStatuts: {}';
    assert.equal(
      said(REFERENTIAL + rules + question, scenario, 'ref_1.1')[1],
      'The rule “Réduction de potentiel” of 1.1 (q: OUI, which does not count because it is not asked) multiplies them by 2: 20 points.',
    );
  });
});

function said(fixture: string, scenario: string, name: string): readonly string[] {
  const { scores, node } = scored(fixture, scenario, '2026');
  return sayExplanation(explain(scores, node(name)));
}
