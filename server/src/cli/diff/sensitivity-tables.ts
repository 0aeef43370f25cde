import { say } from '../../../../l10n/say.ts';
import { showChange, showNumber } from '../../words/numbers.ts';
import type { TitledTable } from './population-tables.ts';
import type { DiffReport } from './report.ts';
import type { ReportedCurve, ReportedJump, ReportedPoint, ReportedSensitivity } from './reported-sensitivity.ts';
import { showShare } from './shown-figures.ts';

/** A curve as its table, under a title, with the sentences of its jumps. */
export interface TitledCurve extends TitledTable {
  readonly curve: ReportedCurve;
  readonly jumps: readonly string[];
}

/** What becomes of scenarios while something varies, curve by curve. */
export function sensitivityTables({ sensitivities }: Pick<DiffReport, 'sensitivities'>): readonly TitledCurve[] {
  return sensitivities.flatMap(sensitivity =>
    sensitivity.referentials.map(curve => ({
      title: titleOf(sensitivity, curve),
      table: {
        head: [sensitivity.vary, say('Before'), say('After'), say('Percentage points')],
        rows: curve.points.map(cellsOf),
      },
      curve,
      jumps: curve.jumps.map(sayJump),
    })),
  );
}

/** What is varied and moves nothing, a sentence each. */
export function sayUnmoved({ sensitivities }: Pick<DiffReport, 'sensitivities'>): readonly string[] {
  return sensitivities
    .filter(({ referentials }) => referentials.length === 0)
    .map(({ vary, scenario }) => say('Whatever {vary} is, no score of “{scenario}” moves.', { vary, scenario }));
}

function titleOf({ vary, scenario }: ReportedSensitivity, { referential }: ReportedCurve): string {
  return say('{referential} while {vary} varies: “{scenario}”', { referential, vary, scenario });
}

function cellsOf({ value, before, after, change }: ReportedPoint): readonly string[] {
  return [showValue(value), showShare(before), showShare(after), change === null ? '–' : showChange(change * 100)];
}

function showValue(value: ReportedPoint['value']): string {
  if (value === null) return say('no answer');
  return typeof value === 'number' ? showNumber(value, 3) : value;
}

function sayJump({ version, at, change, rules }: ReportedJump): string {
  const named = rules.map(({ action, rule }) => `${action} ${rule}`).join(', ');
  const args = { at: showNumber(at, 3), change: showChange(change * 100), rules: named };
  if (rules.length === 0) {
    return version === 'before'
      ? say('Before, it jumps by {change} percentage points at {at}.', args)
      : say('After, it jumps by {change} percentage points at {at}.', args);
  }
  return version === 'before'
    ? say('Before, it jumps by {change} percentage points at {at}, by {rules}.', args)
    : say('After, it jumps by {change} percentage points at {at}, by {rules}.', args);
}
