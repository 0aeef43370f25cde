/** Where everything stands on the map: axes one below the other on two sides, links bundled between them. Pure. */
import { hierarchy, partition } from 'd3-hierarchy';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import { type BundledLink, bundled } from './bundles.ts';
import type { LinkEnds } from './changed-links.ts';
import type { Datum, Part, PlacedGroup, PlacedNode } from './placed.ts';
import { type MapSide, rowsOf, sidesOf } from './rows.ts';
import type { ShownMap } from './shown-map.ts';

/** Everything in pixels. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** How wide labels may be. */
  readonly labels: number;
  readonly groups: readonly PlacedGroup[];
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly BundledLink[];
  /** Of what is gone, by its place among that. */
  readonly lost: readonly BundledLink[];
}

/** The least that is left for the links between the labels, and the most that a label gets. */
const MIDDLE = 140;
const LABELS = 330;
/** What of the width is for the links. */
const MIDDLE_SHARE = 0.3;

/**
 * The layout for a width, and a height that it keeps to where it can. Where not all labels have room, those of the node that one looks
 * at and of its neighbours have it, and others are ids, or strokes. The same for the same input.
 */
export function mapLayout(
  map: WireMap,
  shown: ShownMap,
  focus: number,
  { width, height }: Pick<MapLayout, 'width' | 'height'>,
  lost: readonly LinkEnds[] = [],
): MapLayout {
  const labels = Math.min(LABELS, (width - Math.max(MIDDLE, width * MIDDLE_SHARE)) / 2);
  const edges: Readonly<Record<MapSide, number>> = { left: labels, right: width - labels };
  const tree: Datum = {
    is: 'root',
    children: sidesOf(map, shown).map(({ side, groups }) => ({
      is: 'side',
      side,
      children: rowsOf(map, shown, focus, groups, height).map(({ group, rows }) => ({
        is: 'group',
        group,
        children: rows.map(row => ({ is: 'row', row })),
      })),
    })),
  };
  const root = hierarchy<Datum>(tree, datum => ('children' in datum ? datum.children : [])).sum(datum =>
    datum.is === 'row' ? datum.row.height : 0,
  );
  const placed = partition<Datum>().size([root.value ?? 0, 1])(root);
  const parts = placed.descendants();
  const sideOf = (part: Part): { readonly side: MapSide; readonly start: number } => {
    const own = part.ancestors().find(({ data }) => data.is === 'side');
    return { side: own?.data.is === 'side' ? own.data.side : 'left', start: own?.x0 ?? 0 };
  };
  const nodes = parts.flatMap((part): readonly (PlacedNode & { readonly part: Part })[] => {
    const { data, x0, x1 } = part;
    if (data.is !== 'row' || data.row.node < 0) return [];
    const { side, start } = sideOf(part);
    const { node, label, height: own } = data.row;
    return [{ node, side, x: edges[side], y: (x0 + x1) / 2 - start, height: own, label, part }];
  });
  const groups = parts.flatMap((part): readonly PlacedGroup[] => {
    const { data, x0, x1 } = part;
    if (data.is !== 'group') return [];
    const { side, start } = sideOf(part);
    const head = part.children?.[0];
    return [
      { group: data.group, side, x: edges[side], top: x0 - start, from: (head?.x1 ?? x0) - start, to: x1 - start },
    ];
  });
  const frame = { groups, width, edges };
  const ends = Math.max(0, ...(placed.children ?? []).map(({ x0, x1 }) => x1 - x0));
  return {
    width,
    height: Math.ceil(ends) + 8,
    labels,
    groups,
    nodes: nodes.map(({ part: _, ...node }) => node),
    links: bundled(map.links, shown.links, nodes, frame),
    lost: bundled(lost, [...lost.keys()], nodes, frame),
  };
}
