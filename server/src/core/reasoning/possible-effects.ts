import { anatomyOf } from '../evaluation/anatomy.ts';
import type { Part, Program } from '../evaluation/program.ts';
import type { ArmShape, Branch, Decision, Logic, Shape } from '../evaluation/shape.ts';
import type { RuleKind } from '../model/personalisation.ts';
import { type Fraction, fractionIn } from '../scoring/explain/written-fraction.ts';
import { encloses, type Span, span } from '../text/span.ts';
import type { Proof } from './proof.ts';

/** What a rule may do to its action, and what must be so for it. */
export interface PossibleEffect {
  readonly outcome: PossibleOutcome;
  /** All of these, in the order of the text; none for what is always so, or for what is left. */
  readonly when: readonly Requirement[];
  /** True where it comes about whenever none of those before it does: what stands behind a `sinon`. */
  readonly isRest: boolean;
  /** False where no collectivité comes to it. */
  readonly isReached: boolean;
}

export type PossibleOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'deactivates' }
  /** The potential is multiplied by a number, which may be written as a fraction. */
  | { readonly kind: 'factor'; readonly factor: number; readonly fraction: Fraction | undefined }
  /** Whatever a part of the formula gives, from the beginning of which its place counts. */
  | { readonly kind: 'computed'; readonly span: Span };

/** Conditions that hold together, or do not. */
export interface Requirement {
  readonly logic: Logic;
  readonly holds: boolean;
}

/**
 * What a rule of a kind may do, in the order of its text: an arm of its `si` each. Those at the end that change nothing are left
 * out; others that do are told, so that what is left is what none of those before it is for. `proved` tells which of them no
 * collectivité comes to.
 */
export function possibleEffects(
  kind: RuleKind,
  program: Program,
  proved: Proved = NOT_PROVED,
): readonly PossibleEffect[] {
  const asked = { kind, whole: wholeOf(program), proved };
  const all = effectsOf(asked, anatomyOf(program).shape, { when: [], isRest: false });
  return all.slice(0, all.findLastIndex(({ outcome }) => outcome.kind !== 'nothing') + 1);
}

type Proved = Pick<Proof, 'unreachable' | 'constant'>;

const NOT_PROVED: Proved = { unreachable: [], constant: [] };

interface Asked {
  readonly kind: RuleKind;
  /** The place of the whole formula, from its beginning. */
  readonly whole: Span;
  readonly proved: Proved;
}

function wholeOf(program: Program): Span {
  if (program.platform === '2026') return program.expression.span;
  const { start, end } = program.formula.span;
  return span(start - program.start, end - program.start);
}

type Way = Omit<PossibleEffect, 'outcome' | 'isReached'>;

function effectsOf(asked: Asked, shape: Shape, way: Way): readonly PossibleEffect[] {
  if (shape.kind === 'arm') return ofArm(asked, shape, way);
  const { decision, consequence, alternative } = shape;
  // Inside of another arm, what is left is not all that is left.
  const otherwise = way.when.length === 0 ? { when: [], isRest: true } : required(way, decision, false);
  return [...effectsOf(asked, consequence, required(way, decision, true)), ...effectsOf(asked, alternative, otherwise)];
}

function required({ when, isRest }: Way, { logic }: Decision, holds: boolean): Way {
  return { when: [...when, { logic, holds }], isRest };
}

function ofArm({ kind, whole, proved }: Asked, { branch, decision }: ArmShape, way: Way): readonly PossibleEffect[] {
  const place = branch?.span ?? whole;
  const isReached = !proved.unreachable.some(one => encloses(one, place));
  if (kind === 'deactivation' && decision) {
    const turn = constantAt(decision.key, proved) ?? turnOf(decision.logic, proved);
    return [
      { outcome: { kind: 'deactivates' }, isReached: isReached && turn !== false, ...required(way, decision, true) },
      { outcome: NOTHING, isReached: isReached && turn !== true, ...required(way, decision, false) },
    ];
  }
  // A whole that is computed of several `si` in parentheses has no branch of its own.
  return [{ outcome: branch ? outcomeOf(kind, branch) : { kind: 'computed', span: whole }, isReached, ...way }];
}

/** How conditions turn out for all collectivités; undefined where they differ, or where that is not proved. */
function turnOf(logic: Logic, proved: Proved): boolean | undefined {
  if (logic.kind === 'condition') return constantAt(logic.condition.key, proved);
  const turns = logic.operands.map(operand => turnOf(operand, proved));
  const decisive = logic.kind === 'or';
  if (turns.includes(decisive)) return decisive;
  return turns.every(turn => turn === !decisive) ? !decisive : undefined;
}

function constantAt(key: string, { constant }: Proved): boolean | undefined {
  return constant.find(one => one.key === key)?.holds;
}

const NOTHING = { kind: 'nothing' } as const;

function outcomeOf(kind: RuleKind, { part, span: at }: Branch): PossibleOutcome {
  if (part === undefined) return NOTHING;
  const value = literalIn(part);
  const computed = { kind: 'computed', span: at } as const;
  switch (kind) {
    case 'deactivation':
      // Whatever counts as true deactivates in 2026.
      if (value === undefined) return computed;
      return value ? { kind: 'deactivates' } : NOTHING;
    case 'reduction': {
      const fraction = fractionIn(part);
      const factor = fraction && fraction.under !== 0 ? fraction.over / fraction.under : Number(value);
      if (value === undefined && fraction === undefined) return computed;
      return factor === 1 ? NOTHING : { kind: 'factor', factor, fraction };
    }
    case 'score':
      return computed;
  }
}

function literalIn(part: Part): boolean | number | undefined {
  switch (part.kind) {
    case 'group':
      return literalIn(part.inner);
    case 'boolean':
    case 'number':
      return part.value;
    case 'literal':
      return typeof part.value === 'string' ? undefined : part.value;
    default:
      return undefined;
  }
}
