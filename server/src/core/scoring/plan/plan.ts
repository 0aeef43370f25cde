import type { Named } from '../../index/prefixes.ts';
import { allSteps } from '../../memory/all-steps.ts';
import type { Action } from '../../model/referential.ts';
import type { PlanChoice } from '../../model/scenario.ts';
import { DONE, figure } from '../figures.ts';
import { rootOf } from '../label.ts';
import { marginalGainSteps } from '../marginal-gains.ts';
import { type OpenAction, openActions } from '../open-actions.ts';
import type { Scores } from '../score.ts';
import { isReached, missingFor, standingOf } from '../standing.ts';
import { cheapestNodes, doing } from './cheapest-nodes.ts';
import type { PlanWishes } from './plan-wishes.ts';
import type { Candidate } from './starts.ts';

/** The actions to bring to done for a share of a référentiel to be realised. */
export interface Plan {
  /** What is to be realised, 0–1. */
  readonly share: number;
  /** The points done that it is away now; 0 where it is reached. */
  readonly missing: number;
  /** The same after the plan. */
  readonly left: number;
  /** False where the actions of the plan do not reach it: then they are those that lead nearest. */
  readonly isReached: boolean;
  /** True where no list costs less, and where none reaches it if this one does not; else the list is the best one found. */
  readonly isProved: boolean;
  /** What the actions cost together. */
  readonly effort: number;
  /** Points after the plan. */
  readonly done: number;
  readonly potential: number;
  /** What is wanted whatever it brings first, then the best. The gains add up, one action after the other. */
  readonly actions: readonly PlannedAction[];
  /** What is not to be in the plan, and would bring something by itself; the best first. */
  readonly excluded: readonly ExcludedAction[];
  /** By node, for who wants to go on from there. */
  readonly after: Scores;
}

export interface PlannedAction {
  readonly node: number;
  readonly action: Action;
  readonly effort: number;
  /** The points done that it adds to those before it. */
  readonly gain: number;
  /** Where the action is wanted in any plan, the one of which the scenario says so: itself, or one above it. */
  readonly wantedBy: Action | undefined;
}

export interface ExcludedAction {
  readonly action: Action;
  readonly effort: number;
  /** The points done that it would bring by itself. */
  readonly gain: number;
  /** The action of which the scenario says so: itself, or one above it. */
  readonly excludedBy: Action;
}

/** The plan for a share (0–1), at once. */
export function planFor(scores: Scores, referential: Named, share: number, wishes: PlanWishes): Plan {
  return allSteps(planSteps(scores, referential, share, wishes));
}

/** The plan for a share (0–1) in steps, each a few milliseconds at most. */
export function* planSteps(
  scores: Scores,
  referential: Named,
  share: number,
  wishes: PlanWishes,
): Generator<void, Plan> {
  const root = rootOf(scores, referential);
  const { forest } = scores.personalised;
  const end = forest.end[root] ?? root;
  const openIn = (now: Scores) => openActions(now).filter(({ node }) => node >= root && node < end);
  const open = openIn(scores);
  const isSaid = (node: number, choice: PlanChoice): boolean => wishes.choiceOf(node)?.choice === choice;
  const fixed = open.flatMap(({ node }) => (isSaid(node, 'retenu') ? [node] : []));
  const base = doing(scores, fixed);
  const candidates = (base === scores ? open : openIn(base))
    .filter(({ node }) => !isSaid(node, 'exclu'))
    .map((one): Candidate => ({ ...one, effort: wishes.effortOf(one.node) }));
  const { nodes, isProved } = yield* cheapestNodes(base, root, share, candidates);
  const after = doing(base, nodes);
  const excluded = yield* marginalGainSteps(
    scores,
    open.filter(({ node }) => isSaid(node, 'exclu')),
  );
  const actions = yield* inOrder(scores, root, { open, fixed, chosen: nodes, wishes });
  return {
    share,
    missing: missingFor(scores, root, share),
    left: missingFor(after, root, share),
    isReached: isReached(after, root, share),
    isProved,
    effort: actions.reduce((sum, { effort }) => sum + effort, 0),
    ...pointsOf(after, root),
    actions,
    excluded: excluded.map(({ action, node, gain }) => {
      const by = forest.actions[wishes.choiceOf(node)?.by ?? node] ?? action;
      return { action, effort: wishes.effortOf(node), gain, excludedBy: by };
    }),
    after,
  };
}

interface Chosen {
  /** What is open before any of it is done. */
  readonly open: readonly OpenAction[];
  readonly fixed: readonly number[];
  readonly chosen: readonly number[];
  readonly wishes: PlanWishes;
}

function* inOrder(
  scores: Scores,
  root: number,
  { open, fixed, chosen, wishes }: Chosen,
): Generator<void, PlannedAction[]> {
  const { actions } = scores.personalised.forest;
  const points = new Map(open.map(one => [one.node, one.points]));
  const byPoints = (nodes: readonly number[]): number[] =>
    nodes.toSorted((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0) || a - b);
  const planned: PlannedAction[] = [];
  let now = scores;
  for (const node of [...byPoints(fixed), ...byPoints(chosen)]) {
    const next = doing(now, [node]);
    const action = actions[node];
    const gain = figure(next.figures, root, DONE) - figure(now.figures, root, DONE);
    if (action)
      planned.push({
        node,
        action,
        gain,
        effort: wishes.effortOf(node),
        wantedBy: fixed.includes(node) ? actions[wishes.choiceOf(node)?.by ?? node] : undefined,
      });
    now = next;
    yield;
  }
  return planned;
}

function pointsOf(scores: Scores, root: number): Pick<Plan, 'done' | 'potential'> {
  const { done, potential } = standingOf(scores, root);
  return { done, potential };
}
