import { PersistentMap } from '../memory/persistent-map.ts';
import { levelOf } from '../model/id.ts';
import { isTransitionName, OLDER_REFERENTIALS } from '../model/platform-referentials.ts';
import type { Dialect, Platform } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import { rankOf } from './declared.ts';

/** What the measure files of a référentiel have in number. */
export interface Tallies {
  /** How many more blocks use `identifiant` than `id`. */
  readonly balance: number;
  /** How many use `pourcentage`. */
  readonly percents: number;
  /** How many use a key of the platform of 2026; how many, one that TE alone has. */
  readonly of2026: number;
  readonly ofTransition: number;
  /** By level, how many files have a first title there; the root's does not count. */
  readonly levels: ReadonlyMap<number, number>;
}

const NOTHING: Tallies = { balance: 0, percents: 0, of2026: 0, ofTransition: 0, levels: new Map() };

/** The tallies of some files; after a change, only those of the files that changed are taken again. */
export const talliesOf = PersistentMap.summary(talliesIn, plus, NOTHING);

/**
 * 2026 where any block has a key of that platform; 2023 if most blocks use `identifiant` or any uses `pourcentage`; else
 * 2021/22. A configured platform decides between the two that have absolute points.
 */
export function dialectOf({ balance, percents, of2026 }: Tallies, platform: Platform | undefined): Dialect {
  if (of2026 === 0 && percents === 0 && balance <= 0) return '2021';
  return platform ?? (of2026 > 0 ? '2026' : '2023');
}

/** True for a référentiel that the platform reads as it reads TE: by its name, or by the keys that TE alone has. */
export function isTransition(name: string | undefined, { ofTransition }: Tallies): boolean {
  // The older two have points at every level from the measures down, whatever keys they borrow from TE.
  const isOlder = name !== undefined && OLDER_REFERENTIALS.includes(name);
  return isTransitionName(name) || (ofTransition > 0 && !isOlder);
}

/** The commonest level among the first titles of the files; of two equally common ones, the deeper. */
export function measureLevelOf({ levels }: Pick<Tallies, 'levels'>): number {
  const ranked = [...levels].sort(([level, count], [other, otherCount]) => otherCount - count || other - level);
  return ranked[0]?.[0] ?? 3;
}

function talliesIn(file: SourceFile): Tallies {
  const { declarations } = file;
  const keys = declarations.map(({ idKey }) => (idKey === undefined ? 0 : idKey === 'identifiant' ? 1 : -1));
  const level = levelOf(rankOf(file) ?? '');
  return {
    balance: keys.reduce<number>((sum, key) => sum + key, 0),
    percents: declarations.filter(({ usesPercent }) => usesPercent).length,
    of2026: declarations.filter(({ writtenFor }) => writtenFor !== undefined).length,
    ofTransition: declarations.filter(({ writtenFor }) => writtenFor === 'transition').length,
    levels: level > 0 ? new Map([[level, 1]]) : NOTHING.levels,
  };
}

function plus(a: Tallies, b: Tallies): Tallies {
  return {
    balance: a.balance + b.balance,
    percents: a.percents + b.percents,
    of2026: a.of2026 + b.of2026,
    ofTransition: a.ofTransition + b.ofTransition,
    levels: sumOfLevels(a.levels, b.levels),
  };
}

function sumOfLevels(a: Tallies['levels'], b: Tallies['levels']): Tallies['levels'] {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  const sum = new Map(a);
  for (const [level, count] of b) sum.set(level, (sum.get(level) ?? 0) + count);
  return sum;
}
