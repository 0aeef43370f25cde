import type { Curve, CurvePoint, Jump, Sensitivity } from '../../core/impact/sensitivity.ts';
import { RULE_TITLES } from '../../core/model/personalisation.ts';
import { roundedShare } from './reported-impact.ts';

/** What becomes of a scenario in both versions while one thing varies, as it is printed; shares 0–1, rounded to five decimals. */
export interface ReportedSensitivity {
  /** What is varied, as it was given. */
  readonly vary: string;
  /** The title of the scenario, or its file. */
  readonly scenario: string;
  /** The référentiels in which a share moves. */
  readonly referentials: readonly ReportedCurve[];
}

export interface ReportedCurve {
  readonly referential: string;
  readonly points: readonly ReportedPoint[];
  readonly jumps: readonly ReportedJump[];
}

export interface ReportedPoint {
  /** Null for no answer. */
  readonly value: number | string | null;
  /** Null where the version has not what is varied, or nothing to reach. */
  readonly before: number | null;
  readonly after: number | null;
  /** From before to after: of the shares themselves, as that of a scenario is, and not of the rounded ones. */
  readonly change: number | null;
}

export interface ReportedJump {
  readonly version: Jump['version'];
  readonly at: number;
  readonly change: number;
  readonly rules: readonly { readonly action: string; readonly rule: string }[];
}

/** What becomes of one scenario. */
export function reportedSensitivity(
  vary: string,
  scenario: string,
  { referentials }: Sensitivity,
): ReportedSensitivity {
  return { vary, scenario, referentials: referentials.map(reportedCurve) };
}

function reportedCurve({ name, points, jumps }: Curve): ReportedCurve {
  return {
    referential: name,
    points: points.map(reportedPoint),
    jumps: jumps.map(({ version, at, change, rules }) => ({
      version,
      at,
      change: roundedShare(change) ?? 0,
      rules: rules.map(({ entry, rule }) => ({ action: entry.action, rule: RULE_TITLES[rule.kind] })),
    })),
  };
}

function reportedPoint({ value, before, after }: CurvePoint): ReportedPoint {
  const [left, right] = [before?.share, after?.share];
  const change = left === undefined || right === undefined ? undefined : right - left;
  return { value: value ?? null, before: roundedShare(left), after: roundedShare(right), change: roundedShare(change) };
}
