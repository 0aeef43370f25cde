import type { CoveredFile } from './covered-files.ts';

/** How many of some things were reached, of all. */
export interface Reach {
  readonly reached: number;
  readonly all: number;
}

/** What was reached in all: conditions are where they held for one scenario, and failed for another. */
export interface CoverageTotals {
  readonly rules: Reach;
  readonly branches: Reach;
  readonly conditions: Reach;
  readonly actions: Reach;
}

/** How much of all these files scenarios reach; a condition counts once it both held and failed. */
export function coverageTotals(files: readonly Pick<CoveredFile, 'rules' | 'actions'>[]): CoverageTotals {
  const rules = files.flatMap(file => file.rules);
  return {
    rules: reachOf(rules, isCovered),
    branches: reachOf(
      rules.flatMap(({ branches }) => branches),
      isCovered,
    ),
    conditions: reachOf(
      rules.flatMap(({ conditions }) => conditions),
      ({ held, failed }) => held > 0 && failed > 0,
    ),
    actions: reachOf(
      files.flatMap(({ actions }) => actions),
      isCovered,
    ),
  };
}

/** True for what some scenario reaches. */
export function isCovered({ times }: { readonly times: number }): boolean {
  return times > 0;
}

function reachOf<Item>(items: readonly Item[], isOne: (item: Item) => boolean): Reach {
  return { reached: items.filter(isOne).length, all: items.length };
}
