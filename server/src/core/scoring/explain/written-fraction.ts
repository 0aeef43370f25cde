import { decisionIn } from '../../evaluation/decision.ts';
import { programOfRule } from '../../evaluation/program.ts';
import type { Expression } from '../../model/expression.ts';
import type { Formula } from '../../model/formula.ts';
import type { Personalised } from '../personalise.ts';
import type { PreparedRule } from '../prepare.ts';

/** A quotient of two numbers as a formula writes it: `2/12`. */
export interface Fraction {
  readonly over: number;
  readonly under: number;
}

/**
 * The fraction that a rule on the potential gives a collectivité; undefined where what it gives is written as no fraction of
 * two numbers. Authors think in points out of points, and look for `2/12` where 0.167 would be told.
 */
export function fractionOf(rule: PreparedRule, personalised: Personalised): Fraction | undefined {
  return fractionIn(decisionIn(programOfRule(rule), personalised).giving);
}

/** A part of a formula of either language as a fraction of two numbers; undefined where it is written otherwise. */
export function fractionIn(part: Formula | Expression | undefined): Fraction | undefined {
  switch (part?.kind) {
    case 'group':
      return fractionIn(part.inner);
    case 'arithmetic':
    case 'operation': {
      const [over, under, ...others] = part.operands.map(numberIn);
      if (over === undefined || under === undefined || others.length > 0) return undefined;
      return part.operators[0] === '/' ? { over, under } : undefined;
    }
    default:
      return undefined;
  }
}

function numberIn(part: Formula | Expression): number | undefined {
  if (part.kind === 'number') return part.value;
  return part.kind === 'literal' && typeof part.value === 'number' ? part.value : undefined;
}
