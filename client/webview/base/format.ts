import { asShown } from '../../../server/src/rounding/rounded-sum.ts';

/** Figures as the reader writes them. Built once per locale: `Intl` formatters are slow to make and fast to use. */
export interface Figures {
  /** Points, always with two decimals, so that a column of them aligns on the decimal mark. */
  points(value: number): string;
  /** A change of points with its sign, two decimals; `±0` is told without a sign. */
  change(value: number): string;
  /** A share of 0–1 in per cent with one decimal; a dash where it cannot be told. */
  percent(share: number | null): string;
  /** A share of 0–1 in whole per cent, never 0 or 100 when it is neither; a dash where it cannot be told. */
  whole(share: number | null): string;
  /** The date of today, in words. */
  today(): string;
  /** Points with the decimals that decide whether they are as expected: three, aligned. */
  exact(value: number): string;
  /** A difference of such points, with its sign. */
  exactChange(value: number): string;
  /** A number of tasks, or a difference of two: three decimals at most. */
  count(value: number): string;
  /** A plain number, with at most two decimals. */
  number(value: number): string;
}

const UNKNOWN = '–';
/** Below this a difference of points is an artefact of the sums. */
const NOTHING = 1e-9;

/** The formatters of a locale; those of English where the locale is not one. */
export function figuresFor(locale: string): Figures {
  const known = isLocale(locale) ? locale : 'en';
  const points = new Intl.NumberFormat(known, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const change = new Intl.NumberFormat(known, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const percent = new Intl.NumberFormat(known, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const whole = new Intl.NumberFormat(known, { style: 'percent', maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(known, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const count = new Intl.NumberFormat(known, { maximumFractionDigits: 3 });
  const exactChange = new Intl.NumberFormat(known, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
    signDisplay: 'exceptZero',
  });
  const number = new Intl.NumberFormat(known, { maximumFractionDigits: 2 });
  return {
    points: value => withMinus(points.format(withoutNegativeZero(asShown(value)))),
    change: value => withMinus(change.format(withoutNegativeZero(asShown(value)))),
    percent: share => (share === null ? UNKNOWN : percent.format(withoutNegativeZero(share))),
    whole: share => (share === null ? UNKNOWN : whole.format(wholeShare(withoutNegativeZero(share)))),
    today: () => new Intl.DateTimeFormat(known, { dateStyle: 'long' }).format(new Date()),
    exact: value => withMinus(exact.format(withoutNegativeZero(value))),
    exactChange: value => withMinus(exactChange.format(withoutNegativeZero(value))),
    count: value => withMinus(count.format(withoutNegativeZero(value))),
    number: value => number.format(value),
  };
}

/** What part of `whole` a `part` is, 0–1; null where there is nothing to divide by. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** True where a difference of points is one. */
export function isChange(value: number): boolean {
  return Math.abs(value) > NOTHING;
}

/** The change between two figures of points as they are shown: what is read adds up. */
export function changeShown(before: number, after: number): number {
  return asShown(asShown(after) - asShown(before));
}

/** A difference of rounded sums may come out as −0,00 otherwise. */
function withoutNegativeZero(value: number): number {
  return Math.abs(value) < NOTHING ? 0 : value;
}

/** A sum of shares may come out a trace below all of it. */
const TRACE = 1e-9;

/** A share of 0–1 as whole per cents show it: never 0 or 1 when it is neither. */
export function wholeShare(share: number): number {
  const shown = Number(share.toFixed(2));
  if (share <= 0 || share >= 1 - TRACE) return shown;
  return Math.min(0.99, Math.max(0.01, shown));
}

/** The minus sign is as wide as the plus. */
function withMinus(text: string): string {
  return text.replace('-', '−');
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
