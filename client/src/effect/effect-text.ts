/** What the status bar says of what an edit does to the scenario in use. Pure. */
import { say } from '../../../l10n/say.ts';
import type { WireComparedRow, WireComparison, WireFigures } from '../../../server/src/protocol/comparison.ts';
import { changeOfPoints, figure, fromTo, isSamePoints, percent } from '../base/figures.ts';

/** What the two sides of the comparison are called. */
export interface EffectNames {
  /** Of the scenario, where it has no title. */
  readonly scenario: string;
  readonly referential: string;
  /** What is compared with. */
  readonly before: string;
}

export interface EffectText {
  /** The change of the points done: `+0.35 pt`. */
  readonly text: string;
  /** From what to what, and since when: a line each. */
  readonly details: readonly string[];
}

/**
 * The scenario over the texts of now, the second side, against the same over earlier ones, the first; null while nobody knows
 * these.
 */
export function effectText({ sides, rows }: WireComparison, names: EffectNames): EffectText | null {
  const [before, after] = rows[0]?.figures ?? [];
  const [first, second] = sides;
  if (!first?.found || !after) return null;
  const whose = `${second?.title ?? names.scenario} · ${names.referential}`;
  const since = say('Compared with {baseline}', { baseline: names.before });
  if (!before) return { text: say('new référentiel'), details: [whose, doneText(after, after), since] };
  return {
    text: changeOfPoints(after.done - before.done),
    details: [
      whose,
      doneText(before, after),
      ...starsText(first.stars, second?.stars ?? null),
      ...mostText(rows),
      since,
    ],
  };
}

function doneText(before: WireFigures, after: WireFigures): string {
  return say('{done} points done out of {potential}, {percent}', {
    done: oneOrBoth(before.done, after.done),
    potential: oneOrBoth(before.potential, after.potential),
    percent: shareText(before.share, after.share),
  });
}

function oneOrBoth(before: number, after: number): string {
  return isSamePoints(before, after) ? figure(after) : fromTo(before, after);
}

function shareText(before: number | null, after: number | null): string {
  const [from, to] = [before, after].map(share => (share === null ? '–' : percent(share)));
  return from === to || from === undefined ? `${to}` : `${from} → ${to}`;
}

function starsText(before: number | null, after: number | null): readonly string[] {
  return before === null || after === null || before === after
    ? []
    : [say('Stars: {before} → {after}', { before, after })];
}

/** The measure whose points done change most, where one does. */
function mostText(rows: readonly WireComparedRow[]): readonly string[] {
  const changes = rows
    .filter(({ kind }) => kind === 'measure')
    .map(row => ({ row, change: (row.figures[1]?.done ?? 0) - (row.figures[0]?.done ?? 0) }))
    .filter(({ change }) => !isSamePoints(0, change))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const [most] = changes;
  if (most === undefined) return [];
  const measure = `${most.row.id} ${most.row.title}`;
  return [say('Most of it: {measure}, {change}', { measure, change: changeOfPoints(most.change) })];
}
