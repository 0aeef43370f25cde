import type { CodeBlock, SourceFile } from '../model/source.ts';
import { allEntries } from '../parse/declarations.ts';
import { FORMULA_LANGUAGE } from '../parse/formula/language.ts';
import { type Span, textOf } from '../text/span.ts';
import { branchSpansIn } from './formula/spans.ts';
import { headingsOf } from './headings.ts';

/**
 * What of a file can be folded, in the order of the text: each action and each section below its title, blocks of metadata,
 * formulas and their branches. Each begins where what stays to be seen does.
 */
export function foldsIn(file: SourceFile): readonly Span[] {
  const blocks = allEntries(file.entries).flatMap(({ block, code }) => [...(block ? [block] : []), ...code]);
  const formulas = allEntries(file.entries).flatMap(({ code }) => code.filter(isFormula));
  const folds = [
    ...headingsOf(file).map(({ extent }) => extent),
    ...blocks.map(({ span }) => span),
    ...formulas.flatMap(({ content }) => branchSpansIn(file.text, content)).filter(one => hasLines(file, one)),
  ];
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

function hasLines({ text }: SourceFile, span: Span): boolean {
  return /[\r\n]/.test(textOf(text, span));
}

function isFormula({ language }: CodeBlock): boolean {
  return language === FORMULA_LANGUAGE;
}
