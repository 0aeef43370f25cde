/** How a figure may grow with the workspace: not at all, as its size does, or within a bound, or above one, at every size. */
export type Growth =
  | { readonly kind: 'flat' }
  | { readonly kind: 'linear' }
  | { readonly kind: 'within'; readonly most: number }
  | { readonly kind: 'at least'; readonly least: number };

export const FLAT: Growth = { kind: 'flat' };
export const LINEAR: Growth = { kind: 'linear' };
export function within(most: number): Growth {
  return { kind: 'within', most };
}

export function atLeast(least: number): Growth {
  return { kind: 'at least', least };
}

/** A growth in words, for figures of a unit. */
export function declaredGrowth(growth: Growth, unit: string): string {
  switch (growth.kind) {
    case 'within':
      return `within ${growth.most} ${unit}`;
    case 'at least':
      return `at least ${growth.least} ${unit}`;
    case 'flat':
    case 'linear':
      return growth.kind;
  }
}

/** What was measured in a workspace of so many measures. */
export interface Sized {
  readonly measures: number;
  readonly figure: number;
}

/** What grows no faster than this is not said to grow. */
const TOLERANCE = 1.3;
/** In milliseconds: of less than this, a difference tells of the clock and the pipe, not of the work. */
const NOISE = 0.5;

/** How much more the last of some figures is than the first. */
export function ratioOf(figures: readonly Sized[]): number {
  return (figures.at(-1)?.figure ?? 0) / (figures[0]?.figure ?? 0);
}

/**
 * What is wrong with figures of workspaces, the smallest first; undefined where they grow as declared. What is linear may
 * grow as the size does; from one size to the next, where no constant part hides it any more, by the tolerance above that.
 */
export function faultOf(growth: Growth, figures: readonly Sized[]): string | undefined {
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined) return 'nothing was measured';
  if (!figures.every(({ figure }) => Number.isFinite(figure))) return 'a figure is no number';
  switch (growth.kind) {
    case 'flat':
      return growthFault(first, last, TOLERANCE);
    case 'linear': {
      const before = figures.at(-2) ?? first;
      return (
        growthFault(first, last, last.measures / first.measures) ??
        growthFault(before, last, (TOLERANCE * last.measures) / before.measures)
      );
    }
    case 'within': {
      const worst = Math.max(...figures.map(({ figure }) => figure));
      return worst > growth.most ? `${worst.toFixed(1)}, more than ${growth.most}` : undefined;
    }
    case 'at least': {
      const worst = Math.min(...figures.map(({ figure }) => figure));
      return worst < growth.least ? `${worst.toFixed(1)}, less than ${growth.least}` : undefined;
    }
  }
}

function growthFault(small: Sized, large: Sized, most: number): string | undefined {
  const ratio = large.figure / small.figure;
  if (ratio <= most || large.figure - small.figure <= NOISE) return undefined;
  return `× ${ratio.toFixed(2)} from ${small.measures} to ${large.measures} measures, more than ${most.toFixed(2)}`;
}
