import type { ExpressionLanguage, ExpressionName } from '../../model/expression.ts';
import type { Span } from '../../text/span.ts';
import { span, textOf } from '../../text/span.ts';
import type { Token } from '../tokens.ts';
import { tokensOf, type Word } from './lexer.ts';

/** A function with the names in its parentheses, in an expression that may be unfinished. */
export interface WrittenCall {
  /** In lower case, `reponse`. */
  readonly called: string;
  readonly name: ExpressionName;
  readonly value: ExpressionName | undefined;
}

/** The calls that stand in a text, whatever else does; places are those of the text. */
export function writtenCalls(text: string, { start, end }: Span, language: ExpressionLanguage): readonly WrittenCall[] {
  const content = text.slice(start, end);
  const { tokens } = tokensOf(content, language);
  const named = (token: Token<Word> | undefined): ExpressionName | undefined => {
    if (token?.kind !== 'name' && !(token?.kind === 'word' && ANSWERS.has(token.text))) return undefined;
    // The two answers may be written in any case.
    const written = token.kind === 'word' ? token.text.toUpperCase() : textOf(content, token.span);
    return { text: written, span: span(start + token.span.start, start + token.span.end) };
  };
  return tokens.flatMap((token, at): readonly WrittenCall[] => {
    const name = tokens[at + 2]?.kind === 'name' ? named(tokens[at + 2]) : undefined;
    if (token.kind !== 'word' || tokens[at + 1]?.text !== '(' || name === undefined) return [];
    const value = tokens[at + 3]?.text === ',' ? named(tokens[at + 4]) : undefined;
    return [{ called: token.text, name, value }];
  });
}

const ANSWERS: ReadonlySet<string> = new Set(['oui', 'non']);
