import type { Workspace } from '../../core/index/workspace.ts';
import { settingsOf } from '../../core/index/workspace-settings.ts';
import { planFor } from '../../core/scoring/plan/plan.ts';
import { planWishes } from '../../core/scoring/plan/plan-wishes.ts';
import { nodeNamed, type Prepared } from '../../core/scoring/prepare.ts';
import { nameIn } from '../../core/scoring/scenario-report.ts';
import { STAR_THRESHOLDS } from '../../core/scoring/stars.ts';
import type { PlanReport } from '../../words/plan-report.ts';
import { reportedPlan } from '../../words/reported-plan.ts';
import { Failure, UsageError } from '../usage.ts';
import type { ScoredFile } from './scenarios.ts';

/** What a plan is to reach: a star, or a share of 0–1. */
export type Goal = { readonly star: number } | { readonly share: number };

/** The goal that a word is: `3` is a star, `65%`, `65,5 %` and `0.65` are shares. @throws UsageError for any other word */
export function goalIn(word: string): Goal {
  if (/^[2-5]$/.test(word)) return { star: Number(word) };
  const [, percent, share] = /^(\d{1,3}(?:[.,]\d+)?)[\s\u00a0\u202f]?%$|^(0[.,]\d+)$/.exec(word) ?? [];
  const value = percent === undefined ? numberOf(share ?? '') : numberOf(percent) / 100;
  if (value > 0 && value <= 1) return { share: value };
  throw new UsageError('--goal takes a star from 2 to 5, or a share such as 65% or 0.65.');
}

function numberOf(text: string): number {
  return text === '' ? Number.NaN : Number(text.replace(',', '.'));
}

/** The plans for the référentiels that a scenario names actions of; for all, where it names none. */
export function plansFor(
  { settings }: Workspace,
  prepared: Prepared,
  { scores, scenario }: ScoredFile,
  goal: Goal,
): readonly PlanReport[] {
  const { forest } = prepared;
  const wishes = planWishes(prepared, scenario);
  const named = [...scenario.statuses, ...scenario.efforts, ...scenario.choices].flatMap(({ action }) => {
    const node = nodeNamed(prepared, action, scenario.path);
    return node === undefined ? [] : [forest.owner[node]];
  });
  return forest.referentials.flatMap((referential, at) => {
    if (named.length > 0 && !named.includes(at)) return [];
    const name = nameIn(prepared, scenario, referential);
    const share = shareOf(goal, settingsOf(settings, referential.folder).stars ?? STAR_THRESHOLDS, name);
    const plan = planFor(scores, referential, share, wishes);
    return [reportedPlan(plan, name, 'star' in goal ? goal.star : null)];
  });
}

function shareOf(goal: Goal, thresholds: readonly number[], name: string): number {
  if ('share' in goal) return goal.share;
  const share = thresholds[goal.star - 2];
  if (share !== undefined) return share;
  throw new Failure('{referential} has no star {star}.', { referential: name, star: goal.star });
}
