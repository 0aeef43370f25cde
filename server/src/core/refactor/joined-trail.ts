import type { Heir, Trail } from './plan.ts';

/**
 * The trail of two changes, one after the other, as that of one. What counted for a part of an action counts for as much of what
 * continues that one; what was begun between the two continues nothing.
 */
export function joinedTrail(first: Trail, then: Trail): Trail {
  const totals = new Map<string, number>();
  for (const heirs of first.values()) {
    for (const { id, weight } of heirs) totals.set(id, (totals.get(id) ?? 0) + weight);
  }
  const onwards = ({ id, weight }: Heir): readonly Heir[] => {
    const next = then.get(id);
    if (next === undefined) return [{ id, weight }];
    const share = weight / (totals.get(id) || 1);
    return next.map(heir => ({ id: heir.id, weight: heir.weight * share }));
  };
  const joined = new Map<string, readonly Heir[]>();
  for (const [old, heirs] of first) joined.set(old, heirs.flatMap(onwards));
  for (const [old, heirs] of then) if (!joined.has(old) && !totals.has(old)) joined.set(old, heirs);
  const continued = [...joined.values()].flatMap(heirs => heirs.map(({ id }) => id));
  const isAsBefore = (old: string, [heir, ...others]: readonly Heir[]) =>
    heir?.id === old && others.length === 0 && continued.indexOf(old) === continued.lastIndexOf(old);
  return new Map([...joined].filter(([old, heirs]) => !isAsBefore(old, heirs)));
}
