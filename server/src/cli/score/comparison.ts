import { qualifiedName } from '../../core/model/id.ts';
import { columnOf, rounded, SCORE_COLUMNS, type Score, type ScoreColumn } from '../../core/model/score.ts';
import { compareScores } from '../../core/scoring/compare/compare.ts';
import type { Prepared } from '../../core/scoring/prepare.ts';
import { nameIn } from '../../core/scoring/scenario-report.ts';
import type { Comparison, Difference } from '../../words/score/report.ts';
import type { ScoredFile } from './scenarios.ts';

/** What differs between two scored scenario files. */
export function comparisonOf(prepared: Prepared, before: ScoredFile, after: ScoredFile): Comparison {
  const differences = compareScores(before.scores, after.scores).flatMap(
    ({ after: referential, differences: rows }) => {
      if (referential === undefined) return [];
      const name = nameIn(prepared, after.scenario, referential);
      return rows.flatMap(row => {
        const action = qualifiedName(name, row.id);
        return SCORE_COLUMNS.map((field): Difference => {
          return { action, field, before: figure(row.before, field), after: figure(row.after, field) };
        }).filter(difference => difference.before !== difference.after);
      });
    },
  );
  return { before: before.file, after: after.file, differences };
}

function figure(score: Score | undefined, column: ScoreColumn): number | boolean | null {
  if (score === undefined) return null;
  const value = columnOf(score, column);
  if (typeof value === 'boolean') return value;
  return Number.isNaN(value) ? null : rounded(value);
}
