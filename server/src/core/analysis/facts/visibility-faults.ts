import { memory } from '../../memory/memory.ts';
import type { Question } from '../../model/personalisation.ts';
import type { Fault } from '../../model/problem.ts';
import type { ScalarItem } from '../../model/source.ts';
import { type ParsedExpression, parseExpression } from '../../parse/expression/parse-expression.ts';
import { questionsIn } from '../../scoring/prepare-workspace.ts';
import type { AroundView } from '../around-view.ts';
import { faultsOfRule } from '../expressions/check-rule.ts';
import type { Known, Purpose } from '../expressions/known.ts';
import { ownFaults } from '../expressions/own-checks.ts';
import { skippedFaults } from '../expressions/skipped.ts';
import { knownIndicators, knownQuestions } from './known-2026.ts';
import { type FormulaFault, lessened, placedIn } from './placed-in.ts';

/** What is wrong with the formulas that say when questions are asked; only the platform of 2026 has them. */
export function visibilityFaults(view: AroundView): readonly FormulaFault[] {
  return questionsIn(view).flatMap(({ file, visibility }: Question) => {
    return visibility ? placedIn(file.path, visibility, faultsOfPlain(view, visibility, 'visibility')) : [];
  });
}

/** What is wrong with a formula of which the importer reads the syntax alone: what else is, makes it count for nothing. */
export function faultsOfPlain(
  view: Pick<AroundView, 'around'>,
  formula: ScalarItem,
  purpose: Purpose,
): readonly Fault[] {
  const { text } = formula;
  const { fault, expression, skipped } = read(formula, [], () => parseExpression(text, 'personnalisation'));
  const passed = skippedFaults(text, skipped);
  if (expression === undefined) return [fault, ...passed];
  const known: Known = { questions: knownQuestions(view), indicators: knownIndicators(view), actions: NOWHERE };
  const cell = { action: '', column: 'desactivation', text, referential: 'te' } as const;
  // A score has no value here, whichever it is; that is told.
  const named = faultsOfRule(cell, expression, known).filter(({ code }) => code !== 'formula-action');
  return [...passed, ...lessened(named), ...ownFaults(text, expression, purpose, known)];
}

const read = memory<ScalarItem, ParsedExpression>();

const NOWHERE = { has: () => false };
