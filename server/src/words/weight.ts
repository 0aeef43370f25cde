import { say } from '../../../l10n/say.ts';
import type { ActionPoints } from '../core/model/referential.ts';
import { showNumber, showPercent } from './numbers.ts';

/** The weight of an action in a few signs, `2,1 pts · 35 %`; empty where nothing tells. */
export function sayWeight({ points, percent }: ActionPoints): string {
  const parts: string[] = [];
  if (points !== undefined) parts.push(say('{points} pts', { points: showNumber(points) }));
  if (percent !== undefined) parts.push(showPercent(percent));
  return parts.join(' · ');
}
