/** Figures as the reader writes them. Built once per locale: `Intl` formatters are slow to make and fast to use. */
export interface Figures {
  /** Points, always with two decimals, so that a column of them aligns on the decimal mark. */
  points(value: number): string;
  /** A share of 0–1 in per cent with one decimal; a dash where it cannot be told. */
  percent(share: number | null): string;
  /** A share of 0–1 in per cent, with a decimal only where it is not whole; a dash where it cannot be told. */
  roundPercent(share: number | null): string;
}

const UNKNOWN = '–';

/** The formatters of a locale; those of English where the locale is not one. */
export function figuresFor(locale: string): Figures {
  const known = isLocale(locale) ? locale : 'en';
  const points = new Intl.NumberFormat(known, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(known, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const roundPercent = new Intl.NumberFormat(known, { style: 'percent', maximumFractionDigits: 1 });
  return {
    points: value => points.format(withoutNegativeZero(value)),
    percent: share => (share === null ? UNKNOWN : percent.format(withoutNegativeZero(share))),
    roundPercent: share => (share === null ? UNKNOWN : roundPercent.format(withoutNegativeZero(share))),
  };
}

/** What part of `whole` a `part` is, 0–1; null where there is nothing to divide by. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** A difference of rounded sums may come out as −0,00 otherwise. */
function withoutNegativeZero(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : value;
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
