import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Language, languageOf, speak } from '../../l10n/say.ts';
import { showNumber, showPercent } from '../../server/src/words/numbers.ts';
import { sayWeight } from '../../server/src/words/weight.ts';

describe('numbers', () => {
  afterEach(() => speak('en'));

  for (const [value, french, english] of [
    [12, '12', '12'],
    [1.5, '1,5', '1.5'],
    [0.125, '0,13', '0.13'],
    [2.999, '3', '3'],
    [0.1 + 0.2, '0,3', '0.3'],
    [1234.5, '1\u202f234,5', '1,234.5'],
    [0, '0', '0'],
    [-2.5, '-2,5', '-2.5'],
  ] as const) {
    it(`are written as readers do: ${value}`, () => {
      assert.deepEqual(
        [inLanguage('fr', () => showNumber(value)), inLanguage('en', () => showNumber(value))],
        [french, english],
      );
    });
  }

  it('are what Intl writes, whichever way they take', () => {
    // Cents of numbers of all sizes, and some with more decimals than are shown; zero has no sign.
    const number = fc.oneof(
      fc.integer({ min: -200_000, max: 200_000 }).map(cents => cents / 100),
      fc.double({ min: -2000, max: 2000, noNaN: true }),
    );
    fc.assert(
      fc.property(
        number.filter(value => !Object.is(value, -0)),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom<Language>('fr', 'en'),
        (value, one, other, language) => {
          const [least = 0, decimals = 0] = [one, other].sort();
          const wanted = { minimumFractionDigits: least, maximumFractionDigits: decimals };
          const expected = new Intl.NumberFormat(language, wanted).format(value);
          assert.equal(
            inLanguage(language, () => showNumber(value, decimals, least)),
            expected,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('have as many decimals as are wanted at least', () => {
    assert.equal(showNumber(1.5, 2, 2), '1.50');
  });

  it('have as many decimals as are wanted, none of them needless', () => {
    assert.equal(showNumber(1 / 3, 6), '0.333333');
    assert.equal(showNumber(0.5, 6), '0.5');
    assert.equal(showNumber(2 / 3, 0), '1');
  });

  it('of per cent have a space before their sign in French alone', () => {
    assert.equal(
      inLanguage('fr', () => showPercent(33.333)),
      '33,33\u00a0%',
    );
    assert.equal(
      inLanguage('en', () => showPercent(33.333)),
      '33.33%',
    );
  });
});

describe('a weight', () => {
  afterEach(() => speak('en'));

  for (const [points, percent, french] of [
    [2.1, 35, '2,1\u00a0pts · 35\u00a0%'],
    [2.1, undefined, '2,1\u00a0pts'],
    [undefined, 35, '35\u00a0%'],
    [undefined, undefined, ''],
  ] as const) {
    it(`says what is known of it: ${french || 'nothing'}`, () =>
      assert.equal(
        inLanguage('fr', () => sayWeight({ points, percent, origin: 'written' })),
        french,
      ));
  }
});

describe('the language', () => {
  for (const locale of ['fr', 'FR', 'fr-CA', 'fr_FR.UTF-8', 'fr.UTF-8', 'fr@euro']) {
    it(`is French for ${locale}`, () => assert.equal(languageOf(locale), 'fr'));
  }
  for (const locale of ['', 'C', 'en-US', 'fur', 'frr', 'de_FR']) {
    it(`is English for ${locale || 'none'}`, () => assert.equal(languageOf(locale), 'en'));
  }
});

function inLanguage<Result>(language: Language, say: () => Result): Result {
  speak(language);
  return say();
}
