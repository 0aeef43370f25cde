import { formulaFaultsIn } from '../../server/src/core/features/formula/faults.ts';
import type { FormulaLanguage } from '../../server/src/core/features/formula/language.ts';
import { tokensOf as expressionTokens } from '../../server/src/core/parse/expression/lexer.ts';
import { tokensOf as formulaTokens } from '../../server/src/core/parse/formula/lexer.ts';
import { type Span, span } from '../../server/src/core/text/span.ts';
import type { WrittenFormula } from './written-formulas.ts';

/** A formula with one token dropped, doubled, replaced by another or moved behind the next one. */
export interface SpoiltFormula {
  readonly how: 'dropped' | 'doubled' | 'replaced' | 'moved';
  readonly text: string;
  /** From the token before what was changed to the one behind it. */
  readonly place: Span;
}

/** Every formula that one slip makes of a formula, a token after the other; its tokens stand apart in all of them. */
export function spoiltFormulas(text: string, language: FormulaLanguage): readonly SpoiltFormula[] {
  const words = tokensOf(text, language).map(({ span: { start, end } }) => text.slice(start, end));
  return words.flatMap((word, at) => {
    const other = word === '+' ? ')' : '+';
    const next = words[at + 1];
    return [
      written(words, 'dropped', at, 1, []),
      written(words, 'doubled', at, 1, [word, word]),
      written(words, 'replaced', at, 1, [other]),
      ...(next === undefined ? [] : [written(words, 'moved', at, 2, [next, word])]),
    ];
  });
}

/** The tokens of a formula, that of its end left out. */
export function tokensOf(text: string, language: FormulaLanguage): readonly { readonly span: Span }[] {
  const tokens =
    language === '2023' ? formulaTokens(text, span(0, text.length)) : expressionTokens(text, language).tokens;
  return tokens.slice(0, -1);
}

function written(
  words: readonly string[],
  how: SpoiltFormula['how'],
  at: number,
  count: number,
  instead: readonly string[],
): SpoiltFormula {
  const before = words.slice(0, at);
  const text = [...before, ...instead, ...words.slice(at + count)].join(' ');
  const upTo = [...before, ...instead, ...words.slice(at + count, at + count + 1)].join(' ').length;
  return { how, text, place: span(before.slice(0, -1).join(' ').length, upTo) };
}

/** Of the formulas that one slip makes of some, those that cannot be read any more. */
export interface PlacedShare {
  /** How many there are. */
  readonly faulty: number;
  /** How many can be read all the same, and mean another thing. */
  readonly valid: number;
  /** Those with a fault that touches the place of the slip, as a share of the faulty. */
  readonly share: number;
  /** The others. */
  readonly elsewhere: readonly string[];
}

/** How many slips in some formulas are found where they are. */
export function placedShare(formulas: readonly Pick<WrittenFormula, 'text' | 'language'>[]): PlacedShare {
  const all = formulas.flatMap(({ text, language }) =>
    spoiltFormulas(text, language).map(spoilt => ({ ...spoilt, faults: formulaFaultsIn(spoilt.text, language) })),
  );
  const faulty = all.filter(({ faults }) => faults.length > 0);
  const elsewhere = faulty.filter(({ faults, place }) => {
    return !faults.some(({ span: { start, end } }) => start <= place.end && end >= place.start);
  });
  return {
    faulty: faulty.length,
    valid: all.length - faulty.length,
    share: 1 - elsewhere.length / faulty.length,
    elsewhere: elsewhere.map(({ text }) => text),
  };
}
