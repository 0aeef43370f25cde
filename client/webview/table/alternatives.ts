/** Which of a measure and its alternatives counts. Pure. */
import type { SimulationRow } from '../../../server/src/protocol/simulation.ts';
import type { View } from '../base/context.ts';
import type { Shown } from '../state/shown.ts';

/** The ids of a measure and its alternatives, the measure first, by the id of each of them. */
export type Families = ReadonlyMap<string, readonly string[]>;

/** The families of all measures that have alternatives. */
export function familiesIn(rows: readonly SimulationRow[]): Families {
  const alternatives = new Map<string, string[]>();
  for (const { id, instead } of rows) {
    if (instead !== null) alternatives.set(instead, [...(alternatives.get(instead) ?? [instead]), id]);
  }
  return new Map([...alternatives.values()].flatMap(family => family.map(id => [id, family] as const)));
}

/** What an action is to those that may stand in its place. */
export interface Precedence {
  /**
   * The only one that counts, one that others take the place of, one of several that count, or none of which counts. `spare` is
   * an alternative in whose place the measure itself counts.
   */
  readonly kind: 'only' | 'replaced' | 'spare' | 'beside' | 'none';
  /** What its text names: what counts instead or beside it, else the measure or its alternatives. */
  readonly others: readonly string[];
}

/** The precedence of a row; null for one that has no alternative and is none. */
export function precedenceOf({ rows, tree }: Shown, families: Families, row: SimulationRow): Precedence | null {
  const family = families.get(row.id);
  const [measure] = family ?? [];
  if (family === undefined || measure === undefined) return null;
  const others = family.filter(id => id !== row.id);
  const counting = others.filter(id => rows[tree.byId.get(id) ?? -1]?.score.concerned === true);
  const own = row.instead === null ? others : [measure];
  if (row.score.concerned)
    return counting.length > 0 ? { kind: 'beside', others: counting } : { kind: 'only', others: own };
  if (counting.length === 0) return { kind: 'none', others: own };
  return counting.includes(measure) ? { kind: 'spare', others: [measure] } : { kind: 'replaced', others: counting };
}

/** True where the words name what counts in the place of the row: that it does not count itself goes without saying. */
export function saysWhatCounts(precedence: Precedence | null): boolean {
  return precedence?.kind === 'replaced' || precedence?.kind === 'spare';
}

/** The precedence in a few words; `isAlternative` where the row is one. */
export function precedenceInWords({ say }: View, { kind, others }: Precedence, isAlternative: boolean): string {
  const ids = { ids: others.join(', ') };
  switch (kind) {
    case 'only':
      return isAlternative ? say('in place of {ids}', ids) : say('alternative: {ids}', ids);
    case 'spare':
      return say('alternative to {ids}', ids);
    case 'replaced':
      return say('replaced by {ids}', ids);
    case 'beside':
      return say('counts beside {ids}', ids);
    case 'none':
      return isAlternative ? say('alternative to {ids}', ids) : say('alternative: {ids}', ids);
  }
}
