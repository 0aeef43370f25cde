/** What a bar of points is made of. */
import { stack } from 'd3-shape';
import type { WireScore } from '../../../server/src/protocol/simulation.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';

export type PartName = 'done' | 'planned' | 'not-done' | 'not-filled' | 'capped';

/** A part of a bar: the style sheet knows its colour and pattern by `name`. */
export interface Part {
  readonly name: PartName;
  readonly label: ViewText;
  /** Points. */
  readonly of: (score: WireScore) => number;
}

/** The parts of every bar, in the order in which they are drawn. What rules took away stands beside what is done. */
export const parts: readonly Part[] = [
  { name: 'done', label: 'Done', of: score => score.done },
  { name: 'capped', label: 'Capped by a rule', of: score => Math.max(0, score.capped) },
  { name: 'planned', label: 'Planned', of: score => score.planned },
  { name: 'not-done', label: 'Not done', of: score => score.notDone },
  { name: 'not-filled', label: 'Not filled in', of: score => score.notFilled },
];

/** A part with where it begins and ends, in points. */
export interface Segment {
  readonly name: PartName;
  readonly from: number;
  readonly to: number;
}

const stacked = stack<WireScore, Part>()
  .keys(parts)
  .value((score, part) => Math.max(0, part.of(score)));

/** The parts of a score that are there, one after the other from 0. */
export function segmentsOf(score: WireScore): readonly Segment[] {
  return stacked([score]).flatMap(([span], index) => {
    const part = parts[index];
    if (span === undefined || part === undefined || span[1] <= span[0]) return [];
    return [{ name: part.name, from: span[0], to: span[1] }];
  });
}
