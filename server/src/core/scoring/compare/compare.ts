import { referentialPairs } from '../../index/referential-pairs.ts';
import { compareIds } from '../../model/id.ts';
import type { Score } from '../../model/score.ts';
import type { ReferentialTree } from '../forest.ts';
import { type Scores, scoreOf } from '../score.ts';
import { TOLERANCE } from '../score-scenario.ts';

/** An action whose score differs; undefined on the side where it, or its référentiel, is not there. */
export interface ScoreDifference {
  readonly id: string;
  readonly before: Score | undefined;
  readonly after: Score | undefined;
  /** The figures that differ: points by more than 0.001, yes and no at all; empty where one side is missing. */
  readonly fields: readonly (keyof Score)[];
}

/** A référentiel on both sides of a comparison. */
export interface ReferentialDifferences {
  readonly before: ReferentialTree | undefined;
  readonly after: ReferentialTree | undefined;
  /** In the order of the ids, parents first. */
  readonly differences: readonly ScoreDifference[];
}

/**
 * What differs between two scores: two scenarios, or one scenario on two versions of the référentiels (`referentialPairs`
 * says which is which).
 */
export function compareScores(before: Scores, after: Scores): readonly ReferentialDifferences[] {
  return referentialPairs(before.personalised.forest.referentials, after.personalised.forest.referentials).map(
    ([left, right]) => {
      const ids = [...new Set([...(left?.actions.keys() ?? []), ...(right?.actions.keys() ?? [])])].sort(compareIds);
      const differences = ids.flatMap(id => {
        const difference = differenceOf(id, left && scoreOf(before, left, id), right && scoreOf(after, right, id));
        return difference ? [difference] : [];
      });
      return { before: left, after: right, differences };
    },
  );
}

function differenceOf(id: string, before: Score | undefined, after: Score | undefined): ScoreDifference | undefined {
  if (before === undefined || after === undefined)
    return before === after ? undefined : { id, before, after, fields: [] };
  const fields = fieldsOf(before).filter(field => differs(before[field], after[field]));
  return fields.length === 0 ? undefined : { id, before, after, fields };
}

function fieldsOf(score: Score): (keyof Score)[] {
  return Object.keys(score) as (keyof Score)[];
}

/** What is no number differs from every number. */
function differs(before: number | boolean, after: number | boolean): boolean {
  const isNear = typeof before === 'number' && typeof after === 'number' && Math.abs(before - after) <= TOLERANCE;
  return !isNear && !Object.is(before, after);
}
