/** Which groups stand on which side, and how high each row is. Pure. */
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { ShownMap } from './shown-map.ts';

export type MapSide = 'left' | 'right';

export interface SidedGroups {
  readonly side: MapSide;
  readonly groups: readonly GroupNodes[];
}

interface GroupNodes {
  /** Places in the map. */
  readonly group: number;
  readonly nodes: readonly number[];
}

/** A row of a group: its title first (`node` is -1), then its nodes. */
export interface SizedRow {
  readonly node: number;
  /** In pixels. */
  readonly height: number;
  readonly label: 'whole' | 'id' | 'none';
}

export interface GroupRows {
  readonly group: number;
  readonly rows: readonly SizedRow[];
}

/** In pixels: the title of a group with the space above it, a row as one reads it best, and the least for a title to be read. */
const HEAD = 34;
const ROW = 24;
const READABLE = 14;
/** The row of a node that is read among strokes, and the least between the middles of two ids. */
const AMONG = 17;
const BETWEEN_IDS = 12;

/** The groups in their order, cut in two where both sides come out as even as can be. */
export function sidesOf({ nodes: all, groups: { length } }: WireMap, { nodes }: ShownMap): readonly SidedGroups[] {
  const groups = Array.from({ length }, (_, group): GroupNodes => {
    return { group, nodes: nodes.filter(node => all[node]?.group === group) };
  }).filter(group => group.nodes.length > 0);
  const weights = groups.map(group => group.nodes.length + HEAD / ROW);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let best = { cut: groups.length, apart: Number.POSITIVE_INFINITY };
  let before = 0;
  for (const [at, weight] of weights.entries()) {
    before += weight;
    const apart = Math.abs(whole - 2 * before);
    if (apart < best.apart) best = { cut: at + 1, apart };
  }
  const sides: readonly SidedGroups[] = [
    { side: 'left', groups: groups.slice(0, best.cut) },
    { side: 'right', groups: groups.slice(best.cut) },
  ];
  return sides.filter(({ groups: { length: count } }) => count > 0);
}

/** The rows of the groups of a side, as high as its height lets them be. */
export function rowsOf(
  map: WireMap,
  shown: ShownMap,
  focus: number,
  groups: readonly GroupNodes[],
  height: number,
): readonly GroupRows[] {
  const near = nearTo(map, shown, focus);
  const all = groups.flatMap(({ nodes }) => nodes);
  const room = height - groups.length * HEAD;
  const even = Math.min(ROW, Math.floor(room / Math.max(1, all.length)));
  if (even >= READABLE) {
    return groups.map(group => rows(group, node => ({ node, height: even, label: 'whole' })));
  }
  const read = all.filter(node => near.has(node)).length;
  const stroke = Math.max(1, (room - read * AMONG) / Math.max(1, all.length - read));
  return groups.map(group => {
    let sinceId = BETWEEN_IDS;
    return rows(group, (node, at) => {
      if (near.has(node)) {
        sinceId = 0;
        return { node, height: AMONG, label: 'whole' };
      }
      sinceId += stroke;
      const ahead = group.nodes.slice(at, at + Math.ceil(BETWEEN_IDS / stroke)).some(other => near.has(other));
      const label = sinceId >= BETWEEN_IDS && !ahead ? 'id' : 'none';
      if (label === 'id') sinceId = 0;
      return { node, height: stroke, label };
    });
  });
}

function rows({ group, nodes }: GroupNodes, rowOf: (node: number, at: number) => SizedRow): GroupRows {
  return { group, rows: [{ node: -1, height: HEAD, label: 'whole' }, ...nodes.map(rowOf)] };
}

/** A node, and those that it is linked with. */
export function nearTo({ links }: WireMap, shown: ShownMap, focus: number): ReadonlySet<number> {
  const near = new Set(focus < 0 ? [] : [focus]);
  for (const at of shown.links) {
    const link = links[at];
    if (link?.from === focus) near.add(link.to);
    if (link?.to === focus) near.add(link.from);
  }
  return near;
}
