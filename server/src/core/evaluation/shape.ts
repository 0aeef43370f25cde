import type { Span } from '../text/span.ts';
import type { Part } from './program.ts';

/**
 * How a program decides, whatever its language: its `si` with their arms, and conditions as trees of `et` and `ou`. Places
 * count from the beginning of the formula; keys say the way to a part, such as `sinon/si/2`, and stay where text moves.
 */
export type Shape = ChoiceShape | ArmShape;

export interface ChoiceShape {
  readonly kind: 'choice';
  readonly decision: Decision;
  readonly consequence: Shape;
  readonly alternative: Shape;
}

/** Where a way through a program ends. */
export interface ArmShape {
  readonly kind: 'arm';
  /** Undefined for a whole that is made of values of `si`: these have the branches. */
  readonly branch: Branch | undefined;
  /** What gives its value, without parentheses around it; undefined for the `sinon` that is not written. */
  readonly giving: { readonly part: Part; readonly span: Span } | undefined;
  /** What decides on the value of an arm that is true or false; undefined for one that is not made of conditions. */
  readonly decision: Decision | undefined;
  /** The `si` in parentheses that the value is computed of. */
  readonly inner: readonly Shape[];
}

/** An arm of a `si` that holds no `si` itself, or the whole of a program that has none. */
export interface Branch {
  readonly key: string;
  /** `absent`: the `sinon` that is not written, and gives nothing. */
  readonly kind: 'whole' | 'then' | 'else' | 'absent';
  /** Of an absent one empty, at the end of its `si`. */
  readonly span: Span;
  /** Undefined for an absent one. */
  readonly part: Part | undefined;
}

/** What is true or false as a whole: the condition of a `si`, or a value made of conditions. */
export interface Decision {
  readonly key: string;
  readonly span: Span;
  readonly part: Part;
  readonly logic: Logic;
}

/** Conditions as `et` and `ou` join them; parentheses around them are left out. */
export type Logic =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Logic[] }
  | { readonly kind: 'condition'; readonly condition: Condition };

/** A comparison, a call, or whatever else `et` and `ou` join: each place is one of its own. */
export interface Condition {
  readonly key: string;
  /** The key of the decision that it belongs to. */
  readonly decision: string;
  readonly span: Span;
  readonly part: Part;
  /** The `si` in parentheses that it is computed of. */
  readonly inner: readonly Shape[];
}

/** The conditions of a tree of them, in the order of the text. */
export function conditionsOf(logic: Logic): readonly Condition[] {
  return logic.kind === 'condition' ? [logic.condition] : logic.operands.flatMap(conditionsOf);
}

/** The branches of a shape, in the order of the text. */
export function branchesOf(shape: Shape): readonly Branch[] {
  const own = shape.kind === 'arm' && shape.branch ? [shape.branch] : [];
  return [...inConditions(shape).flatMap(branchesOf), ...own, ...armsOf(shape).flatMap(branchesOf)];
}

/** The decisions of a shape, each before those that stand in it. */
export function decisionsOf(shape: Shape): readonly Decision[] {
  const own = shape.decision ? [shape.decision] : [];
  return [...own, ...[...inConditions(shape), ...armsOf(shape)].flatMap(decisionsOf)];
}

function inConditions({ decision }: Shape): readonly Shape[] {
  return decision ? conditionsOf(decision.logic).flatMap(({ inner }) => inner) : [];
}

function armsOf(shape: Shape): readonly Shape[] {
  return shape.kind === 'choice' ? [shape.consequence, shape.alternative] : shape.inner;
}

/** The way to what stands below. */
export function below(key: string, step: string | number): string {
  return key === WHOLE || key === '' ? String(step) : `${key}/${step}`;
}

/** The key of the whole of a program. */
export const WHOLE = 'tout';
