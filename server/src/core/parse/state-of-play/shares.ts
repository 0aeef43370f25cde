import { sixDecimals } from '../../model/decimals.ts';
import { SHARES_TOLERANCE, type StatusShares } from '../../model/score.ts';
import type { Group } from './groups.ts';

/**
 * The shares of a detailed status; undefined where the cells hold none. What they lack of all is not done. Each is rounded, so
 * that they may be a little more than all: then the first ones are taken that total 1 and give the points of the row.
 */
export function sharesIn(row: readonly string[], group: Group): StatusShares | undefined {
  const [done, planned, notDone] = group.shares.map(column => shareIn(row[column]));
  if (done === undefined || planned === undefined || notDone === undefined) return undefined;
  const excess = done + planned + notDone - 1;
  if (excess <= SHARES_TOLERANCE) return [done, planned, sixDecimals(1 - done - planned)];
  if (excess > roundingOf(numberIn(row[group.potential]))) return undefined;
  const candidates = candidatesFor([done, planned, notDone], excess);
  return candidates.find(shares => givesPoints(shares, row, group)) ?? candidates[0];
}

/**
 * How much three rounded shares may exceed all: each is rounded to three decimals, then to a whole per cent, and comes of
 * points and a potential that are rounded themselves, which tells where there is little to share.
 */
function roundingOf(potential: number | undefined): number {
  return 0.02 + SHARES_TOLERANCE + (potential ? 0.003 / potential : 0);
}

/** What three shares may have been: whole per cents, as most people give, one of them a little less, or each in proportion. */
function candidatesFor([done, planned, notDone]: StatusShares, excess: number): readonly StatusShares[] {
  const less = (share: number) => sixDecimals(share - excess);
  const whole = (share: number) => Math.round(share * 100) / 100;
  const filled = (a: number, b: number): StatusShares => [a, b, sixDecimals(1 - a - b)];
  const [a, b] = [done / (1 + excess), planned / (1 + excess)];
  const all: readonly StatusShares[] = [
    [whole(done), whole(planned), whole(notDone)],
    [done, planned, less(notDone)],
    [done, less(planned), notDone],
    [less(done), planned, notDone],
    filled(whole(a), whole(b)),
    filled(sixDecimals(a), sixDecimals(b)),
  ];
  return all.filter(shares => {
    const total = shares.reduce((sum, share) => sum + share, 0);
    return shares.every(share => share >= 0) && Math.abs(total - 1) <= SHARES_TOLERANCE;
  });
}

/** True for shares that give the points of a row, which are rounded to three decimals. */
function givesPoints(shares: StatusShares, row: readonly string[], { potential, points }: Group): boolean {
  const all = numberIn(row[potential]) ?? 0;
  return shares.every((share, at) => {
    const told = numberIn(row[points[at] ?? -1]) ?? 0;
    return Math.abs(share * all - told) <= 0.0005 + SHARES_TOLERANCE;
  });
}

/** A share, 0–1: written as such, or in per cent; nothing where the cell is empty. */
function shareIn(cell = ''): number | undefined {
  const isPercent = /%\s*$/.test(cell);
  const number = numberIn(cell.replace(/%\s*$/, ''));
  if (number === undefined) return undefined;
  const share = isPercent ? number / 100 : number;
  if (share < -SHARES_TOLERANCE || share > 1 + SHARES_TOLERANCE) return undefined;
  return share < SHARES_TOLERANCE ? 0 : Math.min(share, 1);
}

/**
 * A number with a point or a comma, of which a spreadsheet leaves out what is 0 on either side (`31,%`), and writes what is
 * nearly none with an exponent; 0 for an empty cell.
 */
function numberIn(cell = ''): number | undefined {
  const text = cell.trim().replace(',', '.') || '0';
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e-\d+)?$/i.test(text) ? Number(text) : undefined;
}
