import type { Workspace } from '../../index/workspace.ts';
import type { ExpressionLanguage } from '../../model/expression.ts';
import { qualifiedId } from '../../model/id.ts';
import type { Entry, SourceFile } from '../../model/source.ts';
import { tokensOf as expressionTokens } from '../../parse/expression/lexer.ts';
import { FORMULA_LANGUAGE } from '../../parse/formula/language.ts';
import { tokensOf as formulaTokens } from '../../parse/formula/lexer.ts';
import { moved, type Span, textOf } from '../../text/span.ts';
import { type FormulaLanguage, formulaLanguageAt } from './language.ts';

/** A word of a formula, and what it is in its language. */
export interface FormulaWord {
  readonly span: Span;
  readonly type: 'keyword' | 'function' | 'name' | 'value' | 'number';
}

/**
 * The words of the formulas of an entry, those of the entries below it left out, in the order of the text: each as the
 * platform whose formula it is reads it. Qualified ids are none of them: they may name an action.
 */
export function formulaWordsIn(
  workspace: Workspace,
  file: SourceFile,
  root: Entry,
  entry: Entry,
): readonly FormulaWord[] {
  const formulas = entry.code.filter(({ language }) => language === FORMULA_LANGUAGE);
  return formulas.flatMap(block => {
    const { kind, path } = file;
    const language = formulaLanguageAt(workspace, { kind, path, root, entry }, block.span.start);
    const words = wordsOfFormula(file, block.content, language);
    return words.filter(({ span: place }) => qualifiedId(textOf(file.text, place)) === undefined);
  });
}

const KEYWORDS: ReadonlySet<string> = new Set(['si', 'alors', 'sinon', 'et', 'ou']);
const VALUES: ReadonlySet<string> = new Set(['vrai', 'faux', 'oui', 'non']);

/** The words of one formula, qualified ids among them as names. */
export function wordsOfFormula({ text }: SourceFile, content: Span, language: FormulaLanguage): readonly FormulaWord[] {
  const tokens = language === '2023' ? formulaTokens(text, content) : shifted(text, content, language);
  return tokens.flatMap(({ kind, text: word, span: place }, at): readonly FormulaWord[] => {
    const type = kind === 'number' ? 'number' : typeOf(word, tokens[at - 1]?.text, tokens[at + 1]?.text);
    const isWord = kind === 'word' || kind === 'name' || kind === 'number';
    return isWord ? [{ span: place, type }] : [];
  });
}

function shifted(text: string, content: Span, language: ExpressionLanguage) {
  const { tokens } = expressionTokens(textOf(text, content), language);
  return tokens.map(token => ({ ...token, span: moved(token.span, content.start) }));
}

/** What a word is by the signs around it: what is asked for stands first in its parentheses, the answer behind a comma. */
function typeOf(word: string, before: string | undefined, after: string | undefined): FormulaWord['type'] {
  const lower = word.toLowerCase();
  if (KEYWORDS.has(lower)) return 'keyword';
  if (after === '(') return 'function';
  return before === ',' || VALUES.has(lower) ? 'value' : 'name';
}
