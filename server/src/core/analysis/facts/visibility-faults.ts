import { questionsIn } from '../../index/around-lists.ts';
import { memory } from '../../memory/memory.ts';
import type { Question } from '../../model/personalisation.ts';
import type { Fault } from '../../model/problem.ts';
import type { ScalarItem } from '../../model/source.ts';
import { expressionOf } from '../../parse/expression/expression-of.ts';
import { readableParts, syntaxFaults } from '../../parse/expression/readable-parts.ts';
import type { AroundView } from '../around-view.ts';
import { type Names, nameFaults } from '../expressions/check-names.ts';
import type { Purpose } from '../expressions/known.ts';
import { ownFaults } from '../expressions/own-checks.ts';
import { skippedFaults } from '../expressions/skipped.ts';
import { knownAnywhere } from './known-2026.ts';
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
  const known = knownAnywhere(view);
  return found(formula, [known, purpose], () => faultsHeld(known, formula, purpose));
}

const found = memory<ScalarItem, readonly Fault[]>();

function faultsHeld(known: Names, formula: ScalarItem, purpose: Purpose): readonly Fault[] {
  const { text } = formula;
  const parsed = expressionOf(formula, 'personnalisation');
  const parts = readableParts(text, 'personnalisation', parsed);
  return [
    ...syntaxFaults(parsed),
    ...skippedFaults(text, parsed.skipped),
    // A score has no value here, whichever it is; that is told.
    ...lessened(nameFaults(text, parts, known).filter(({ code }) => code !== 'formula-action')),
    ...(parsed.expression ? ownFaults(text, parsed.expression, purpose, known) : []),
  ];
}
