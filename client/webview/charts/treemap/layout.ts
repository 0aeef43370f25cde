/** Where each action stands in a treemap: areas are points that can be reached. Pure. */
import { type HierarchyRectangularNode, hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import type { ActionKind } from '../../../../server/src/protocol/language.ts';
import type { Shown } from '../../state/shown.ts';

/** A rectangle for an action, in whole pixels; `index` is its place among the rows. */
export interface Box {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box around tiles. */
export interface Group extends Box {
  /** True where there is room for its title above the tiles. */
  readonly headed: boolean;
}

export interface TreemapLayout {
  /** What is directly below the focus; empty where that is drawn as tiles itself. */
  readonly groups: readonly Group[];
  /** The largest first within their group. */
  readonly tiles: readonly Box[];
}

/** The height of a group's title, in pixels. */
export const HEADER = 17;
/** The least that a group must have for a title. */
const HEADED = { width: 46, height: 40 };
/** How much wider than high tiles are wished: words lie. They are laid out as squares and stretched. */
const STRETCH = 1.5;
/** Between two tiles, in pixels. */
const GAP = 2;
/** What a tile needs on average, in square pixels, for one to see and to hit it: else what is above it is drawn. */
const ROOM = 560;

/**
 * The treemap of what is below a row, its `focus`. Above the measures its tiles are measures, below them two levels are
 * drawn; fewer where they would be too small. What has no points that can be reached has no place.
 */
export function treemapOf({ rows, tree }: Shown, focus: number, width: number, height: number): TreemapLayout {
  const reached = (index: number): number => rows[index]?.score.potential ?? 0;
  const below = (index: number): readonly number[] => (tree.children[index] ?? []).filter(child => reached(child) > 0);
  const levels = levelsBelow(rows, focus, below);
  const fitting = levels.findLastIndex(level => level.length * ROOM <= width * height);
  const depth = Math.max(1, fitting + 1);
  const root = hierarchy({ index: focus, depth: 0 }, ({ index, depth: at }) =>
    at < depth ? below(index).map(child => ({ index: child, depth: at + 1 })) : [],
  )
    // Only what is drawn counts: the sums above are those of the tiles.
    .sum(({ index, depth: at }) =>
      index !== focus && (at === depth || below(index).length === 0) ? reached(index) : 0,
    )
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const placed = treemap<Datum>()
    .tile(treemapSquarify.ratio(1))
    .size([width / STRETCH, height])
    .paddingTop(node => (isHeaded(node) ? HEADER : 0))(root);
  const groups = placed.children?.filter(({ children }) => children !== undefined) ?? [];
  return {
    groups: groups.map(node => ({ ...boxOf(node), headed: isHeaded(node) })),
    tiles: placed.leaves().flatMap(node => (node.depth === 0 ? [] : [boxOf(node)])),
  };
}

type Placed = HierarchyRectangularNode<Datum>;

interface Datum {
  readonly index: number;
  readonly depth: number;
}

function isHeaded({ depth, children, x0, x1, y0, y1 }: Placed): boolean {
  return depth === 1 && children !== undefined && (x1 - x0) * STRETCH >= HEADED.width && y1 - y0 >= HEADED.height;
}

/** In whole pixels, with a gap to the next one. */
function boxOf({ data: { index }, x0, x1, y0, y1 }: Placed): Box {
  const [x, y] = [Math.round(x0 * STRETCH), Math.round(y0)];
  const [right, bottom] = [Math.round(x1 * STRETCH) - GAP, Math.round(y1) - GAP];
  return { index, x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}

/** The actions of each level below one, down to the measures; of two levels at least, where there are two. */
function levelsBelow(
  rows: Shown['rows'],
  focus: number,
  below: (index: number) => readonly number[],
): readonly (readonly number[])[] {
  const levels: (readonly number[])[] = [];
  let isAbove = ABOVE_MEASURES.has(rows[focus]?.kind ?? 'task');
  let level = below(focus);
  while (level.length > 0 && (isAbove || levels.length < 2)) {
    levels.push(level);
    isAbove &&= !level.some(index => rows[index]?.kind === 'measure');
    level = level.flatMap(below);
  }
  return levels;
}

const ABOVE_MEASURES: ReadonlySet<ActionKind> = new Set<ActionKind>(['referential', 'axis', 'sub-axis']);
