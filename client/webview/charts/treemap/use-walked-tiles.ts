/** The tiles of a treemap, which one enters and leaves: the focus goes along. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWidth } from '../../base/use-size.ts';
import type { Shown } from '../../state/shown.ts';
import { ancestorsOf, type Tree } from '../../state/tree.ts';
import { type Box, type TreemapLayout, treemapOf } from './layout.ts';

export interface WalkedTiles {
  /** Of the drawing, in pixels; no width until it is known. */
  readonly width: number;
  readonly height: number;
  readonly layout: TreemapLayout;
  /** The tile that Tab enters; undefined where there is none. */
  readonly active: Box | undefined;
  /** Takes the place of a tile without the focus. */
  readonly stand: (id: string) => void;
  readonly focusOn: (id: string) => void;
  /** Draws the parts of a row. */
  readonly enter: (index: number) => void;
  /** Draws those of a row around: the focus stays on what it was on, or on what that is a part of. */
  readonly leaveTo: (index: number) => void;
}

/** How high it is for its width: as a page, but neither a strip nor more than one sees at once. In pixels. */
function heightFor(width: number): number {
  return Math.round(Math.min(380, Math.max(240, width * 0.6)));
}

/** `focus` is the row whose parts are drawn, `onFocus` draws those of another. */
export function useWalkedTiles(
  frame: RefObject<HTMLElement | null>,
  shown: Shown,
  focus: number,
  onFocus: (id: string) => void,
): WalkedTiles {
  const { rows, tree } = shown;
  const width = useWidth(frame);
  const height = heightFor(width);
  const layout = useMemo(() => treemapOf(shown, focus, width, height), [shown, focus, width, height]);
  const [wanted, setWanted] = useState<string | null>(null);
  const isEntering = useRef(false);
  const active = layout.tiles.find(({ index }) => rows[index]?.id === wanted) ?? layout.tiles[0];

  const focusOn = (id: string): void =>
    frame.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(id)}"]`)?.focus();

  useLayoutEffect(() => {
    if (!isEntering.current) return;
    isEntering.current = false;
    if (active !== undefined) focusOn(rows[active.index]?.id ?? '');
  }, [layout]);

  /** The tile of another row, or what stands for it, has the focus then. */
  const enter = (index: number, next: number | undefined): void => {
    const row = rows[index];
    if (row === undefined || index === focus) return;
    isEntering.current = frame.current?.contains(document.activeElement) === true;
    setWanted(next === undefined ? null : (rows[next]?.id ?? null));
    onFocus(row.id);
  };
  return {
    width,
    height,
    layout,
    active,
    stand: setWanted,
    focusOn,
    enter: index => enter(index, undefined),
    leaveTo: index =>
      enter(index, tileAbove(tree, active?.index ?? focus, treemapOf(shown, index, width, height).tiles)),
  };
}

/** The tile that a row is a part of, or the first that is a part of it. */
function tileAbove(tree: Tree, index: number, tiles: readonly Box[]): number | undefined {
  const line = new Set([index, ...ancestorsOf(tree, index)]);
  const drawn = tiles.map(tile => tile.index);
  return drawn.find(at => line.has(at)) ?? drawn.find(at => ancestorsOf(tree, at).includes(index));
}
