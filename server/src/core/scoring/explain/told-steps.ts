import type { CappingStep, Explanation, PotentialStep, RuleUse } from './explanation.ts';

/** A step of an explanation as it is told to a person. */
export type ToldStep =
  /** Towards the potential; `before` are the points before it, none before the first. */
  | { readonly kind: 'potential'; readonly step: PotentialStep; readonly before: number | undefined }
  /** A rule that changes nothing now. */
  | { readonly kind: 'idle'; readonly rule: RuleUse }
  /** What is done of the potential. */
  | { readonly kind: 'points' }
  | { readonly kind: 'capping'; readonly capping: CappingStep }
  /** What the rules on the score leave. */
  | { readonly kind: 'left' };

/** The steps in the order in which they are told: what leads to the potential, what is done of it, what rules leave of that. */
export function toldSteps({ potential, idle, cappings }: Explanation): readonly ToldStep[] {
  const asleep = idle.map(rule => ({ kind: 'idle', rule }) as const);
  return [
    ...potential.map((step, at) => ({ kind: 'potential', step, before: potential[at - 1]?.points }) as const),
    ...asleep.filter(({ rule }) => rule.kind !== 'score'),
    { kind: 'points' },
    ...cappings.map(capping => ({ kind: 'capping', capping }) as const),
    ...asleep.filter(({ rule }) => rule.kind === 'score'),
    ...(cappings.length > 0 ? [{ kind: 'left' } as const] : []),
  ];
}
