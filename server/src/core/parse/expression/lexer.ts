import type { ExpressionLanguage } from '../../model/expression.ts';
import { type Span, span } from '../../text/span.ts';
import type { Token } from '../tokens.ts';

/** What a part of an expression may be: `word` is one of the language, in lower case however it is written. */
export type Word = 'word' | 'sign' | 'name' | 'number';

export interface Tokens {
  /** The end last. */
  readonly tokens: readonly Token<Word>[];
  /** The characters that are no part of the language: the platform passes over them without a word. */
  readonly skipped: readonly Span[];
}

type Pattern = readonly [kind: Word | 'space', pattern: RegExp];

const WORDS = /vrai|faux|oui|non|sinon|si|alors|min|max|ou|et/iy;

/** At each place the first that matches is taken, even where a longer name stands there (expressions, section 2). */
const PATTERNS: Readonly<Record<ExpressionLanguage, readonly Pattern[]>> = {
  personnalisation: patterns(['word', /identite|reponse|score|referentiel/iy]),
  indicateur: patterns(['word', /val|opt_val|cible|limite/y], ['word', /identite|reponse/iy]),
};

function patterns(...functions: readonly Pattern[]): readonly Pattern[] {
  return [
    ...functions,
    ['space', /\s+/y],
    ['word', WORDS],
    ['sign', /[-+*/=(),]|<=|>=|<|>/y],
    ['name', /[a-zA-Z_][a-zA-Z_0-9.-]*/y],
    ['number', /\d+(?:\.\d+)?/y],
  ];
}

/** The words and signs of a text. */
export function tokensOf(text: string, language: ExpressionLanguage): Tokens {
  const tokens: Token<Word>[] = [];
  const skipped: Span[] = [];
  for (let at = 0; at < text.length; ) {
    const [kind, length] = wordAt(text, at, PATTERNS[language]);
    const place = span(at, at + length);
    if (kind === undefined) skip(skipped, place);
    else if (kind !== 'space') {
      const written = text.slice(at, at + length);
      tokens.push({ kind, text: kind === 'word' ? written.toLowerCase() : written, span: place });
    }
    at += length;
  }
  tokens.push({ kind: 'end', text: '', span: span(text.length, text.length) });
  return { tokens, skipped };
}

function wordAt(text: string, at: number, among: readonly Pattern[]): readonly [Pattern[0] | undefined, number] {
  for (const [kind, pattern] of among) {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > 0) return [kind, length];
  }
  return [undefined, 1];
}

/** What stands together is one place. */
function skip(skipped: Span[], place: Span): void {
  const last = skipped.at(-1);
  if (last?.end === place.start) skipped[skipped.length - 1] = span(last.start, place.end);
  else skipped.push(place);
}
