import assert from 'node:assert/strict';
import { anatomyOf } from '../../../server/src/core/evaluation/anatomy.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import { textOf } from '../../../server/src/core/text/span.ts';
import { programFrom } from '../reasoning/support.ts';

const BOTH: readonly Platform[] = ['2023', '2026'];

/** Its branches, then its conditions, a line each: `alors: 0.5`. */
function checkAnatomy(platform: Platform, text: string, expected: readonly string[]): void {
  const { branches, conditions } = anatomyOf(programFrom(text, platform));
  const lines = [
    ...branches.map(
      ({ key, kind, span }) => `${key}: ${kind === 'absent' ? `(absent) ${span.start}` : textOf(text, span)}`,
    ),
    ...conditions.map(({ key, span }) => `${key}? ${textOf(text, span)}`),
  ];
  assert.deepEqual(lines, expected);
}

describe('the anatomy of a formula', () => {
  for (const platform of BOTH) {
    it(`has the arms of its si as branches, in ${platform}`, () =>
      checkAnatomy(platform, 'si reponse(a, OUI) alors 1 sinon si reponse(b, OUI) alors 2 sinon 3', [
        'alors: 1',
        'sinon/alors: 2',
        'sinon/sinon: 3',
        'si? reponse(a, OUI)',
        'sinon/si? reponse(b, OUI)',
      ]));

    it(`has the sinon that is not written, in ${platform}`, () =>
      checkAnatomy(platform, 'si reponse(a, OUI) alors 1', ['alors: 1', 'sinon: (absent) 26', 'si? reponse(a, OUI)']));

    it(`has what et and ou join as conditions, in ${platform}`, () =>
      checkAnatomy(platform, 'si reponse(a, OUI) et identite(type, EPCI) ou reponse(a, OUI) alors 1 sinon 0', [
        'alors: 1',
        'sinon: 0',
        'si/1/1? reponse(a, OUI)',
        'si/1/2? identite(type, EPCI)',
        'si/2? reponse(a, OUI)',
      ]));

    it(`is one branch without a si, made of conditions, in ${platform}`, () =>
      checkAnatomy(platform, 'reponse(a, OUI) et identite(type, EPCI)', [
        'tout: reponse(a, OUI) et identite(type, EPCI)',
        '1? reponse(a, OUI)',
        '2? identite(type, EPCI)',
      ]));

    it(`has no condition in a number, in ${platform}`, () =>
      checkAnatomy(platform, 'max(reponse(p), 0.5)', ['tout: max(reponse(p), 0.5)']));
  }

  it('looks into parentheses', () =>
    checkAnatomy('2026', 'si (reponse(a, OUI) ou (reponse(p) < 0.5)) alors (si reponse(b) alors 1 sinon 2)', [
      'alors/alors: 1',
      'alors/sinon: 2',
      'sinon: (absent) 80',
      'si/1? reponse(a, OUI)',
      'si/2? reponse(p) < 0.5',
      'alors/si? reponse(b)',
    ]));

  it('finds each si that a number is computed of', () =>
    checkAnatomy('2026', '(si reponse(a, OUI) alors 1 sinon 2) * (si reponse(b, OUI) alors 3)', [
      '(1)/alors: 1',
      '(1)/sinon: 2',
      '(2)/alors: 3',
      '(2)/sinon: (absent) 66',
      '(1)/si? reponse(a, OUI)',
      '(2)/si? reponse(b, OUI)',
    ]));

  it('finds a si in a condition', () =>
    checkAnatomy('2026', 'si (si reponse(a, OUI) alors 1 sinon 2) > 1 alors 0.5 sinon 1', [
      'si/(1)/alors: 1',
      'si/(1)/sinon: 2',
      'alors: 0.5',
      'sinon: 1',
      'si? (si reponse(a, OUI) alors 1 sinon 2) > 1',
      'si/(1)/si? reponse(a, OUI)',
    ]));

  it('counts places from the beginning of the formula, wherever it stands in its file', () => {
    const program = programFrom('  reponse(a, OUI)', '2023');
    assert(program.platform === '2023');
    const [whole] = anatomyOf({ ...program, start: 2 }).branches;
    assert.deepEqual(whole?.span, { start: 0, end: 15 });
  });
});
