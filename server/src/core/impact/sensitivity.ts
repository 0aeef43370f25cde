import type { Scenario } from '../model/scenario.ts';
import type { PreparedRule } from '../scoring/prepare.ts';
import type { Standing } from '../scoring/standing.ts';
import { jumpsOf } from './jumps.ts';
import { NEGLIGIBLE } from './share-change.ts';
import { turnsOf } from './turns.ts';
import { type Varied, type VariedScores, type VariedValue, valuesOf, variedScores } from './varied.ts';
import { prefixAt, standingAt, type Versions } from './versions.ts';

/** What becomes of a scenario in both versions while one thing varies over its range. */
export interface Sensitivity {
  readonly varied: Varied;
  /** The référentiels in whose shares something moves, in the order of the version before. */
  readonly referentials: readonly Curve[];
}

/** The shares of one référentiel. */
export interface Curve {
  /** The prefix of its ids in the version after. */
  readonly name: string;
  /** One for each value that is tried, in their order. */
  readonly points: readonly CurvePoint[];
  /** In the order of the values: those of the version before come first. */
  readonly jumps: readonly Jump[];
}

/** Undefined where the version has not what is varied. */
export interface CurvePoint {
  readonly value: VariedValue;
  readonly before: Standing | undefined;
  readonly after: Standing | undefined;
}

/** Where a share changes at once: at a number, just above which it is another than just below. */
export interface Jump {
  readonly version: 'before' | 'after';
  readonly at: number;
  /** Of the share, −1 to 1. */
  readonly change: number;
  /** The rules that begin to give something else there; none where the score itself turns. */
  readonly rules: readonly PreparedRule[];
}

/** Varies one thing of a scenario; undefined where neither version has it. */
export function sensitivityOf(versions: Versions, scenario: Scenario, varied: Varied): Sensitivity | undefined {
  const { before, after, pairs } = versions;
  const values = valuesOf([before.prepared, after.prepared], scenario, varied);
  const left = variedScores(before.prepared, scenario, varied);
  const right = variedScores(after.prepared, scenario, varied);
  if (values.length === 0 || (left ?? right) === undefined) return undefined;
  const tried = values.map(value => ({ value, before: left?.(value), after: right?.(value) }));
  const curves = pairs.map((pair): Curve => {
    const numbers = values.filter(value => typeof value === 'number');
    const jumps = (version: Jump['version'], scores: VariedScores | undefined, root: number) => {
      if (scores === undefined) return [];
      const turns = turnsOf(versions[version].prepared, scenario, varied);
      return jumpsOf(scores, root, ascending([...numbers, ...turns])).map(jump => ({ version, ...jump }));
    };
    return {
      name: prefixAt(after, pair.after),
      points: tried.map(({ value, ...scores }) => ({
        value,
        before: scores.before && standingAt(before, scores.before, pair.before),
        after: scores.after && standingAt(after, scores.after, pair.after),
      })),
      jumps: [...jumps('before', left, pair.before), ...jumps('after', right, pair.after)],
    };
  });
  return { varied, referentials: curves.filter(moves) };
}

function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** A jump may lie between two values that are tried. */
function moves({ points, jumps }: Curve): boolean {
  if (jumps.length > 0) return true;
  return [points.map(({ before }) => before), points.map(({ after }) => after)].some(side => {
    const shares = side.flatMap(standing => standing?.share ?? []);
    return Math.max(...shares) - Math.min(...shares) > NEGLIGIBLE;
  });
}
