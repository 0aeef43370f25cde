import type { Reading } from '../evaluation/formula/evaluate.ts';
import type { RuleFault } from './effects.ts';
import { CAPPED, DONE, type Figures, figure, following, POTENTIAL, pageToWrite, startOf } from './figures.ts';
import { childrenOf, lineageOf } from './forest.ts';
import type { Personalised } from './personalise.ts';
import type { PreparedRule } from './prepare.ts';
import { type Outcome, outcomeOf } from './rule-outcome.ts';

/** A rule on the score that had an effect: the share realised before it and after it, 0–1. */
export interface Capping {
  readonly rule: PreparedRule;
  readonly before: number;
  readonly after: number;
  /** What the rule looked at. */
  readonly readings: readonly Reading[];
}

export interface Capped {
  readonly figures: Figures;
  readonly cappings: readonly Capping[];
  readonly faults: readonly RuleFault[];
}

/**
 * Applies the rules on the score, one after the other in the order of the files (step 6 of the score). The figures given
 * are left as they are; without an effect, they are the result.
 */
export function applyScoreRules(personalised: Personalised, before: Figures): Capped {
  const { scoreRules } = personalised;
  const cappings: Capping[] = [];
  const faults: RuleFault[] = [];
  let figures = before;
  for (const rule of scoreRules) {
    if (rule.expression) continue;
    const share = shareOf(figures, rule.node);
    if (share === undefined || share <= 0) continue;
    const { value, fault, readings } = outcomeUnder(personalised, rule, figures);
    if (fault) faults.push(fault);
    if (typeof value !== 'number') continue;
    if (figures === before) figures = following(before);
    scaleDone(personalised, { before, figures }, rule.node, value / share);
    for (const node of lineageOf(personalised.forest, rule.node)) recompute(personalised, { before, figures }, node);
    cappings.push({ rule, before: share, after: value, readings });
  }
  return { figures, cappings, faults };
}

/** What a rule on the score of 2023 gives for figures, and what it looks at. */
export function outcomeUnder(
  { profile }: Personalised,
  rule: PreparedRule,
  figures: Figures,
): Outcome & { readonly readings: readonly Reading[] } {
  const readings: Reading[] = [];
  const scoreOf = (name: string) => {
    const node = rule.scored.get(name);
    return node === undefined ? undefined : shareOf(figures, node);
  };
  return { ...outcomeOf(rule, { profile, scoreOf: ({ action }) => scoreOf(action.text) }, readings), readings };
}

function shareOf(figures: Figures, node: number): number | undefined {
  const potential = figure(figures, node, POTENTIAL);
  return potential === 0 ? undefined : figure(figures, node, DONE) / potential;
}

/** The figures before all rules on the score, and those that take them in. */
export interface Change {
  readonly before: Figures;
  readonly figures: Figures;
}

function scaleDone({ forest }: Personalised, { before, figures }: Change, top: number, ratio: number): void {
  const end = forest.end[top] ?? 0;
  for (let node = top; node < end; node++) {
    const page = pageToWrite(figures, before, node);
    const at = startOf(figures, node);
    const done = page[at + DONE] ?? 0;
    page[at + DONE] = done * ratio;
    page[at + CAPPED] = (page[at + CAPPED] ?? 0) + done - done * ratio;
  }
}

// The reference engine adds personalised potentials here wherever there is one, even of a child that is not concerned.
function recompute(personalised: Personalised, { before, figures }: Change, node: number): void {
  const { forest } = personalised;
  const children = childrenOf(forest, node).filter(child => forest.counts[child] === 1);
  if (children.length === 0) return;
  const page = pageToWrite(figures, before, node);
  const at = startOf(figures, node);
  page.fill(0, at, at + CAPPED + 1);
  let potential = 0;
  for (const child of children) {
    for (let column = 0; column <= CAPPED; column++) {
      page[at + column] = (page[at + column] ?? 0) + (figure(figures, child, column) || 0);
    }
    potential += personalisedPotential(personalised, child) ?? figure(figures, child, POTENTIAL);
  }
  page[at + POTENTIAL] = potential;
}

/** The personalised points of an action that has an entry among the rules and is not deactivated; 0 counts as none. */
function personalisedPotential({ prepared, points, deactivated }: Personalised, node: number): number | undefined {
  if (prepared.hasEntry[node] === 0 || deactivated[node] === 1) return undefined;
  return points[node] || undefined;
}
