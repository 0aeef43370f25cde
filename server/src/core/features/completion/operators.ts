import type { FormulaLanguage } from '../formula/language.ts';
import { awaitedBehind, type ValueKind } from './fitting.ts';
import { type Proposal, wordsOf } from './proposal.ts';

/** The signs that may stand behind a number, at the end of a part of a formula; `whole` is what the formula gives. */
export function operatorsBehind(
  before: string,
  language: FormulaLanguage,
  whole: ValueKind | undefined,
): readonly Proposal[] {
  const operand = operandAt(before);
  if (operand === undefined) return [];
  const isCompared =
    language !== '2023' && awaitedBehind(before.slice(0, operand), language, false, whole) !== 'number';
  return wordsOf('word', [...(isCompared ? COMPARISONS : []), ...ARITHMETIC]);
}

const ARITHMETIC = ['+', '-', '*', '/'] as const;
const COMPARISONS = ['>', '>=', '<', '<=', '='] as const;

/** Where the number begins that a text ends with; undefined where it ends with none. */
function operandAt(before: string): number | undefined {
  const from = Math.max(0, before.length - FARTHEST);
  const near = before.slice(from);
  const number = /(?<![\w.-])\d[\d.]*\s*$/.exec(near);
  if (number) return from + number.index;
  const call = /(?<name>[a-z_]*)\s*\((?<asked>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*$/.exec(near);
  const { name = '', asked = '' } = call?.groups ?? {};
  // An answer that is compared with a choice is no number; parentheses alone may hold one.
  const isNumber = GIVING.includes(name) || name === '' || (name === 'reponse' && !asked.includes(','));
  return isNumber && call ? from + call.index : undefined;
}

// Nothing is reckoned with what a function gives of more than this.
const FARTHEST = 1000;

/** The functions that give numbers. */
const GIVING = ['min', 'max', 'score', 'val', 'opt_val', 'cible', 'limite'];
