import { language } from '../../../l10n/say.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** What both languages write as it stands, but for the sign before the decimals. */
const PLAIN = /^-?\d{1,3}(?:\.(\d+))?$/;

/** A number for a reader: `12`, `1,5` or `1.5` by language; at most `decimals` of them, none that are zero beyond the `least`. */
export function showNumber(value: number, decimals = 2, least = 0): string {
  const written = String(value);
  // The first number that goes through Intl costs 13 ms of CPU, a good part of a start; most need no rounding and no grouping.
  if (isPlain(written, decimals, least)) return language() === 'fr' ? written.replace('.', ',') : written;
  const key = `${language()}:${decimals}:${least}`;
  const digits = { maximumFractionDigits: decimals, minimumFractionDigits: least };
  const format = formats.get(key) ?? new Intl.NumberFormat(language(), digits);
  formats.set(key, format);
  return format.format(value);
}

function isPlain(written: string, decimals: number, least: number): boolean {
  const plain = PLAIN.exec(written);
  const own = plain?.[1]?.length ?? 0;
  return plain !== null && own <= decimals && own >= least;
}

/** So many decimals at most has a figure of a score, wherever it is shown. */
export const FIGURE_DECIMALS = 3;

/** A figure of a score, as it is shown everywhere. */
export function showFigure(figure: number): string {
  return showNumber(figure, FIGURE_DECIMALS);
}

/** A difference of two figures with its sign: `+0,15`, `−3`. The minus sign is as wide as the plus. */
export function showChange(change: number): string {
  return `${change > 0 ? '+' : ''}${showFigure(change)}`.replace('-', '−');
}

/** A fraction as a formula writes it: `2/12`. */
export function showFraction({ over, under }: { readonly over: number; readonly under: number }): string {
  return `${showFigure(over)}/${showFigure(under)}`;
}

/** A share of 0–100 with its sign, `35 %` in French, `35%` in English. */
export function showPercent(percent: number, decimals = 2, least = 0): string {
  return `${showNumber(percent, decimals, least)}${language() === 'fr' ? '\u00a0' : ''}%`;
}
