import type { Formula } from '../../model/formula.ts';
import type { Span } from '../../text/span.ts';
import { evaluate, type Facts, type Value } from '../evaluate.ts';

/** A part of a rule that decided on what the rule gives. */
export interface Mark {
  readonly span: Span;
  readonly turn: Turn;
}

/** How it turned out: a condition that holds, that fails or that nothing is known of; a part that gives the value. */
export type Turn = 'holds' | 'fails' | 'unknown' | 'gives';

/** What decided on the value of a rule. */
export interface Decision<Part> {
  /** The part whose value the rule gives; undefined where no branch is taken. */
  readonly giving: Part | undefined;
  /** In the order of the text; none stands inside another. */
  readonly marks: readonly Mark[];
}

/**
 * What decides on the value of a formula under some facts: of each condition the parts by which it holds or fails, and the
 * part of the branch taken that gives the value. What the evaluation does not reach decides nothing.
 */
export function decisionOf(formula: Formula, facts: Facts): Decision<Formula> {
  switch (formula.kind) {
    case 'conditional': {
      const { condition, consequence, alternative } = formula;
      const { value } = evaluate(condition, facts);
      const branch = value === true ? consequence : value === false ? alternative : undefined;
      const decision = branch && decisionOf(branch, facts);
      return { giving: decision?.giving, marks: [...conditionMarks(condition, facts), ...(decision?.marks ?? [])] };
    }
    case 'min':
    case 'max': {
      const { value } = evaluate(formula, facts);
      const chosen = [formula.left, formula.right].find(operand => evaluate(operand, facts).value === value);
      return value === undefined || chosen === undefined ? unknown(formula) : decisionOf(chosen, facts);
    }
    case 'and':
    case 'or':
    case 'identity':
      return { giving: formula, marks: conditionMarks(formula, facts) };
    default: {
      const { value } = evaluate(formula, facts);
      if (value === undefined) return unknown(formula);
      return typeof value === 'boolean' && formula.kind !== 'boolean'
        ? { giving: formula, marks: conditionMarks(formula, facts) }
        : { giving: formula, marks: [{ span: formula.span, turn: 'gives' }] };
    }
  }
}

function unknown(formula: Formula): Decision<Formula> {
  return { giving: undefined, marks: [{ span: formula.span, turn: 'unknown' }] };
}

function conditionMarks(condition: Formula, facts: Facts): readonly Mark[] {
  const { value } = evaluate(condition, facts);
  if (condition.kind !== 'and' && condition.kind !== 'or') return [{ span: condition.span, turn: turnOf(value) }];
  const results = condition.operands.map(operand => ({ operand, value: evaluate(operand, facts).value }));
  // Operands are taken from the left: the first that settles it is the last to be looked at.
  const settling = results.find(result => result.value === undefined || result.value === (condition.kind === 'or'));
  const deciding = settling ? [settling] : results;
  return deciding.flatMap(({ operand }) => conditionMarks(operand, facts));
}

function turnOf(value: Value | undefined): Turn {
  return value === true ? 'holds' : value === false ? 'fails' : 'unknown';
}
