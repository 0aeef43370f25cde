/**
 * What is open beside the table of a view: the explanation, the collectivité, the next actions, the comparison, what becomes
 * of the scenario in TE, the plan. Kept true to the scores.
 */
import type { Panels } from '../../../server/src/protocol/view.ts';
import { type AskingParts, askingFor } from './asking.ts';
import type { News } from './conversation.ts';
import { type PanelAnswers, panelQuestions } from './panel-questions.ts';

export interface OpenPanels {
  /** Opens and closes them; those that were not open before are filled. */
  open(panels: Panels): void;
  /** Weighs some questions of the collectivité, now and after every change, in this order. */
  weigh(questions: readonly string[]): void;
  /** Asks for all that is open: there are other scores. Those of a change may be followed by more. */
  refresh(news: News): void;
  /** Asks for the comparison alone: something that it is made of is otherwise. */
  refreshComparison(): void;
  /** The share (0–1) of the plan that is open; null where none is. */
  readonly plan: number | null;
  dispose(): void;
}

export type PanelParts = AskingParts & Pick<PanelAnswers, 'server' | 'compare'>;

/** What a page begins with. */
export const NOTHING_OPEN: Panels = {
  explained: null,
  collectivity: false,
  nextActions: false,
  comparison: false,
  switch: false,
  gains: false,
  plan: null,
};

/** None is open. */
export function openPanels(parts: PanelParts): OpenPanels {
  let open = NOTHING_OPEN;
  let weighed: readonly string[] = [];
  let changedAt = Number.NEGATIVE_INFINITY;
  const questions = panelQuestions(askingFor(parts), {
    ...parts,
    open: () => open,
    weighed: () => weighed,
    left: quiet => Math.max(0, changedAt + quiet - performance.now()),
  });
  const { explanation, collectivity, stakes, nextActions, comparison, report, plan } = questions;

  return {
    open: panels => {
      const before = open;
      open = panels;
      if (panels.explained !== null && panels.explained !== before.explained) explanation.request();
      if (panels.collectivity && !before.collectivity) collectivity.request();
      if ((panels.nextActions && !before.nextActions) || (panels.gains && !before.gains)) nextActions.request();
      if (panels.comparison && !before.comparison) comparison.request();
      if (panels.switch && !before.switch) report.request();
      // Where none is wanted any more, this calls off the one that is being made.
      if (panels.plan !== before.plan) plan.request();
    },
    weigh: questions => {
      weighed = questions;
      stakes.request();
    },
    refresh: news => {
      if (news === 'changed') changedAt = performance.now();
      if (open.explained !== null) explanation.request();
      if (open.collectivity) {
        collectivity.request();
        stakes.request();
      }
      if (open.nextActions || open.gains) nextActions.request();
      if (open.comparison) comparison.request();
      if (open.switch) report.request();
      if (open.plan !== null) plan.request();
    },
    get plan() {
      return open.plan;
    },
    refreshComparison: () => {
      if (open.comparison) comparison.request();
    },
    dispose: () => {
      for (const one of Object.values(questions)) one.dispose();
    },
  };
}
