import type { Profile } from '../model/scenario.ts';
import { consequencesOf, type ScoreFormula } from './consequences.ts';
import type { Effect, Reduction, RuleFault } from './effects.ts';
import { type EvaluationFault, evaluate, type Facts, type Reading, type Value } from './evaluate.ts';
import { activation } from './expression/active-answers.ts';
import type { ExpressionContext } from './expression/context.ts';
import type { Forest } from './forest.ts';
import { type Prepared, type PreparedRule, rulesByPlatform } from './prepare.ts';
import { reducePoints } from './reduced-points.ts';
import type { Weights } from './weights.ts';

/** Référentiels as one collectivité has them: what the rules make of their points, before any status. */
export interface Personalised extends Weights {
  readonly prepared: Prepared;
  readonly profile: Profile;
  /** The rules that have an effect, in the order of the files. */
  readonly reductions: readonly Reduction[];
  readonly deactivations: readonly Effect<true>[];
  /** The rules on the score, which are evaluated after the scores. */
  readonly scoreRules: readonly PreparedRule[];
  /** Those of the platform of 2026 after their first pass; `scoreRules` holds them as well. */
  readonly formulas: readonly ScoreFormula[];
  /** The questions that were answered although they are not asked: for the platform of 2026 these answers do not exist. */
  readonly inactive: ReadonlySet<string>;
  /** What the rules of the platform of 2026 look at: its identity and the answers to what is asked. */
  readonly context: ExpressionContext;
  readonly faults: readonly RuleFault[];
}

/** Applies the rules on potentials and the deactivations to a collectivité (steps 1 and 2 of the score). */
export function personalise(prepared: Prepared, profile: Profile): Personalised {
  const { forest, questions } = prepared;
  const isAsked2026 = forest.reckonings.some(({ platform }) => platform === '2026');
  const { context, inactive } = activation(isAsked2026 ? questions : new Map(), profile);
  const consequences = consequencesOf(prepared, context);
  const { deactivations, reductions, scoreRules, faults } = effectsOf(prepared, profile);
  reductions.push(...consequences.reductions.values());
  deactivations.push(...consequences.deactivations.values());
  const deactivated = new Uint8Array(forest.size);
  for (const { rule } of deactivations) deactivated.fill(1, rule.node, forest.end[rule.node]);
  const formulas = [...consequences.formulas.values()];
  return {
    prepared,
    profile,
    forest,
    points: pointsUnder(forest, reductions),
    deactivated,
    reductions,
    deactivations,
    scoreRules: [...scoreRules, ...formulas.map(({ rule }) => rule)],
    formulas,
    inactive,
    context,
    faults: [...faults, ...consequences.faults],
  };
}

/** The same collectivité, of référentiels in which the same rules stand at the same nodes (`haveSameRules`): they are not evaluated again. */
export function reweighed(personalised: Personalised, prepared: Prepared): Personalised {
  const { forest } = prepared;
  return { ...personalised, prepared, forest, points: pointsUnder(forest, personalised.reductions) };
}

function pointsUnder(forest: Forest, reductions: readonly Reduction[]): Float64Array {
  const points = forest.weights.slice();
  for (const { rule, value } of reductions) {
    if (rule.expression) continue;
    const end = forest.end[rule.node] ?? 0;
    for (let node = rule.node; node < end; node++) points[node] = (points[node] ?? 0) * value;
  }
  const of2026 = reductions.filter(({ rule }) => rule.expression !== undefined);
  reducePoints(forest, new Map(of2026.map(reduction => [reduction.rule.node, reduction])), points);
  return points;
}

interface Effects {
  readonly reductions: Reduction[];
  readonly deactivations: Effect<true>[];
  readonly scoreRules: PreparedRule[];
  readonly faults: RuleFault[];
}

/** The effects of the rules of the platform of 2023: each counts. */
function effectsOf(prepared: Prepared, profile: Profile): Effects {
  const effects: Effects = { reductions: [], deactivations: [], scoreRules: [], faults: [] };
  const facts: Facts = { profile, scoreOf: () => undefined };
  for (const rule of rulesByPlatform(prepared).of2023) {
    if (rule.rule.kind === 'score') {
      effects.scoreRules.push(rule);
      continue;
    }
    const { value, fault } = outcomeOf(rule, facts);
    if (fault) effects.faults.push(fault);
    if (typeof value === 'number') effects.reductions.push({ rule, value, written: value });
    else if (value === true) effects.deactivations.push({ rule, value });
  }
  return effects;
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
