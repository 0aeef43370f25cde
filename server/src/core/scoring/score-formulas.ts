import type { Reading } from '../evaluation/formula/evaluate.ts';
import type { ScoreFormula } from './consequences.ts';
import { type RuleFault, ruleFault, stopFault } from './effects.ts';
import { CAPPED, DONE, type Figures, figure, following, POTENTIAL, pageToWrite, startOf } from './figures.ts';
import { type Forest, lineageOf, topmost } from './forest.ts';
import type { Personalised } from './personalise.ts';
import type { PreparedRule } from './prepare.ts';
import type { Capped, Capping, Change } from './score-rules.ts';
import { NOTHING_SAID, type Statuses } from './statuses.ts';

/**
 * Applies the rules on the score of the platform of 2026 (scoring, step 6): all of them see the scores as they were before
 * any, and change nothing but what is done. A rule below takes the place of one above.
 */
export function applyFormulas(personalised: Personalised, statuses: Statuses, before: Figures): Capped {
  const cappings: Capping[] = [];
  const faults: RuleFault[] = [];
  const factors = new Map<number, number>();
  for (const formula of personalised.formulas) {
    const { rule } = formula;
    const share = shareOf(before, rule.node);
    // What is no number is no share above 0 either.
    if (!(share > 0)) continue;
    const value = valueGiven(formula, before, faults);
    if (value === undefined) continue;
    factors.set(rule.node, value / share);
    cappings.push({ rule, before: share, after: value, readings: scoresSeen(rule, before) });
  }
  if (factors.size === 0) return { figures: before, cappings, faults };
  const figures = following(before);
  for (const node of topmost(personalised.forest, factors.keys()))
    scaleBelow(personalised, statuses, { before, figures }, node, factors);
  return { figures, cappings, faults };
}

/** What a rule on the score looks at: the scores that it names, in figures before all rules. */
export function scoresSeen(rule: PreparedRule, before: Figures): readonly Reading[] {
  return Array.from(rule.scored, ([action, node]) => ({ kind: 'score', action, share: shareOf(before, node) }));
}

/** The share done of an action as the platform tells it: 0 where there is nothing to reach. */
function shareOf(figures: Figures, node: number): number {
  const potential = figure(figures, node, POTENTIAL);
  return potential === 0 ? 0 : figure(figures, node, DONE) / potential;
}

/** The score that a rule gives; not a number where it makes it one; undefined without effect. */
function valueGiven({ rule, secondPass }: ScoreFormula, figures: Figures, faults: RuleFault[]): number | undefined {
  const result = secondPass(new Map(Array.from(rule.scored, ([name, node]) => [name, shareOf(figures, node)])));
  if (result.kind !== 'value') {
    faults.push(stopFault(rule, result.kind === 'syntax' ? (result.platform ?? '') : result.message));
    return undefined;
  }
  const { value } = result;
  if (value === null || value === undefined) return undefined;
  const score = typeof value === 'string' ? Number.NaN : Number(value);
  if (Number.isNaN(score)) faults.push(ruleFault(rule, 'not-a-number'));
  return score;
}

function scaleBelow(
  { forest }: Personalised,
  statuses: Statuses,
  change: Change,
  top: number,
  factors: ReadonlyMap<number, number>,
): void {
  const last = forest.end[top] ?? 0;
  const applied = new Float64Array(last - top);
  for (let node = top; node < last; node++) {
    const factor = factors.get(node) ?? applied[(forest.parent[node] ?? top) - top] ?? 1;
    applied[node - top] = factor;
    setDone(change, node, figure(change.before, node, DONE) * factor);
  }
  for (let node = last - 1; node > top; node--) sumUpDone(forest, statuses, change, node);
  for (const node of lineageOf(forest, top)) sumUpDone(forest, statuses, change, node);
}

/** A node with children is what they are, unless it has a status of its own, be it an explicit “not filled in” (scoring, step 6). */
function sumUpDone(forest: Forest, statuses: Statuses, change: Change, node: number): void {
  const last = forest.end[node] ?? 0;
  if (last === node + 1 || statuses.codes[node] !== NOTHING_SAID) return;
  let done = 0;
  for (let child = node + 1; child < last; child = forest.end[child] ?? last) {
    if (forest.counts[child] === 1) done += figure(change.figures, child, DONE) || 0;
  }
  setDone(change, node, done);
}

/** What is taken away is told apart, so that the parts still make up the whole. */
function setDone({ before, figures }: Change, node: number, done: number): void {
  const page = pageToWrite(figures, before, node);
  const at = startOf(figures, node);
  page[at + DONE] = done;
  page[at + CAPPED] = figure(before, node, DONE) - done || 0;
}
