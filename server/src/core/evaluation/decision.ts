import type { Span } from '../text/span.ts';
import { type Evaluator, evaluatorOf, type Setting, type Turnout } from './evaluator.ts';
import { type Part, type Program, programOfPart } from './program.ts';
import type { ArmShape } from './shape.ts';
import { trace } from './trace.ts';

/** A part of a formula that decided on what it gives. */
export interface Mark {
  /** Counted from the beginning of the formula. */
  readonly span: Span;
  readonly turn: Turn;
}

/** How it turned out: a condition that holds, that fails or that nothing is known of; a part that gives the value. */
export type Turn = Turnout | 'gives';

/** What decided on the value of a formula. */
export interface Decision {
  /** The part whose value it gives; undefined where no branch is taken, or that has none. */
  readonly giving: Part | undefined;
  /** In the order of the text; none stands inside another. */
  readonly deciding: readonly Deciding[];
}

export interface Deciding extends Mark {
  readonly part: Part;
}

/**
 * What decides on the value of a formula in a setting, in either language: the conditions by which it goes the way that it
 * goes, and the part that gives the value where it ends. What it does not take decides nothing, be it evaluated as in 2026.
 */
export function decisionIn(program: Program, setting: Setting): Decision {
  const { way, conditions } = trace(program, setting);
  const marked = (by: typeof way.by): readonly Deciding[] =>
    by.map(({ key, part, span }) => ({ part, span, turn: conditions.get(key) ?? 'unknown' }));
  const end = way.arm && atArm(program, setting, way.arm, marked(way.armBy));
  return { giving: end?.giving, deciding: [...marked(way.by), ...(end?.deciding ?? [])] };
}

/** The same, as marks in the text. */
export function marksIn(program: Program, setting: Setting): readonly Mark[] {
  return decisionIn(program, setting).deciding.map(({ span, turn }) => ({ span, turn }));
}

function atArm(program: Program, setting: Setting, { giving, decision }: ArmShape, by: readonly Deciding[]): Decision {
  if (giving === undefined) return { giving: undefined, deciding: [] };
  const { part, span } = giving;
  const evaluator = evaluatorOf(program, setting);
  const value = evaluator.value(part);
  const isNone = value === null || value === undefined;
  if (decision) return { giving: isNone ? undefined : part, deciding: by };
  const chosen = isNone ? undefined : chosenOf(part, evaluator);
  if (chosen) return decisionIn(programOfPart(program, chosen), setting);
  const isCondition = typeof value === 'boolean' && part.kind !== 'literal' && part.kind !== 'boolean';
  const turn = isNone || isCondition ? evaluator.turnout(part) : 'gives';
  return { giving: isNone ? undefined : part, deciding: [{ part, span, turn }] };
}

/** Of the smaller or the larger of two, the one that it is. */
function chosenOf(part: Part, { value }: Evaluator): Part | undefined {
  if (part.kind !== 'min' && part.kind !== 'max') return undefined;
  const given = value(part);
  return [part.left, part.right].find(operand => value(operand) === given);
}
