import type { Named } from '../../index/references.ts';

/** A référentiel in two versions of the texts; undefined in the one that has it not. */
export type ReferentialPair<One extends Named> = readonly [before: One | undefined, after: One | undefined];

/**
 * Which référentiel of a version is which of another: the one of the same folder, else of the same name, else the only one
 * that there is on either side. In the order of those before; what only the version after has comes last.
 */
export function referentialPairs<One extends Named>(
  before: readonly One[],
  after: readonly One[],
): readonly ReferentialPair<One>[] {
  const rest = new Set(after);
  const partner = (left: One): One | undefined => {
    const found =
      [...rest].find(({ folder }) => folder === left.folder) ??
      [...rest].find(({ name }) => name !== undefined && name === left.name) ??
      (before.length === 1 && after.length === 1 ? after[0] : undefined);
    if (found) rest.delete(found);
    return found;
  };
  const pairs = before.map((left): ReferentialPair<One> => [left, partner(left)]);
  return [...pairs, ...[...rest].map((right): ReferentialPair<One> => [undefined, right])];
}
