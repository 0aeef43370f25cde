import type { Named } from './prefixes.ts';

/** A référentiel in two versions of the texts; undefined in the one that has it not. */
type InVersions<One extends Named> = readonly [before: One | undefined, after: One | undefined];

/**
 * Which référentiel of a version is which of another: the one of the same name, in the same folder before all others; then the one
 * of the same folder, or of one called so elsewhere: two versions may stand in two folders; of those that are left, the only one of either side with the other. In the order of those before; what only
 * the version after has comes last.
 */
export function referentialPairs<One extends Named>(
  before: readonly One[],
  after: readonly One[],
): readonly InVersions<One>[] {
  const found = new Map<One, One>();
  const [left, right] = [new Set(before), new Set(after)];
  const pairUp = (isSame: (old: One, young: One) => boolean) => {
    for (const old of left) {
      const young = [...right].find(other => isSame(old, other));
      if (young === undefined) continue;
      found.set(old, young);
      left.delete(old);
      right.delete(young);
    }
  };
  const isNamedAlike = (old: One, young: One) => old.name !== undefined && old.name === young.name;
  pairUp((old, young) => isNamedAlike(old, young) && old.folder === young.folder);
  pairUp(isNamedAlike);
  pairUp((old, young) => old.folder === young.folder);
  for (const depth of [3, 2, 1]) {
    pairUp((old, young) => lastNames(old.folder, depth) === lastNames(young.folder, depth));
  }
  pairUp(() => left.size === 1 && right.size === 1);
  return [
    ...before.map((old): InVersions<One> => [old, found.get(old)]),
    ...Array.from(right, (young): InVersions<One> => [undefined, young]),
  ];
}

/** The names at the end of a path. */
function lastNames(folder: string, depth: number): string {
  return folder.split('/').slice(-depth).join('/');
}
