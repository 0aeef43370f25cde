/** Figures as the reader writes them. Pure. */
import { language, say } from '../../../l10n/say.ts';

/** A number with two decimals at most. */
export function figure(value: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 2 }).format(value);
}

/** Two numbers with the same decimals: `36.1 → 36.45` is read worse than `36.10 → 36.45`. */
export function fromTo(before: number, after: number): string {
  const decimals = Math.max(...[before, after].map(decimalsOf));
  const format = new Intl.NumberFormat(language(), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${format.format(before)} → ${format.format(after)}`;
}

/** A share of 0–1 in per cent, with one decimal. */
export function percent(share: number): string {
  const decimals = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language(), { style: 'percent', ...decimals }).format(share);
}

/**
 * A change of points with its sign, `+0.35 pt`; `±0 pt` for none. One that two decimals would not show has as many as it takes to
 * see it. As in French, what is below two is singular.
 */
export function changeOfPoints(change: number): string {
  const shown = Math.abs(change) < NOTHING ? 0 : Math.abs(change);
  const format = new Intl.NumberFormat(
    language(),
    shown > 0 && shown < 0.005 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 2 },
  );
  const sign = shown === 0 ? '±' : change > 0 ? '+' : '−';
  return say(shown < 2 ? '{points} pt' : '{points} pts', { points: sign + format.format(shown) });
}

/** True where two sums of points are the same but for what adding them up makes of it. */
export function isSamePoints(before: number, after: number): boolean {
  return Math.abs(after - before) < NOTHING;
}

/** Below this a difference of points is an artefact of the sums. */
const NOTHING = 1e-9;

function decimalsOf(value: number): number {
  const [, decimals = ''] = (Math.round(value * 100) / 100).toString().split('.');
  return decimals.length;
}
