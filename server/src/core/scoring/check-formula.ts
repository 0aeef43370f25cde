import type { AnswerCall, Arithmetic, Formula, IdentityCall, Name } from '../model/formula.ts';
import { nearest } from '../model/nearest.ts';
import { BINARY_ANSWERS, type Question, type RuleKind } from '../model/personalisation.ts';
import type { Problem, ProblemArgument } from '../model/problem.ts';
import { IDENTITY } from '../model/scenario.ts';
import type { Span } from '../text/span.ts';

/** What a formula may name. */
export interface Names {
  readonly questions: ReadonlyMap<string, Question>;
  /** False only where the référentiel that the id names is there, and the action is not, or where it is no id at all. */
  readonly mayBeAction: (name: string) => boolean;
}

/** What a value may be. */
export type ValueType = 'boolean' | 'number';

/** What a rule must give: a boolean to deactivate, a number for a factor or a score. */
export const RESULT_TYPES: Readonly<Record<RuleKind, ValueType>> = {
  deactivation: 'boolean',
  reduction: 'number',
  score: 'number',
};

/**
 * The faults of a formula beyond its syntax: names that lead nowhere (`formula-name`), the wrong number of arguments for
 * the type of a question (`formula-arguments`), values of the wrong type (`formula-type`), divisions by zero
 * (`formula-division`), and scores asked outside a rule on the score (`formula-score`). In the order of the text.
 */
export function checkFormula(formula: Formula, kind: RuleKind, names: Names): readonly Problem[] {
  const check: Check = { kind, names, problems: [] };
  checkValue(check, formula, RESULT_TYPES[kind]);
  return check.problems.sort((a, b) => a.span.start - b.span.start);
}

interface Check {
  readonly kind: RuleKind;
  readonly names: Names;
  readonly problems: Problem[];
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
      if (!check.names.mayBeAction(formula.action.text)) reportName(check, 'action', formula.action, []);
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
  const question = check.names.questions.get(name.text);
  if (question === undefined) {
    reportName(check, 'question', name, [...check.names.questions.keys()]);
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

/** What may be answered to a question; empty for a `proportion` and where its type is unknown. */
export function choicesOf({ type, choices }: Question): readonly string[] {
  switch (type) {
    case 'binaire':
      return BINARY_ANSWERS;
    case 'choix':
      return choices.map(({ id }) => id);
    case 'proportion':
    case undefined:
      return [];
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
  const meant = nearest(text, known);
  report(check, 'formula-name', variant, span, {
    ...args,
    found: text,
    known,
    ...(meant !== undefined && { suggestion: meant }),
  });
}

function report(
  { problems }: Check,
  code: string,
  variant: string | undefined,
  span: Span,
  args: Readonly<Record<string, ProblemArgument>>,
): void {
  problems.push({ code, ...(variant !== undefined && { variant }), severity: 'error', span, args });
}
