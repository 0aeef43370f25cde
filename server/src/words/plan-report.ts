import { say } from '../../../l10n/say.ts';
import { showFigure, showPercent } from './numbers.ts';
import type { Table } from './table.ts';
import { sayFigureInPoints } from './weight.ts';

/** The cheapest list of actions for a share of a référentiel, as it is printed; figures rounded to three decimals. */
export interface PlanReport {
  readonly referential: string;
  /** What is to be realised, 0–1. */
  readonly goal: number;
  /** The star that is given for it; null where a share was asked for. */
  readonly star: number | null;
  readonly missing: number;
  readonly left: number;
  readonly reached: boolean;
  readonly proved: boolean;
  readonly effort: number;
  /** Points after the plan. */
  readonly points_done: number;
  readonly points_potential: number;
  readonly actions: readonly PlannedLine[];
  readonly excluded: readonly PlannedLine[];
}

/** An action by its qualified id; `wanted` where the scenario has it in any plan. */
export interface PlannedLine {
  readonly action: string;
  readonly title: string;
  readonly gain: number;
  readonly effort: number;
  readonly wanted?: boolean;
}

/** What a plan comes to, in sentences. */
export function sayPlan(plan: PlanReport): readonly string[] {
  const { referential, goal, star, missing, left, reached, proved, actions, effort, excluded } = plan;
  const share = showPercent(goal * 100);
  const aim =
    star === null
      ? say('{referential}, plan for {share}:', { referential, share })
      : say('{referential}, plan for star {star} ({share}):', { referential, star, share });
  if (reached && actions.length === 0) return [`${aim} ${say('it is reached already.')}`];
  const args = {
    count: actions.length,
    effort: showFigure(effort),
    missing: sayFigureInPoints(missing),
    left: showFigure(left),
  };
  const outcome = !reached
    ? say('{missing} missing; all that is open leaves {left}.', args)
    : actions.every(one => one.effort === 1)
      ? say('{missing} missing. Actions: {count}.', args)
      : say('{missing} missing. Actions: {count}, effort: {effort}.', args);
  const withheld = excluded.reduce((sum, { gain }) => sum + gain, 0);
  return [
    `${aim} ${outcome} ${sayProof(reached, proved)}`,
    ...(excluded.length === 0
      ? []
      : [
          say('Left out as the scenario says: {points}, actions: {count}.', {
            count: excluded.length,
            points: sayFigureInPoints(withheld),
          }),
        ]),
  ];
}

function sayProof(reached: boolean, proved: boolean): string {
  if (reached) return proved ? say('No list costs less.') : say('This is the best list found.');
  return proved ? say('No list reaches it.') : say('No list was found that reaches it.');
}

/** The title of an action of a plan, and whether the scenario wants it in any. */
export function plannedTitle({ title, wanted = false }: PlannedLine): string {
  return wanted ? `${title} (${say('wanted')})` : title;
}

/** The actions of a plan; what they cost where that is not one each. */
export function planTable({ actions }: PlanReport): Table {
  const areWeighed = actions.some(({ effort }) => effort !== 1);
  const cost = (effort: number): readonly string[] => (areWeighed ? [showFigure(effort)] : []);
  return {
    head: [say('To do'), say('Gain'), ...(areWeighed ? [say('Effort')] : []), say('Title')],
    rows: actions.map(one => [one.action, showFigure(one.gain), ...cost(one.effort), plannedTitle(one)]),
  };
}
