import { showFigure, showPercent } from '../../words/numbers.ts';

/** A share (0–1) beside another, as precise as their difference; a dash where there is nothing to reach. */
export function showShare(share: number | null): string {
  return share === null ? '–' : showPercent(share * 100, 3);
}

/** Points (absolute); a dash where there is no such action. */
export function showPoints(points: number | null): string {
  return points === null ? '–' : showFigure(points);
}
