import { type QuestionsById, questionsNear } from '../../index/questions-near.ts';
import type { Code } from '../../model/codes.ts';
import type { AnswerCall, Arithmetic, Formula, IdentityCall, Name } from '../../model/formula.ts';
import { choicesOf, type Personalisation, type RuleKind } from '../../model/personalisation.ts';
import type { Fault, ProblemArgument } from '../../model/problem.ts';
import { IDENTITY } from '../../model/scenario.ts';
import type { Span } from '../../text/span.ts';
import type { AroundView } from '../around-view.ts';
import { mayBeAction, unknownName } from './names.ts';

/**
 * What is wrong in the formulas of a rule in the language of 2023 beyond their syntax: names that lead nowhere
 * (`formula-name`), the wrong number of arguments for the type of a question (`formula-arguments`), values of the wrong type
 * (`formula-type`), divisions by zero (`formula-division`), and scores asked outside a rule on the score (`formula-score`).
 */
export function faultsOf2023(view: AroundView, { file, rules }: Personalisation): readonly Fault[] {
  const questions = questionsNear(view, file.path);
  return rules.flatMap(({ formula, kind, sound }) => {
    const faults: Fault[] = [];
    const check: Check = { kind, questions, mayBeAction: name => mayBeAction(view, name, file.path), faults };
    checkValue(check, formula, RESULT_TYPES[kind]);
    return sound ? faults : faults.filter(({ code }) => !TOLD_OF_WHOLE.has(code));
  });
}

/** What is known once a formula can be read: of half a call, nobody can say what it gives. */
const TOLD_OF_WHOLE: ReadonlySet<Code> = new Set(['formula-type', 'formula-arguments']);

/** What a value may be. */
type ValueType = 'boolean' | 'number';

/** What a rule must give: a boolean to deactivate, a number for a factor or a score. */
const RESULT_TYPES: Readonly<Record<RuleKind, ValueType>> = {
  deactivation: 'boolean',
  reduction: 'number',
  score: 'number',
};

interface Check {
  readonly kind: RuleKind;
  readonly questions: QuestionsById;
  readonly mayBeAction: (name: string) => boolean;
  readonly faults: Fault[];
}

function checkValue(check: Check, formula: Formula, expected: ValueType): void {
  switch (formula.kind) {
    case 'conditional':
      checkValue(check, formula.condition, 'boolean');
      checkValue(check, formula.consequence, expected);
      if (formula.alternative) checkValue(check, formula.alternative, expected);
      return;
    case 'and':
    case 'or':
      checkType(check, formula.span, 'boolean', expected);
      for (const operand of formula.operands) checkValue(check, operand, 'boolean');
      return;
    case 'arithmetic':
      checkType(check, formula.span, 'number', expected);
      for (const operand of formula.operands) checkValue(check, operand, 'number');
      checkDivisions(check, formula);
      return;
    case 'min':
    case 'max':
      checkType(check, formula.span, 'number', expected);
      checkValue(check, formula.left, 'number');
      checkValue(check, formula.right, 'number');
      return;
    case 'identity':
      checkType(check, formula.span, 'boolean', expected);
      checkIdentity(check, formula);
      return;
    case 'answer':
      checkAnswer(check, formula, expected);
      return;
    case 'score':
      checkType(check, formula.span, 'number', expected);
      if (check.kind !== 'score') report(check, 'formula-score', undefined, formula.span, {});
      if (!check.mayBeAction(formula.action.text)) reportName(check, 'action', formula.action, []);
      return;
    case 'boolean':
    case 'number':
      checkType(check, formula.span, formula.kind, expected);
      return;
    case 'name':
      report(check, 'formula-type', 'no-value', formula.span, { found: formula.name, expected });
      return;
    case 'missing':
      return;
  }
}

function checkType(check: Check, at: Span, found: ValueType, expected: ValueType): void {
  if (found !== expected) report(check, 'formula-type', expected, at, { found, expected });
}

function checkIdentity(check: Check, { property, value }: IdentityCall): void {
  const values = IDENTITY.get(property.text);
  if (values === undefined) reportName(check, 'property', property, [...IDENTITY.keys()]);
  else if (!values.includes(value.text)) reportName(check, 'value', value, values, { property: property.text });
}

function checkAnswer(check: Check, call: AnswerCall, expected: ValueType): void {
  const { question: name, choice, span } = call;
  const question = check.questions.get(name.text);
  if (question === undefined) {
    reportName(check, 'question', name, [...check.questions.keys()]);
    checkType(check, span, choice ? 'boolean' : 'number', expected);
    return;
  }
  const choices = choicesOf(question);
  if (question.type !== undefined && (choice === undefined) !== (question.type === 'proportion')) {
    const args = { question: question.id, type: question.type, known: choices };
    report(check, 'formula-arguments', choice ? 'takes-none' : 'needs-choice', span, args);
    return;
  }
  checkType(check, span, choice ? 'boolean' : 'number', expected);
  if (choice && question.type !== undefined && !choices.includes(choice.text)) {
    reportName(check, 'choice', choice, choices, { question: question.id });
  }
}

// Only a zero that is written can be told here; what is multiplied with it, or divided by, makes no difference.
function checkDivisions(check: Check, { operands, operators }: Arithmetic): void {
  operators.forEach((operator, at) => {
    const divisor = operands[at + 1];
    if (operator !== '/' || divisor?.kind !== 'number' || divisor.value !== 0) return;
    report(check, 'formula-division', undefined, divisor.span, {});
  });
}

function reportName(
  check: Check,
  variant: 'question' | 'choice' | 'action' | 'property' | 'value',
  { text, span }: Name,
  known: readonly string[],
  args: Readonly<Record<string, ProblemArgument>> = {},
): void {
  // Where nothing is written, the syntax is at fault already.
  if (text === '') return;
  report(check, 'formula-name', variant, span, { ...args, ...unknownName(text, known) });
}

function report(
  { faults }: Check,
  code: Code,
  variant: string | undefined,
  span: Span,
  args: Readonly<Record<string, ProblemArgument>>,
): void {
  faults.push({ code, ...(variant !== undefined && { variant }), span, args });
}
