import { language, say } from '../../../l10n/say.ts';
import type { Share } from '../core/features/weight.ts';
import type { Action, ActionPoints } from '../core/model/referential.ts';
import { FIGURE_DECIMALS, showNumber, showPercent } from './numbers.ts';

/** The weight of an action in a few signs, `2,1 pts · 35 %`; empty where nothing tells. */
export function sayWeight({ points, percent }: ActionPoints): string {
  const parts: string[] = [];
  if (points !== undefined) parts.push(sayPoints(points));
  if (percent !== undefined) parts.push(showPercent(percent));
  return parts.join(' · ');
}

/** Points with their unit. */
export function sayPoints(points: number): string {
  return say('{points} pts', { points: showNumber(points) });
}

/**
 * Points in a sentence: `1 point`, `2.5 points`, `1.00 points`; in French whatever is below two is one, `0,6 point`. With
 * at least so many decimals.
 */
export function sayFigureInPoints(points: number, least = 0): string {
  const digits = { maximumFractionDigits: FIGURE_DECIMALS, minimumFractionDigits: least };
  const rules = new Intl.PluralRules(language(), digits);
  const args = { points: showNumber(points, FIGURE_DECIMALS, least) };
  return rules.select(points) === 'one' ? say('{points} point', args) : say('{points} points', args);
}

/** Of what something is a share, and which. */
export function sayShare({ action, percent }: Share): string {
  const share = showPercent(percent);
  return action.kind === 'measure' ? say('{share} of measure {id}', { share, id: action.id }) : sayPart(share, action);
}

/** A share that is in words already, and of what it is one: an action, or the whole. */
export function sayPart(share: string, { id }: Action): string {
  return id === '' ? say('{share} of the référentiel', { share }) : say('{share} of {id}', { share, id });
}
