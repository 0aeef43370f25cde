import { say } from '../../../../l10n/say.ts';
import { rounded, type Score } from '../../core/model/score.ts';
import type { Switched, SwitchedOrigin, SwitchedStatus, Whole } from '../../core/scoring/switch/switched.ts';
import { showFigure, showNumber, showPercent } from '../numbers.ts';
import { sayStatus } from '../status.ts';
import { type Table, textTable } from '../table.ts';
import { jsonText } from '../visible.ts';
import { sayFigureInPoints } from '../weight.ts';

/** What becomes of a scenario, as JSON: statuses, totals before and after, what each status comes from, what is lost. */
export function switchJson({ before, after, statuses, lost, dropped }: Switched): string {
  const wholes = (all: readonly Whole[]) => Object.fromEntries(all.map(({ name, score }) => [name, totals(score)]));
  return jsonText({
    statuts: Object.fromEntries(statuses.map(({ id, status }) => [id, status])),
    before: wholes(before),
    after: wholes([after]),
    origins: Object.fromEntries(statuses.map(({ id, origins }) => [id, origins.map(originRow)])),
    not_filled: Object.fromEntries(
      statuses.filter(becomesNotDone).map(({ id, notFilled }) => [id, rounded(notFilled)]),
    ),
    lost,
    dropped,
  });
}

/** The same for a terminal, line by line. */
export function switchText({ before, after, statuses, lost, dropped }: Switched): string[] {
  const notFilled = statuses.filter(becomesNotDone);
  const points = notFilled.reduce((sum, one) => sum + one.notFilled * one.potential, 0);
  const counted = { count: showNumber(notFilled.length), points: sayFigureInPoints(rounded(points)) };
  return [
    ...textTable(wholesTable([...before, after])),
    '',
    ...textTable(statusTable(statuses)),
    '',
    say('Not done only because it was not filled in: {count} actions, {points}.', counted),
    say('Leads nowhere: {count} statuses.', { count: showNumber(lost.length) }),
    ...lost.map(id => `  ${id}`),
    ...(dropped.length === 0 ? [] : [say('Said already of {name}, and dropped: {ids}.', droppedIn(after, dropped))]),
  ];
}

/** The platform's names for the points of a whole référentiel. */
function totals({ done, planned, notDone, notFilled, potential }: Score) {
  return {
    point_fait: rounded(done),
    point_programme: rounded(planned),
    point_pas_fait: rounded(notDone),
    point_non_renseigne: rounded(notFilled),
    point_potentiel: rounded(potential),
  };
}

function originRow({ id, weight, ignored, points, done, planned, notDone }: SwitchedOrigin) {
  const shares = { fait: rounded(done), programme: rounded(planned), pas_fait: rounded(notDone) };
  return { id, weight, points, ...shares, ignored: ignored ?? null };
}

/** True where a share that is not nothing, once it is rounded to three decimals, was not filled in. */
export function becomesNotDone({ notFilled }: SwitchedStatus): boolean {
  return rounded(notFilled) > 0;
}

function wholesTable(wholes: readonly Whole[]): Table {
  return {
    head: [
      say('Référentiel'),
      say('Done'),
      say('Planned'),
      say('Not done'),
      say('Not filled in'),
      say('Potential'),
      say('Achieved'),
    ],
    rows: wholes.map(({ name, score }) => [
      name,
      ...[score.done, score.planned, score.notDone, score.notFilled, score.potential].map(showFigure),
      score.potential === 0 ? '–' : showPercent((score.done / score.potential) * 100, 1),
    ]),
  };
}

function statusTable(statuses: readonly SwitchedStatus[]): Table {
  return {
    head: [say('Action'), say('Status'), say('Was not filled in'), say('Comes from')],
    rows: statuses.map(one => [
      one.id,
      sayStatus(one.status),
      becomesNotDone(one) ? showPercent(one.notFilled * 100, 1) : '',
      one.origins.map(sayOrigin).join(', '),
    ]),
  };
}

/** An action with its weight and its shares, or why it does not count: `cae_1.1.2 (0,5 : 40 % / 0 % / 60 %)`. */
export function sayOrigin({ id, weight, ignored, done, planned, notDone }: SwitchedOrigin): string {
  const args = { id, weight: showFigure(weight), shares: sayStatus([done, planned, notDone]) };
  switch (ignored) {
    case undefined:
      return say('{id} ({weight}: {shares})', args);
    case 'not-left':
      return say('{id} (not left)', args);
    case 'unknown':
      return say('{id} (not there)', args);
    case 'not-concerned':
      return say('{id} (not concerned)', args);
  }
}

function droppedIn({ name }: Whole, ids: readonly string[]) {
  return { name, ids: ids.join(', ') };
}
