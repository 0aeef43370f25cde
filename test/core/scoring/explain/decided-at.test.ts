import assert from 'node:assert/strict';
import type { Platform } from '../../../../server/src/core/model/referential.ts';
import { explain } from '../../../../server/src/core/scoring/explain/explain.ts';
import { toldSteps } from '../../../../server/src/core/scoring/explain/told-steps.ts';
import { textOf } from '../../../../server/src/core/text/span.ts';
import { writtenAt } from '../../../../server/src/words/explanation.ts';
import { filesOf, referentialFrom, rulesFrom, scored } from '../support.ts';

const REFERENTIAL = referentialFrom([[[[1, 3], 6], [5]], [[[2, 2], 4]]]);

describe('where a step of an explanation leads', () => {
  for (const platform of ['2023', '2026'] as const) {
    const rules = rulesFrom('ref_1.1', { 'Réduction de potentiel': 'si reponse(a, NON) alors 0.5 sinon 0.8' });
    const placesUnder = (answers: string) => places(REFERENTIAL + rules, answers, 'ref_1.1', platform);

    it(`is the part of the formula that gives the value (${platform})`, () => {
      assert.ok(placesUnder('Réponses: { a: NON }').includes('0.5'));
      assert.ok(placesUnder('Réponses: { a: OUI }').includes('0.8'));
    });

    it(`is the condition that fails, of a rule that changes nothing (${platform})`, () => {
      const fixture = REFERENTIAL + rulesFrom('ref_1.1', { Désactivation: 'si reponse(a, NON) alors VRAI' });
      assert.ok(places(fixture, 'Réponses: { a: OUI }', 'ref_1.1', platform).includes('reponse(a, NON)'));
    });
  }

  it('is what deactivates a sibling, of points that this one shares out', () => {
    const fixture = REFERENTIAL + rulesFrom('ref_1.1.2', { Désactivation: 'si reponse(a, NON) alors VRAI' });
    assert.deepEqual(places(fixture, 'Réponses: { a: NON }', 'ref_1.1.1').slice(0, 2), ['1.1.1', 'VRAI']);
  });

  it('is what reduces a child, of a sum that is another', () => {
    const fixture = REFERENTIAL + rulesFrom('ref_1.1.2', { 'Réduction de potentiel': 'reponse(part)' });
    assert.deepEqual(places(fixture, 'Réponses: { part: 0.5 }', 'ref_1.1').slice(0, 2), ['1.1', 'reponse(part)']);
  });

  it('is what caps a score', () => {
    const fixture = REFERENTIAL + rulesFrom('ref_1.1', { 'Score réalisé': 'min(score(ref_2.1), 0.9)' });
    const statuses = 'Statuts: { ref_1.1.2: fait, ref_2.1.2: fait }';
    assert.ok(places(fixture, statuses, 'ref_1.1').includes('score(ref_2.1)'));
  });
});

/** What each step of an explanation leads to: the text of a formula's part, else the id of an action. */
function places(fixture: string, scenario: string, id: string, platform: Platform = '2023'): readonly string[] {
  const texts = filesOf(fixture);
  const { scores, node } = scored(
    fixture,
    scenario.includes('Statuts') ? scenario : `${scenario}\nStatuts: {}`,
    platform,
  );
  const explained = explain(scores, node(id));
  return toldSteps(explained).map(step => {
    const place = writtenAt(explained, step);
    return 'file' in place ? textOf(texts.get(place.file) ?? '', place.span) : place.id;
  });
}
