import type { RuleKind } from '../model/personalisation.ts';
import { type Fraction, fractionIn } from '../scoring/explain/written-fraction.ts';
import { encloses, type Span, span } from '../text/span.ts';
import { anatomyOf } from './anatomy.ts';
import type { Part, Program } from './program.ts';
import type { ArmShape, Branch, Decision, Logic, Shape } from './shape.ts';

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
 * out; others that do are told, so that what is left is what none of those before it is for. `unreachable` are the places of the
 * arms that no collectivité takes, as far as that is proved.
 */
export function possibleEffects(
  kind: RuleKind,
  program: Program,
  unreachable: readonly Span[] = [],
): readonly PossibleEffect[] {
  const asked = { kind, whole: wholeOf(program), unreachable };
  const all = effectsOf(asked, anatomyOf(program).shape, { when: [], isRest: false });
  return all.slice(0, all.findLastIndex(({ outcome }) => outcome.kind !== 'nothing') + 1);
}

interface Asked {
  readonly kind: RuleKind;
  /** The place of the whole formula, from its beginning. */
  readonly whole: Span;
  readonly unreachable: readonly Span[];
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

function ofArm(
  { kind, whole, unreachable }: Asked,
  { branch, decision }: ArmShape,
  way: Way,
): readonly PossibleEffect[] {
  const place = branch?.span ?? whole;
  const isReached = !unreachable.some(one => encloses(one, place));
  if (kind === 'deactivation' && decision) {
    return [
      { outcome: { kind: 'deactivates' }, isReached, ...required(way, decision, true) },
      { outcome: NOTHING, isReached, ...required(way, decision, false) },
    ];
  }
  // A whole that is computed of several `si` in parentheses has no branch of its own.
  return [{ outcome: branch ? outcomeOf(kind, branch) : { kind: 'computed', span: whole }, isReached, ...way }];
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
