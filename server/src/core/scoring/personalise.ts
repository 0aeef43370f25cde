import { type Activation, activation, activationAgain } from '../evaluation/expression/active-answers.ts';
import type { ExpressionContext } from '../evaluation/expression/context.ts';
import { addAll } from '../memory/long-lists.ts';
import type { Profile } from '../model/scenario.ts';
import { consequencesOf, type ScoreFormula } from './consequences.ts';
import type { Effect, Reduction, RuleFault } from './effects.ts';
import { type FirstPass, type FirstPasses, firstPasses, firstPassesAgain } from './first-passes.ts';
import type { Forest } from './forest.ts';
import type { Prepared, PreparedRule } from './prepare.ts';
import { reducedPoints } from './reduced-points.ts';
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
  /** What each rule gave. */
  readonly passes: FirstPasses;
}

/** Applies the rules on potentials and the deactivations to a collectivité (steps 1 and 2 of the score). */
export function personalise(prepared: Prepared, profile: Profile): Personalised {
  const active = activation(questionsOf(prepared), profile);
  return withEffects(prepared, profile, active, firstPasses(prepared, { profile, context: active.context }));
}

/**
 * The same for a collectivité that has become another: where it is what it was, only the rules that ask what it answers
 * otherwise are evaluated, and where they give what they gave, its weights are the very same.
 */
export function personaliseAgain(before: Personalised, profile: Profile): Personalised {
  const { prepared } = before;
  if (!isSameIdentity(before.profile, profile)) return personalise(prepared, profile);
  const { activation: active, changed } = activationAgain(questionsOf(prepared), before, profile);
  const passes = firstPassesAgain(prepared, before.passes, { profile, context: active.context }, changed);
  return passes === before.passes ? { ...before, profile, ...active } : withEffects(prepared, profile, active, passes);
}

/** The questions that may not be asked: on the platform of 2023 each answer counts. */
function questionsOf({ forest, questions }: Prepared): Prepared['questions'] {
  return forest.reckonings.some(({ platform }) => platform === '2026') ? questions : NONE;
}

const NONE: Prepared['questions'] = new Map();

function isSameIdentity(before: Profile, { identity }: Profile): boolean {
  if (before.identity === identity) return true;
  return (
    before.identity.size === identity.size &&
    [...identity].every(([property, values]) => {
      const held = before.identity.get(property);
      // The order of values tells which of them counts.
      return held?.size === values.size && [...held].join('\n') === [...values].join('\n');
    })
  );
}

function withEffects(
  prepared: Prepared,
  profile: Profile,
  { context, inactive }: Activation,
  passes: FirstPasses,
): Personalised {
  const { forest } = prepared;
  const consequences = consequencesOf(passes.of2026);
  const { deactivations, reductions, scoreRules, faults } = effectsOf(passes.of2023);
  addAll(reductions, consequences.reductions.values());
  addAll(deactivations, consequences.deactivations.values());
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
    passes,
  };
}

/** The same collectivité, of référentiels in which the same rules stand at the same nodes (`haveSameRules`): they are not evaluated again. */
export function reweighed(personalised: Personalised, prepared: Prepared): Personalised {
  const { forest } = prepared;
  return { ...personalised, prepared, forest, points: pointsUnder(forest, personalised.reductions) };
}

function pointsUnder(forest: Forest, reductions: readonly Reduction[]): Float64Array {
  const of2026 = reductions.filter(({ rule }) => rule.expression !== undefined);
  const points = reducedPoints(forest, new Map(of2026.map(reduction => [reduction.rule.node, reduction])));
  for (const { rule, value } of reductions) {
    if (rule.expression) continue;
    const end = forest.end[rule.node] ?? 0;
    for (let node = rule.node; node < end; node++) points[node] = (points[node] ?? 0) * value;
  }
  return points;
}

interface Effects {
  readonly reductions: Reduction[];
  readonly deactivations: Effect<true>[];
  readonly scoreRules: PreparedRule[];
  readonly faults: RuleFault[];
}

/** The effects of the rules of the platform of 2023: each counts. */
function effectsOf(passes: readonly FirstPass[]): Effects {
  const effects: Effects = { reductions: [], deactivations: [], scoreRules: [], faults: [] };
  for (const { rule, value, fault } of passes) {
    if (rule.rule.kind === 'score') effects.scoreRules.push(rule);
    if (fault) effects.faults.push(fault);
    if (typeof value === 'number') effects.reductions.push({ rule, value, written: value });
    else if (value === true) effects.deactivations.push({ rule, value });
  }
  return effects;
}
