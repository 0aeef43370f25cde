import { language } from '../../../l10n/say.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** What both languages write as it stands, but for the sign before the decimals. */
const PLAIN = /^-?\d{1,3}(?:\.(\d+))?$/;

/** A number for a reader: `12`, `1,5` or `1.5` by language; at most `decimals` of them, none that are zero beyond the `least`. */
export function showNumber(value: number, decimals = 2, least = 0): string {
  // The first number that goes through Intl costs 13 ms of CPU, a good part of a start; most need no grouping.
  const rounded = roundedTo(value, decimals);
  const written = Object.is(rounded, -0) ? '-0' : String(rounded);
  if (isPlain(written, least)) return language() === 'fr' ? written.replace('.', ',') : written;
  const key = `${language()}:${decimals}:${least}`;
  const digits = { maximumFractionDigits: decimals, minimumFractionDigits: least };
  const format = formats.get(key) ?? new Intl.NumberFormat(language(), digits);
  formats.set(key, format);
  return format.format(value);
}

/** A number as its shortest decimal form says, halves away from zero, as Intl has it; NaN where that form has an exponent. */
function roundedTo(value: number, decimals: number): number {
  const shifted = Number(`${Math.abs(value)}e${decimals}`);
  const rounded = Number(`${Math.round(shifted)}e-${decimals}`);
  return value < 0 ? -rounded : rounded;
}

function isPlain(written: string, least: number): boolean {
  const plain = PLAIN.exec(written);
  return plain !== null && (plain[1]?.length ?? 0) >= least;
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
