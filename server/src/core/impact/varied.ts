import { choicesOf } from '../model/personalisation.ts';
import { profileOf, type Scenario } from '../model/scenario.ts';
import type { Status } from '../model/score.ts';
import { withAnswer } from '../scoring/answers/what-if.ts';
import { lineageOf } from '../scoring/forest.ts';
import { nodeNamed, type Prepared } from '../scoring/prepare.ts';
import { type Scores, score, withStatus } from '../scoring/score.ts';
import { statusesIn } from '../scoring/score-scenario.ts';

/** The one thing that is varied, all else being as it is. */
export type Varied =
  | { readonly kind: 'answer'; readonly question: string }
  /** How much of an action is done, 0–1, the rest being not done. */
  | { readonly kind: 'status'; readonly action: string }
  /** The points of an action: what is below it keeps its share of them, what is above it is worth as much more. */
  | { readonly kind: 'weight'; readonly action: string }
  /** What the reduction of an action gives, whatever its formula says. */
  | { readonly kind: 'factor'; readonly action: string };

/** A value that the varied thing takes: a number, the id of a choice, or undefined for no answer. */
export type VariedValue = number | string | undefined;

/** Scores a scenario with each value of what is varied; undefined where the version has no such thing. */
export type VariedScores = (value: VariedValue) => Scores;

/** Scores a scenario over one version, one thing being varied; undefined where that is not in it. */
export function variedScores(prepared: Prepared, scenario: Scenario, varied: Varied): VariedScores | undefined {
  const profile = profileOf(scenario);
  const statuses = statusesIn(prepared, scenario, scenario.statuses);
  if (varied.kind === 'answer') {
    if (!prepared.questions.has(varied.question)) return undefined;
    const scores = score(prepared, profile, statuses);
    return value => withAnswer(scores, varied.question, value === undefined ? undefined : String(value));
  }
  const node = nodeNamed(prepared, varied.action, scenario.path);
  if (node === undefined) return undefined;
  switch (varied.kind) {
    case 'status': {
      const scores = score(prepared, profile, statuses);
      return value => withStatus(scores, node, statusFor(value));
    }
    case 'weight':
      return value => score(reweighted(prepared, node, Number(value)), profile, statuses);
    case 'factor':
      return hasReduction(prepared, node)
        ? value => score(refactored(prepared, node, Number(value)), profile, statuses)
        : undefined;
  }
}

/** How many steps a range is walked in. */
const STEPS = 20;

/** The values that are tried over some versions, in their order; numbers ascend. Empty where no version has what is varied. */
export function valuesOf(versions: readonly Prepared[], scenario: Scenario, varied: Varied): readonly VariedValue[] {
  if (varied.kind === 'answer') {
    const questions = versions.flatMap(({ questions: known }) => known.get(varied.question) ?? []);
    if (questions.length === 0) return [];
    if (questions.some(({ type }) => type === 'proportion')) return upTo(1);
    return [undefined, ...new Set(questions.flatMap(choicesOf))];
  }
  const weights = versions.flatMap(prepared => {
    const node = nodeNamed(prepared, varied.action, scenario.path);
    return node === undefined ? [] : (prepared.forest.weights[node] ?? 0);
  });
  if (weights.length === 0) return [];
  return upTo(varied.kind === 'weight' ? 2 * Math.max(...weights) || 1 : 1);
}

function upTo(most: number): readonly number[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => Math.round((step / STEPS) * most * 1e9) / 1e9);
}

function statusFor(value: VariedValue): Status {
  const done = Number(value);
  return [done, 0, 1 - done];
}

function reweighted(prepared: Prepared, node: number, points: number): Prepared {
  const { forest } = prepared;
  const weights = forest.weights.slice();
  const own = weights[node] ?? 0;
  for (let below = node; below < (forest.end[node] ?? node); below++) {
    weights[below] = own === 0 ? 0 : ((weights[below] ?? 0) / own) * points;
  }
  weights[node] = points;
  for (const above of lineageOf(forest, node).slice(1)) weights[above] = (weights[above] ?? 0) + points - own;
  return { ...prepared, forest: { ...forest, weights } };
}

function hasReduction({ entries }: Prepared, node: number): boolean {
  return entries.some(entry => entry.node === node && entry.rules.some(({ rule }) => rule.kind === 'reduction'));
}

function refactored(prepared: Prepared, node: number, factor: number): Prepared {
  const entries = prepared.entries.map(entry => {
    if (entry.node !== node) return entry;
    const rules = entry.rules.map(one => {
      if (one.rule.kind !== 'reduction') return one;
      const { span } = one.rule.formula;
      const formula = { kind: 'number', value: factor, span } as const;
      const expression = one.expression && ({ kind: 'literal', value: factor, span } as const);
      return { ...one, rule: { ...one.rule, formula }, expression };
    });
    return { ...entry, rules };
  });
  return { ...prepared, entries };
}
