import type { Place } from '../../../core/model/problem.ts';
import type { Explanation, PotentialStep, RuleUse } from '../../../core/scoring/explain/explanation.ts';
import type { ToldStep } from '../../../core/scoring/explain/told-steps.ts';
import type { WireAsked, WireMechanism, WireRule, WireTrait } from '../../../protocol/explanation.ts';
import type { WireLocation } from '../../../protocol/language.ts';
import { wireScore } from '../simulate.ts';
import { piecesOf } from './pieces.ts';

/** The questions of a rule that are to be asked with it, a step each. */
export type Ask = (rule: RuleUse) => Generator<void, readonly WireAsked[]>;

/** What the collectivité is in each respect that a rule looks at, a step each. */
export type Look = (rule: RuleUse) => Generator<void, readonly WireTrait[]>;

/** What an explanation is told with besides its own figures. */
export interface Reach {
  readonly ask: Ask;
  readonly look: Look;
  /** A place of a file as the client opens it; null where it is none. */
  readonly locate: (place: Place) => WireLocation | null;
}

/** What a step makes of the points; as slow as asking is. */
export function* mechanismOf(explanation: Explanation, step: ToldStep, reach: Reach): Generator<void, WireMechanism> {
  const { points, uncapped, score, children, overriddenBy } = explanation;
  switch (step.kind) {
    case 'potential':
      return yield* ofPotential(step.step, step.before ?? 0, reach);
    case 'idle':
      return { mechanism: 'idle', rule: yield* ruleOf(step.rule, reach) };
    case 'points': {
      if (points.kind === 'not-concerned') return { mechanism: 'note' };
      const told = { score: wireScore(uncapped) };
      if (points.kind !== 'children' || overriddenBy) return { mechanism: 'points', ...told };
      const parts = children.map(({ action: { id, title }, score: own }) => ({ id, title, score: wireScore(own) }));
      return { mechanism: 'roll-up', ...told, children: parts };
    }
    case 'capping': {
      const { before, after, rule } = step.capping;
      return { mechanism: 'capping', before, after: after || 0, rule: yield* ruleOf(rule, reach) };
    }
    case 'left':
      return { mechanism: 'points', score: wireScore(score) };
  }
}

function* ofPotential(step: PotentialStep, earlier: number, reach: Reach): Generator<void, WireMechanism> {
  // What a rule leaves no number of counts as nothing.
  const [before, after] = [earlier || 0, step.points || 0];
  switch (step.kind) {
    case 'weight':
      return { mechanism: 'share', after, parent: step.parentPoints ?? null };
    case 'factor':
      return { mechanism: 'reduction', before, after, rule: yield* ruleOf(step.rule, reach) };
    case 'deactivated':
      return { mechanism: 'deactivation', before, rule: yield* ruleOf(step.rule, reach) };
    case 'not-concerned':
    case 'kept-by-status':
      return { mechanism: 'status', before, after };
    case 'children': {
      const changed = step.changed.map(({ action: { id }, from, to }) => ({ id, from: from || 0, to: to || 0 }));
      return { mechanism: 'sum', before, after, changed };
    }
    case 'received': {
      const from = step.from.map(({ action: { id }, points }) => ({ id, points: points || 0 }));
      return { mechanism: 'redistribution', before, after, from, receivers: step.receivers };
    }
    case 'scaled': {
      const parent = { id: step.parent.id, from: step.from || 0, to: step.to || 0 };
      return { mechanism: 'proportion', before, after, parent };
    }
    case 'recounted':
      return { mechanism: 'recount', before, after };
    case 'not-shared':
      return { mechanism: 'note' };
  }
}

function* ruleOf(rule: RuleUse, { ask, look, locate }: Reach): Generator<void, WireRule> {
  return { pieces: piecesOf(rule, locate), questions: yield* ask(rule), identity: yield* look(rule) };
}
