import { say } from '../../../../l10n/say.ts';
import { showChange } from '../../words/numbers.ts';
import type { Table } from '../../words/table.ts';
import { scoreChanges } from './headline.ts';
import type { DiffReport } from './report.ts';
import { isRescored, type ReportedFigures, type ReportedReferential } from './reported-impact.ts';
import { showPoints, showShare } from './shown-figures.ts';

/** The scores that differ, those that change most first; none where none does. */
export function scoresTable(report: DiffReport): readonly Table[] {
  const rows = scoreChanges(report, 0).map(({ who, told, points }) => [
    who,
    told.referential,
    showShare(told.before?.share ?? null),
    showShare(told.after?.share ?? null),
    points === null ? '–' : showChange(points),
    sayStars(told),
  ]);
  if (rows.length === 0) return [];
  const head = [
    say('Scenario'),
    say('Référentiel'),
    say('Before'),
    say('After'),
    say('Percentage points'),
    say('Stars'),
  ];
  return [{ head, rows }];
}

/** The axes, sub-axes and measures of a référentiel whose figures differ for a scenario. */
export function figuresTable({ rows }: ReportedReferential): Table {
  return {
    head: [say('Action'), say('Title'), say('Before'), say('After'), say('Percentage points')],
    rows: rows
      .filter(isRescored)
      .map(({ id, title, before, after, explains }) => [
        id,
        title,
        showFigures(before),
        showFigures(after),
        explains === null ? '–' : showChange(explains * 100),
      ]),
  };
}

function showFigures(figures: ReportedFigures | null): string {
  return figures === null ? '–' : `${showPoints(figures.done)} / ${showPoints(figures.potential)}`;
}

function sayStars({ before, after }: ReportedReferential): string {
  const [left, right] = [before?.stars, after?.stars];
  if (left === right) return left === undefined ? '–' : String(left);
  return `${left ?? '–'} → ${right ?? '–'}`;
}
