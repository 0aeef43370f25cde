import { programOfExpression } from '../../evaluation/program.ts';
import { type QuestionsById, questionsNear } from '../../index/questions-near.ts';
import { memory } from '../../memory/memory.ts';
import type { Code } from '../../model/codes.ts';
import type { Expression } from '../../model/expression.ts';
import { isIndicatorId } from '../../model/id.ts';
import type { Fault } from '../../model/problem.ts';
import type { ScalarItem } from '../../model/source.ts';
import { expressionOf } from '../../parse/expression/expression-of.ts';
import { readableParts, syntaxFaults } from '../../parse/expression/readable-parts.ts';
import type { IndicativeFormula } from '../../parse/indicative-formulas.ts';
import { nameFaults } from '../expressions/check-names.ts';
import { targetFaults } from '../expressions/check-score.ts';
import { idsOf } from '../expressions/known.ts';
import { ownFaults } from '../expressions/own-checks.ts';
import { skippedFaults } from '../expressions/skipped.ts';
import type { PlacedFinding, ScoresView } from '../rule.ts';
import { isIndicatorMissing, knownAnywhere, knownIndicators } from './known-2026.ts';
import { askedUnder, unknownName } from './names.ts';
import { type FormulaFault, lessened, placedIn } from './placed-in.ts';
import { faultsProved } from './proof-faults.ts';
import { provedOf } from './proved.ts';
import { unknownIndicators } from './unknown-indicators.ts';

/** A check for what one rule finds in the scores by indicators that actions ask for; only the platform of 2026 has them. */
export function scoreFaults(code: Code): (view: ScoresView) => readonly PlacedFinding[] {
  return view => view.scored.flatMap(scored => faultsOf(view, scored).filter(fault => fault.code === code));
}

const known = memory<IndicativeFormula, readonly FormulaFault[]>();

/** As long as neither the formula nor what it is held against is another, they are the same. */
function faultsOf(view: Around, scored: IndicativeFormula): readonly FormulaFault[] {
  const questions = questionsNear(view, scored.file.path);
  return known(scored, [knownAnywhere(view), askedUnder(questions)], () => [
    ...inFormula(view, questions, scored),
    ...inList(view, scored),
    ...inQuestions(view, scored),
  ]);
}

type Around = Pick<ScoresView, 'around'>;

function inList(view: Around, { file, indicators }: IndicativeFormula): readonly FormulaFault[] {
  const all = knownIndicators(view);
  return indicators.flatMap(({ text, span }): readonly FormulaFault[] => {
    const found = { code: 'indicator-unknown', file: file.path, span } as const;
    if (isIndicatorMissing(view, text)) return [{ ...found, args: unknownName(text, idsOf(all)) }];
    return all.has(text) || isIndicatorId(text) ? [] : [{ ...found, variant: 'malformed', args: { found: text } }];
  });
}

/** Where no question is here at all, they are kept elsewhere. */
function inQuestions(view: Around, { file, questions }: IndicativeFormula): readonly FormulaFault[] {
  const { questions: all } = knownAnywhere(view);
  if (all.size === 0) return [];
  return questions.flatMap(({ text, span }): readonly FormulaFault[] => {
    if (all.has(text)) return [];
    const args = unknownName(text, [...all.keys()]);
    return [{ code: 'formula-question', variant: 'listed', severity: 'information', file: file.path, span, args }];
  });
}

function inFormula(
  view: Around,
  questions: QuestionsById,
  { file, formula }: IndicativeFormula,
): readonly FormulaFault[] {
  return formula ? placedIn(file.path, formula, faultsIn(view, questions, formula)) : [];
}

function faultsIn(view: Around, questions: QuestionsById, formula: ScalarItem): readonly Fault[] {
  const { text } = formula;
  const parsed = expressionOf(formula, 'indicateur');
  const parts = readableParts(text, 'indicateur', parsed);
  const known = knownAnywhere(view);
  return [
    ...syntaxFaults(parsed),
    ...skippedFaults(text, parsed.skipped),
    ...unknownIndicators(view, parts),
    ...targetFaults(parts, known),
    ...lessened(nameFaults(text, parts, known)),
    ...(parsed.expression ? ownFaults(text, parsed.expression, 'indicators', known) : []),
    ...parts.flatMap(inCapitals),
    ...(parsed.expression ? provedFaults(questions, text, parsed.expression) : []),
  ];
}

/** A score by indicators knows all answers; what holds whatever the indicators are is proved. */
function provedFaults(questions: QuestionsById, text: string, expression: Expression): readonly Fault[] {
  const program = programOfExpression(expression);
  return faultsProved({ role: 'indicators', text }, provedOf(questions, { program, text }, 'all'));
}

/** The importer looks for an indicator in small letters, whoever computes the score as it is written. */
function inCapitals(part: Expression): readonly Fault[] {
  if (part.kind !== 'value' && part.kind !== 'target' && part.kind !== 'limit') return [];
  const { text: found, span } = part.kind === 'value' ? part.indicator : part.name;
  const suggestion = found.toLowerCase();
  if (found === suggestion) return [];
  return [{ code: 'indicator-unknown', variant: 'case', severity: 'warning', span, args: { found, suggestion } }];
}
