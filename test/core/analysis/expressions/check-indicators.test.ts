import assert from 'node:assert/strict';
import {
  checkIndicators,
  type IndicatorExpressions,
} from '../../../../server/src/core/analysis/expressions/check-indicators.ts';
import { checkVisibility } from '../../../../server/src/core/analysis/expressions/check-visibility.ts';

type Texts = Readonly<Partial<Record<keyof IndicatorExpressions, string>>>;

function told(...indicators: readonly Texts[]): readonly string[] {
  return checkIndicators(indicators.map(expressionsOf)).map(({ code, indicator: { id }, column, platform }) => {
    return `${id} ${column} ${code}: ${platform}`;
  });
}

function expressionsOf({ id = '', valeurCalcule, exprCible, exprSeuil }: Texts): IndicatorExpressions {
  const formula = (text: string | undefined) => (text === undefined ? undefined : { text });
  return { id, valeurCalcule, exprCible: formula(exprCible), exprSeuil: formula(exprSeuil) };
}

describe('the checks of the formulas of indicators', () => {
  it('find nothing where all is there', () => {
    const computed = {
      id: 'c',
      valeurCalcule: 'OPT_VAL(A) + val(b)',
      exprCible: 'si referentiel(te_1.2.3) alors 1 sinon 2',
    };
    assert.deepEqual(told({ id: 'a' }, { id: 'b' }, { ...computed, exprSeuil: 'reponse(nowhere)' }), []);
  });

  for (const [indicator, fault] of [
    [
      { id: 'a', valeurCalcule: 'val(A) + 1' },
      'a valeurCalcule indicator-cycle: Invalid expression "val(A) + 1" for indicateur "a": Indicateur a cannot depend on itself in formula',
    ],
    [
      { id: 'a', valeurCalcule: 'val(b)' },
      'a valeurCalcule indicator-unknown: Invalid expression "val(b)" for indicateur "a": Indicateur a depends on unknown indicateur b',
    ],
    [
      { id: 'a', valeurCalcule: 'Val(A' },
      `a valeurCalcule formula-syntax: Invalid expression "Val(A" for indicateur "a": MismatchedTokenException: Expecting token of type --> RPAR <-- but found --> '' <-- (1:5)`,
    ],
    [
      { id: 'a', exprCible: 'si oui 1' },
      `a exprCible formula-syntax: Invalid expression cible "si oui 1" for indicateur "a": MismatchedTokenException: Expecting token of type --> ALORS <-- but found --> '1' <-- (1:8)`,
    ],
    [
      { id: 'a', exprSeuil: 'si referentiel(te_1.2) alors 1' },
      'a exprSeuil formula-value: Invalid expression seuil "si referentiel(te_1.2) alors 1" for indicateur "a": Version "1.2" invalide dans referentiel(te_1.2). La version doit être un semver valide (ex: 1.2.3).',
    ],
  ] as const) {
    it(`tell what the importer refuses: ${JSON.stringify(indicator)}`, () =>
      assert.deepEqual(told(indicator), [fault]));
  }

  it('tell a cycle by the way to it', () => {
    const [a, b, c] = ['val(b)', 'val(c) + val(d)', 'val(b)'];
    assert.deepEqual(
      told({ id: 'd' }, { id: 'a', valeurCalcule: a }, { id: 'b', valeurCalcule: b }, { id: 'c', valeurCalcule: c }),
      [
        'c valeurCalcule indicator-cycle: Circular dependency detected in indicateur definitions: Dependency Cycle Found: a -> b -> c -> b',
      ],
    );
  });

  it('take a chain of any length, and what two name, for no cycle', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => ({ id: `a_${at}`, valeurCalcule: `val(a_${at + 1})` }));
    assert.deepEqual(told(...chain, { id: 'a_20000' }, { id: 'b', valeurCalcule: 'val(a_1) + val(a_2)' }), []);
  });
});

describe('the check of the visibility of a question', () => {
  it('looks at its syntax alone', () => {
    assert.deepEqual(checkVisibility('q', 'reponse(nowhere, OUI) et identite(x, y)'), []);
    const [fault] = checkVisibility('q', 'reponse(p OUI)');
    assert.equal(
      fault?.platform,
      `Invalid expression for question q: "MismatchedTokenException: Expecting token of type --> RPAR <-- but found --> 'OUI' <-- (1:11 --> 1:13)"`,
    );
  });
});
