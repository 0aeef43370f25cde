import {
  formulaBlock,
  indicator,
  QUESTIONS,
  rule2026,
  withScore2026,
  withVisibility,
} from '../../../server/src/core/analysis/samples.ts';
import type { Code } from '../../../server/src/core/model/codes.ts';
import { checkRule } from '../../kit/check.ts';

const calculated = (formula: string) => `//- i.md\n${indicator('te_1', `## Calcul\n${formulaBlock(formula)}`)}`;
const limited = (formula: string) => `//- i.md\n${indicator('te_1', `## Seuil\n${formulaBlock(formula)}`)}`;

const aimed = (formula: string) =>
  `//- i.md\n${indicator('te_1', `## Objectifs\n### 2030-01-01\n${formulaBlock(formula)}`)}`;

const CASES: readonly (readonly [code: Code, example: string])[] = [
  ['formula-syntax', rule2026('Désactivation', 'reponse(plu <|OUI|>)')],
  ['formula-syntax', rule2026('Réduction de potentiel', '1 + <|si|> VRAI alors 1')],
  ['formula-syntax', rule2026('Réduction de potentiel', '1 <|2|>')],
  ['formula-syntax', rule2026('Réduction de potentiel', '1 <|+|>')],
  ['formula-syntax', rule2026('Désactivation', 'reponse(<|1|>)')],
  ['formula-syntax', rule2026('Désactivation', 'reponse<|(|>')],
  // What 2023 refuses and 2026 reads.
  ['formula-syntax', rule2026('Réduction de potentiel', 'SI (1 < 2) alors 1')],
  ['formula-syntax', withVisibility('reponse(plu<|,|>')],
  ['formula-syntax', withScore2026('val(te_1) / <|/|> 2')],
  ['formula-syntax', withScore2026('val(te_1) <|%|> / 2')],
  ['formula-syntax', calculated('val(<|1|>)')],
  ['formula-syntax', calculated('1 <|!|>= 1')],
  ['formula-syntax', limited('<|-|>1')],
  ['formula-syntax', aimed('si <|alors|>')],
  ['formula-value', aimed('si identite(localisation, <|dom|>) alors 1')],
  ['formula-question', QUESTIONS + withVisibility('reponse(<|PLU|>, OUI)')],
  ['formula-question', QUESTIONS + withScore2026('si reponse(<|PLU|>, OUI) alors val(te_1) sinon 0')],
  ['formula-question', QUESTIONS + limited('si reponse(<|PLU|>, OUI) alors 1 sinon 0')],
  ['formula-choice', QUESTIONS + withVisibility('reponse(voirie, <|VOIRIE_A|>)')],
  ['formula-choice', QUESTIONS + rule2026('Désactivation', 'reponse(plu, <|(OUI)|>)')],
  ['formula-value', rule2026('Désactivation', 'identite(dans_aire_urbaine, <|vrai|>)')],
  ['formula-value', rule2026('Désactivation', 'identite(type, syndicat)').replaceAll('te_1.1.1', 'cae_1.1.1')],
  // Where no référentiel is meant, what evaluates a formula takes a syndicat for a type.
  ['formula-value', withVisibility('identite(type, syndicat)')],
  ['formula-value', limited('si identite(type, syndicat) alors 1 sinon 2')],
  ['formula-value', withScore2026('si identite(type, syndicat) alors val(te_1) sinon 0')],
  ['formula-value', withVisibility('identite(type, <|pole|>)')],
  ['formula-type', rule2026('Désactivation', 'si VRAI alors VRAI sinon <|moins|>')],
  [
    'formula-type',
    rule2026('Réduction de potentiel', '(si VRAI alors <|1 < 2|> sinon <|(FAUX)|>)').replace(
      '<|(FAUX)|>',
      '(<|FAUX|>)',
    ),
  ],
  ['formula-type', limited('<|VRAI|>')],
  ['formula-type', limited('si referentiel(te) alors 1')],
  ['formula-score', rule2026('Réduction de potentiel', 'min(<|score(te_1.1.1)|>, 1)')],
  ['formula-score', rule2026('Score réalisé', 'min(score(te_1.1.1), (0.5 + 0.2))')],
  ['indicator-target-missing', withScore2026('limite(<|TE_1|>)')],
  ['indicator-unknown', withScore2026('val(te_1)', 'indicateurs: te_1,  <|te_8|> ,te_2\n')],
  ['indicator-unknown', withScore2026('val(te_1)', 'indicateurs: "te_1, <|te_8|>"\n')],
  // Of two with one id, what either has counts: they may be of two years side by side, and else they are told to be twins.
  [
    'indicator-target-missing',
    `${withScore2026('limite(te_5)')}//- j.md\n${indicator('te_5', `## Seuil\n${formulaBlock('1')}`)}//- k.md\n${indicator('te_5')}`,
  ],
  [
    'indicator-target-missing',
    `${withScore2026('limite(te_5)')}//- j.md\n${indicator('te_5')}//- k.md\n${indicator('te_5', `## Seuil\n${formulaBlock('1')}`)}`,
  ],
  // And each has its own faults.
  [
    'indicator-unknown',
    `//- a.md\n${indicator('te_1', `## Calcul\n${formulaBlock('val(<|te_9|>)')}`)}//- b.md\n${indicator('te_1', `## Calcul\n${formulaBlock('1')}`)}`,
  ],
  ['indicator-unknown', calculated('1 1 + opt_val(<|te_9|>) + opt_val(te_1)')],
  ['indicator-unknown', calculated('VAL(x)').replace('te_1', 'te_1')],
];

describe('the formulas of 2026', () => {
  for (const [code, example] of CASES) {
    it(`are checked while they are typed: ${code} in ${example.replaceAll('\n', ' ').slice(-80)}`, () =>
      checkRule(code, example));
  }
});
