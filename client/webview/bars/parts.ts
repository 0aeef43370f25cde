/** What a bar of points is made of. */
import { stack } from 'd3-shape';
import type { WireScore } from '../../../server/src/protocol/simulation.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { type PartName, SCORE_PARTS, type ScorePart } from '../../../server/src/rounding/score-parts.ts';

/** A part of a bar: the style sheet knows its colour and pattern by `name`. */
export interface Part extends ScorePart {
  readonly label: ViewText;
}

const LABELS = {
  done: 'Done',
  capped: 'Capped by a rule',
  planned: 'Planned',
  'not-done': 'Not done',
  'not-filled': 'Not filled in',
} as const satisfies Readonly<Record<PartName, ViewText>>;

/** The parts of every bar, in the order in which they are drawn. */
export const parts: readonly Part[] = SCORE_PARTS.map(part => ({ ...part, label: LABELS[part.name] }));

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
