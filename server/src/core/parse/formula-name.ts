import type { ExpressionLanguage } from '../model/expression.ts';
import type { Platform } from '../model/referential.ts';
import { span } from '../text/span.ts';
import { tokensOf as wordsOf2026 } from './expression/lexer.ts';
import { BOOLEANS, KEYWORDS, tokensOf as wordsOf2023 } from './formula/lexer.ts';

/** True for a text that formulas of a platform read as one name, of a question, an answer or an indicator. */
export function isName(text: string, platform: Platform, language: ExpressionLanguage): boolean {
  // An indicator of 2023 is named in no formula: its id is what the platform of today would read.
  if (platform === '2026' || language === 'indicateur') {
    // Indicators are read in small letters.
    if (language === 'indicateur' && text !== text.toLowerCase()) return false;
    const { tokens, skipped } = wordsOf2026(text, language);
    return skipped.length === 0 && isOneName(tokens, text);
  }
  return !KEYWORDS.includes(text) && !BOOLEANS.has(text) && isOneName(wordsOf2023(text, span(0, text.length)), text);
}

/** The word of the language of formulas that keeps a text from being a name: all of it in 2023, its beginning in 2026. */
export function wordAtStartOf(text: string, platform: Platform, language: ExpressionLanguage): string | undefined {
  if (platform === '2023' && language === 'personnalisation') {
    return KEYWORDS.includes(text) || BOOLEANS.has(text) ? text : undefined;
  }
  const [first] = wordsOf2026(text, language).tokens;
  return first?.kind === 'word' && first.span.start === 0 ? text.slice(0, first.span.end) : undefined;
}

function isOneName(tokens: readonly { readonly kind: string; readonly text: string }[], text: string): boolean {
  const [first, ...others] = tokens;
  return first?.kind === 'name' && first.text === text && others.length === 1;
}
