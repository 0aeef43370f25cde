import type { Formula } from '../model/formula.ts';
import { evaluate, type Facts } from './evaluate.ts';

/** A quotient of two numbers as a formula writes it: `2/12`. */
export interface Fraction {
  readonly over: number;
  readonly under: number;
}

/**
 * The fraction that a formula gives under some facts; undefined where what it gives is written as no fraction of two
 * numbers. Authors think in points out of points, and look for `2/12` where 0.167 would be told.
 */
export function writtenFraction(formula: Formula, facts: Facts): Fraction | undefined {
  switch (formula.kind) {
    case 'conditional': {
      const { value } = evaluate(formula.condition, facts);
      const branch = value === true ? formula.consequence : value === false ? formula.alternative : undefined;
      return branch && writtenFraction(branch, facts);
    }
    case 'min':
    case 'max': {
      const { left, right } = formula;
      const { value } = evaluate(formula, facts);
      const chosen = [left, right].find(operand => evaluate(operand, facts).value === value);
      return value === undefined || chosen === undefined ? undefined : writtenFraction(chosen, facts);
    }
    case 'arithmetic': {
      const [over, under, ...others] = formula.operands;
      if (over?.kind !== 'number' || under?.kind !== 'number' || others.length > 0) return undefined;
      return formula.operators[0] === '/' ? { over: over.value, under: under.value } : undefined;
    }
    case 'and':
    case 'or':
    case 'identity':
    case 'answer':
    case 'score':
    case 'boolean':
    case 'number':
    case 'name':
    case 'missing':
      return undefined;
  }
}
