import type { Expression } from '../model/expression.ts';
import type { Formula } from '../model/formula.ts';
import type { ReadRule } from './rule-names.ts';

/** A formula that was read without a fault, in the language of its platform: what is reasoned about. */
export type Program = Program2023 | Program2026;

export interface Program2023 {
  readonly platform: '2023';
  readonly formula: Formula;
  /** Where the formula begins in its file: places in a `Formula` are places of the file. */
  readonly start: number;
}

interface Program2026 {
  readonly platform: '2026';
  /** Its places count from the beginning of the formula. */
  readonly expression: Expression;
}

/** A part of a program, in the language of either platform. */
export type Part = Formula | Expression;

/** The program of a rule that can be read (`PreparedRule` is one). */
export function programOfRule({ rule, expression }: ReadRule): Program {
  if (expression) return programOfExpression(expression);
  return { platform: '2023', formula: rule.formula, start: rule.formulaSpan.start };
}

/** The program of any formula of the platform of 2026: when a question is asked, targets, scores by indicators. */
export function programOfExpression(expression: Expression): Program {
  return { platform: '2026', expression };
}

/** A part of a program as a program of its own. */
export function programOfPart(program: Program, part: Part): Program {
  // The parts of a program are of its own language.
  return program.platform === '2023'
    ? { ...program, formula: part as Formula }
    : { ...program, expression: part as Expression };
}
