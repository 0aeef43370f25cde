import type { Fault } from '../../model/problem.ts';
import { parseExpression } from '../../parse/expression/parse-expression.ts';
import { syntaxFaults } from '../../parse/expression/readable-parts.ts';
import { parseFormula } from '../../parse/formula/parse-formula.ts';
import type { FormulaLanguage } from './language.ts';

/** What is wrong with the syntax of a text as a formula of a language; places count from its beginning. */
export function formulaFaultsIn(text: string, language: FormulaLanguage): readonly Fault[] {
  return language === '2023' ? parseFormula(text).faults : syntaxFaults(parseExpression(text, language));
}
