/** The keyboard of a treemap: where an arrow leads. Pure. */
import type { Box } from './layout.ts';

/** The way that each arrow leads. */
const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The tile beside another one in the direction of a key; undefined at the edge, and for a key that is no arrow. */
export function neighbourOf<Tile extends Box>(tiles: readonly Tile[], from: Tile, key: string): Tile | undefined {
  const way = WAYS[key];
  if (way === undefined) return undefined;
  const beyond = tiles.filter(tile => tile !== from && gap(from, tile, way) >= 0);
  const cost = (tile: Tile): number => gap(from, tile, way) + 4 * aside(from, tile, way);
  return beyond.reduce<Tile | undefined>(
    (best, tile) => (best === undefined || cost(tile) < cost(best) ? tile : best),
    undefined,
  );
}

/** How far a tile begins behind the end of another, along the way; below 0 where it does not. */
function gap(from: Box, { x, y, width, height }: Box, [toX, toY]: readonly [number, number]): number {
  if (toX > 0) return x - (from.x + from.width);
  if (toX < 0) return from.x - (x + width);
  return toY > 0 ? y - (from.y + from.height) : from.y - (y + height);
}

/** How far the middle of the one is from the other, across the way. */
function aside(from: Box, tile: Box, [toX]: readonly [number, number]): number {
  const [middle, start, end] =
    toX === 0
      ? [from.x + from.width / 2, tile.x, tile.x + tile.width]
      : [from.y + from.height / 2, tile.y, tile.y + tile.height];
  return Math.max(0, start - middle, middle - end);
}
