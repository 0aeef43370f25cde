import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formulaFaultsIn } from '../../server/src/core/features/formula/faults.ts';
import { tokensOf as expressionTokens } from '../../server/src/core/parse/expression/lexer.ts';
import { parseFormula } from '../../server/src/core/parse/formula/parse-formula.ts';
import { checkedLayout } from '../kit/laid-out.ts';
import { printFormula } from '../kit/print-formula.ts';
import { workspaceOf } from '../kit/workspace.ts';
import { writtenFormulas } from '../kit/written-formulas.ts';
import { type Attack, inTime } from './attack.ts';
import { shippedTexts } from './texts.ts';

/** Formulas of the examples in each language, spoilt by a few characters: read, their faults placed, and laid out for good. */
export const spoiltFormulas: Attack = {
  name: 'a spoilt formula is read, its faults stand in it, and it is laid out for good',
  runs: 200,
  property: (_, patience) =>
    fc.property(
      fc.constantFrom(...WRITTEN),
      fc.constantFrom('2023', 'personnalisation', 'indicateur'),
      slips,
      (written, language, all) => {
        const text = all.reduce((now, slip) => spoiltBy(now, slip), written);
        const faults = inTime('reading', patience, () => formulaFaultsIn(text, language));
        for (const { span } of faults)
          assert(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify({ text, span }));
        if (language === '2023') printFormula(parseFormula(text).formula);
        else expressionTokens(text, language);
        inTime('laying out', patience, () => checkedLayout(text, language));
      },
    ),
};

const WRITTEN = [...new Set(writtenFormulas(workspaceOf(shippedTexts())).map(({ text }) => text))];

const PIECES: readonly string[] = [
  ...['si ', ' alors ', ' sinon ', ' et ', ' ou ', '(', ')', ', ', '+', '-', '*', '/', '<', '>=', '!=', '=', '"', "'"],
  ...[
    'reponse(',
    'identite(type, commune)',
    'min(',
    'max(',
    'score(cae_1.1)',
    'OUI',
    'VRAI',
    'faux',
    '0.5',
    '0,5',
    '%',
  ],
  ...['é', '🌍', '\\u00a0', '\\u2028', '\\0', '\\n', '\\r\\n', '\\t', '', '', '1.1.1', 'opt_val(cae_1.a)', '__proto__'],
];

interface Slip {
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const slips = fc.array(fc.record({ at: fc.nat(), length: fc.nat(6), piece: fc.constantFrom(...PIECES) }), {
  minLength: 1,
  maxLength: 4,
});

function spoiltBy(text: string, { at, length, piece }: Slip): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + piece + text.slice(start + length);
}
