/** The points of a scope as a treemap: one walks between its tiles, into them and out again. */
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useView } from '../../base/context.ts';
import { roles } from '../../base/roles.ts';
import { useWidth } from '../../base/use-size.ts';
import type { Shown } from '../../state/shown.ts';
import { ancestorsOf } from '../../state/tree.ts';
import { treemapOf } from './layout.ts';
import { neighbourOf } from './neighbours.ts';
import { Path } from './path.tsx';
import { ShareLegend } from './share-legend.tsx';
import { Tiles } from './tiles.tsx';

export interface TreemapProps {
  readonly title: string;
  readonly shown: Shown;
  /** The row whose parts are drawn. */
  readonly focus: number;
  readonly onFocus: (id: string) => void;
}

/** How high it is for its width: as a page, but neither a strip nor more than one sees at once. In pixels. */
export function heightFor(width: number): number {
  return Math.round(Math.min(380, Math.max(240, width * 0.6)));
}

/** The way in, the drawing and its legend. A click on a tile leads to its row, one on a group enters it. */
export function Treemap({ title, shown, focus, onFocus }: TreemapProps): JSX.Element {
  const view = useView();
  const { rows, tree } = shown;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const height = heightFor(width);
  const layout = useMemo(() => treemapOf(shown, focus, width, height), [shown, focus, width, height]);
  const [wanted, setWanted] = useState<string | null>(null);
  const isEntering = useRef(false);
  const indexOf = (id: string): number => tree.byId.get(id) ?? -1;
  const active = layout.tiles.find(({ index }) => rows[index]?.id === wanted) ?? layout.tiles[0];

  const focusOn = (id: string): void =>
    frame.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(id)}"]`)?.focus();

  useLayoutEffect(() => {
    if (!isEntering.current) return;
    isEntering.current = false;
    if (active !== undefined) focusOn(rows[active.index]?.id ?? '');
  }, [layout]);

  /** Draws the parts of a row; the tile of another one, or what stands for it, has the focus then. */
  const enter = (index: number, next: number | undefined): void => {
    const row = rows[index];
    if (row === undefined || index === focus) return;
    isEntering.current = frame.current?.contains(document.activeElement) === true;
    setWanted(next === undefined ? null : (rows[next]?.id ?? null));
    onFocus(row.id);
  };
  /** The focus stays on what it was on, or on what that is a part of. */
  const leaveTo = (index: number): void =>
    enter(index, tileAbove(active?.index ?? focus, treemapOf(shown, index, width, height).tiles));
  const leave = (): void => {
    const parent = tree.parents[focus] ?? -1;
    if (parent >= 0) leaveTo(parent);
  };
  /** The tile that a row is a part of, or the first that is a part of it. */
  const tileAbove = (index: number, tiles: typeof layout.tiles): number | undefined => {
    const line = new Set([index, ...ancestorsOf(tree, index)]);
    const drawn = tiles.map(tile => tile.index);
    return drawn.find(at => line.has(at)) ?? drawn.find(at => ancestorsOf(tree, at).includes(index));
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    const id = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : null;
    if (id != null) setWanted(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = active && rows[active.index];
    if (active === undefined || row === undefined) return;
    switch (event.key) {
      case 'Enter':
        if (tree.children[active.index]?.length) enter(active.index, undefined);
        else view.reveal(row.id);
        break;
      case ' ':
        view.reveal(row.id);
        break;
      case '?':
        view.explain(row.id);
        break;
      case 'Escape':
      case 'Backspace':
        // At the top, the key may mean something to what is around.
        if (focus === 0) return;
        leave();
        break;
      default: {
        const next = rows[neighbourOf(layout.tiles, active, event.key)?.index ?? -1];
        if (next === undefined) {
          // Up and down lead out of the drawing, to what stands above and below.
          if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') event.stopPropagation();
          return;
        }
        focusOn(next.id);
      }
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    const group = target.closest('[data-enter]')?.getAttribute('data-enter');
    const tile = target.closest('[data-key]')?.getAttribute('data-key');
    if (group != null) enter(indexOf(group), undefined);
    else if (tile != null) view.reveal(tile);
  };
  return (
    <div class="treemap">
      <Path shown={shown} focus={focus} onEnter={leaveTo} />
      <div class="chart-frame" ref={frame}>
        {width === 0 ? null : layout.tiles.length === 0 ? (
          <p class="quiet-text">{view.say('No points can be reached here.')}</p>
        ) : (
          <svg
            class="chart"
            width={width}
            height={height}
            onKeyDown={onKeyDown}
            onClick={onClick}
            onFocusIn={onFocusIn}
            {...roles.group(`${title}. ${view.say('Enter goes in, Backspace out, Space to the row, ? tells why.')}`)}
          >
            <title>{title}</title>
            <Tiles view={view} rows={rows} layout={layout} areButtons />
          </svg>
        )}
      </div>
      <ShareLegend />
    </div>
  );
}
