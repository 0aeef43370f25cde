/** Links as curves that run together where they lead from the same axis to the same one. Pure. */
import { curveBundle, line } from 'd3-shape';
import type { LinkEnds } from './changed-links.ts';
import type { Part, PlacedGroup, PlacedNode } from './placed.ts';
import type { MapSide } from './rows.ts';

export interface BundledLink {
  /** The place among the links. */
  readonly link: number;
  /** As the `d` of a path. */
  readonly path: string;
  /** About the middle of the curve: what is said of it stands there. */
  readonly middle: Point;
  /** Where it arrives, and on which side. */
  readonly end: Point;
  readonly side: MapSide;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How strongly they run together: 0 for straight lines, 1 for the way over the axes. */
const BUNDLED = 0.86;
/** How far from the edge towards the middle the links of an axis meet, and those of a side; and how far towards the middle of the axis. */
const MEETING = { group: 0.36, side: 0.8, centre: 0.5 };

/** The curves of those of some links that are shown (their places), both of whose ends stand somewhere; in their order. */
export function bundled(
  links: readonly LinkEnds[],
  shown: readonly number[],
  nodes: readonly (PlacedNode & { readonly part: Part })[],
  frame: {
    readonly groups: readonly PlacedGroup[];
    readonly width: number;
    readonly edges: Readonly<Record<MapSide, number>>;
  },
): readonly BundledLink[] {
  const draw = line<Point>(
    ({ x }) => round(x),
    ({ y }) => round(y),
  ).curve(curveBundle.beta(BUNDLED));
  const byNode = new Map(nodes.map(node => [node.node, node]));
  return shown.flatMap((link): readonly BundledLink[] => {
    const from = byNode.get(links[link]?.from ?? -1);
    const to = byNode.get(links[link]?.to ?? -1);
    if (from === undefined || to === undefined) return [];
    const points = way(from, to, frame);
    const path = draw(points) ?? '';
    return [{ link, path, middle: middleOf(points), end: { x: to.x, y: to.y }, side: to.side }];
  });
}

function way(
  from: PlacedNode & { readonly part: Part },
  to: PlacedNode & { readonly part: Part },
  { groups, width, edges }: Parameters<typeof bundled>[3],
): readonly Point[] {
  const half = width / 2 - edges.left;
  const inwards = (side: MapSide, share: number): number => edges[side] + (side === 'left' ? half : -half) * share;
  const centre = (group: number): number => {
    const own = groups.find(one => one.group === group);
    return own === undefined ? 0 : (own.from + own.to) / 2;
  };
  const passed = from.part.path(to.part).map(({ data }) => data);
  const ends = [from, to];
  const axes = passed.flatMap(data => (data.is === 'group' ? [data.group] : []));
  const meetings = axes.map((group, at): Point => {
    const side = groups.find(one => one.group === group)?.side ?? 'left';
    const own = axes.length === 1 ? (from.y + to.y) / 2 : (ends[at]?.y ?? 0);
    return { x: inwards(side, MEETING.group), y: own + (centre(group) - own) * MEETING.centre };
  });
  const [first, last] = [meetings[0], meetings.at(-1)];
  const between =
    first === undefined || last === undefined || first === last
      ? []
      : [{ x: from.side === to.side ? inwards(from.side, MEETING.side) : width / 2, y: (first.y + last.y) / 2 }];
  return [from, ...meetings.slice(0, 1), ...between, ...meetings.slice(1), to].map(({ x, y }) => ({ x, y }));
}

function middleOf(points: readonly Point[]): Point {
  const middle = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
  const [first = middle, last = middle] = [points[0], points.at(-1)];
  const mixed = (a: number, b: number, c: number): number => round(a * BUNDLED + ((b + c) / 2) * (1 - BUNDLED));
  return { x: mixed(middle.x, first.x, last.x), y: mixed(middle.y, first.y, last.y) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
