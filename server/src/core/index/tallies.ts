import { PersistentMap } from '../memory/persistent-map.ts';
import { levelOf } from '../model/id.ts';
import type { Dialect } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import { rankOf } from './declared.ts';

/** What the measure files of a référentiel have in number. */
export interface Tallies {
  /** How many more blocks use `identifiant` than `id`. */
  readonly balance: number;
  /** How many use `pourcentage`. */
  readonly percents: number;
  /** By level, how many files have a first title there; the root's does not count. */
  readonly levels: ReadonlyMap<number, number>;
}

const NOTHING: Tallies = { balance: 0, percents: 0, levels: new Map() };

/** The tallies of some files; after a change, only those of the files that changed are taken again. */
export const talliesOf = PersistentMap.summary(talliesIn, plus, NOTHING);

/** 2023 if most blocks use `identifiant` or any uses `pourcentage`, else 2021/22. */
export function dialectOf({ balance, percents }: Tallies): Dialect {
  return percents > 0 || balance > 0 ? '2023' : '2021';
}

/** The commonest level among the first titles of the files; of two equally common ones, the deeper. */
export function measureLevelOf({ levels }: Tallies): number {
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
    levels: level > 0 ? new Map([[level, 1]]) : NOTHING.levels,
  };
}

function plus(a: Tallies, b: Tallies): Tallies {
  return { balance: a.balance + b.balance, percents: a.percents + b.percents, levels: sumOfLevels(a.levels, b.levels) };
}

function sumOfLevels(a: Tallies['levels'], b: Tallies['levels']): Tallies['levels'] {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  const sum = new Map(a);
  for (const [level, count] of b) sum.set(level, (sum.get(level) ?? 0) + count);
  return sum;
}
