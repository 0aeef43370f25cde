import type { Place } from '../model/problem.ts';
import type { Profile } from '../model/scenario.ts';
import { type EvaluationFault, evaluate, type Facts, type Reading, type Value } from './evaluate.ts';
import type { Weights } from './potentials.ts';
import type { Prepared, PreparedRule } from './prepare.ts';

/** Référentiels as one collectivité has them: what the rules make of their points, before any status. */
export interface Personalised extends Weights {
  readonly prepared: Prepared;
  readonly profile: Profile;
  /** The rules that have an effect, in the order of the files. */
  readonly reductions: readonly Effect<number>[];
  readonly deactivations: readonly Effect<true>[];
  /** The rules on the score, which are evaluated after the scores. */
  readonly scoreRules: readonly PreparedRule[];
  readonly faults: readonly RuleFault[];
}

export interface Effect<Result extends Value> {
  readonly rule: PreparedRule;
  readonly value: Result;
}

/** A rule that makes no sense for this collectivité, and therefore has no effect. */
export interface RuleFault {
  readonly rule: PreparedRule;
  readonly reason: EvaluationFault['reason'];
  readonly place: Place;
}

/** Applies the rules on potentials and the deactivations to a collectivité (steps 1 and 2 of the score). */
export function personalise(prepared: Prepared, profile: Profile): Personalised {
  const { forest } = prepared;
  const points = forest.weights.slice();
  const deactivated = new Uint8Array(forest.size);
  const reductions: Effect<number>[] = [];
  const deactivations: Effect<true>[] = [];
  const scoreRules: PreparedRule[] = [];
  const faults: RuleFault[] = [];
  const facts: Facts = { profile, scoreOf: () => undefined };
  for (const rule of prepared.entries.flatMap(({ rules }) => rules)) {
    if (rule.rule.kind === 'score') {
      scoreRules.push(rule);
      continue;
    }
    const { value, fault } = outcomeOf(rule, facts);
    if (fault) faults.push(fault);
    const end = forest.end[rule.node] ?? 0;
    if (typeof value === 'number') {
      for (let node = rule.node; node < end; node++) points[node] = (points[node] ?? 0) * value;
      reductions.push({ rule, value });
    } else if (value === true) {
      deactivated.fill(1, rule.node, end);
      deactivations.push({ rule, value });
    }
  }
  return { prepared, profile, forest, points, deactivated, reductions, deactivations, scoreRules, faults };
}

export interface Outcome {
  readonly value: Value | undefined;
  readonly fault: RuleFault | undefined;
}

/**
 * What a rule gives, of the type that its kind asks for; undefined for no effect, with a fault where it makes no sense.
 * `readings` receives what it looked at.
 */
export function outcomeOf(rule: PreparedRule, facts: Facts, readings?: Reading[]): Outcome {
  const { formula, kind } = rule.rule;
  const { value, fault } = evaluate(formula, facts, readings);
  if (fault) return { value: undefined, fault: faultOf(rule, fault) };
  if (value === undefined) return { value: undefined, fault: undefined };
  const { span } = formula;
  if (kind === 'deactivation') {
    if (typeof value === 'boolean') return { value, fault: undefined };
    return { value: undefined, fault: faultOf(rule, { reason: 'needs-boolean', span }) };
  }
  if (typeof value === 'number' && Number.isFinite(value)) return { value, fault: undefined };
  const reason = typeof value === 'number' ? 'not-finite' : 'needs-number';
  return { value: undefined, fault: faultOf(rule, { reason, span }) };
}

function faultOf(rule: PreparedRule, { reason, span }: EvaluationFault): RuleFault {
  return { rule, reason, place: { file: rule.entry.file.path, span } };
}
