/** The drawing of a treemap: a tile an action, with as much of its words as there is room for. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { View } from '../../base/context.ts';
import { shareOf } from '../../base/format.ts';
import { roles } from '../../base/roles.ts';
import type { ShownRow } from '../../state/shown.ts';
import { fitText, widthOf, wrapText } from '../fit-text.ts';
import { type Box, type Group, HEADER, type TreemapLayout } from './layout.ts';
import { stepOf } from './share-steps.ts';

export interface TilesProps {
  readonly view: View;
  readonly rows: readonly ShownRow[];
  readonly layout: TreemapLayout;
  /** True where tiles are buttons. */
  readonly areButtons: boolean;
}

const PAD = 4;
const LINE = 14;

/** The groups with their titles, and the tiles: to be put into an `svg` as large as the layout. */
export function Tiles({ view, rows, layout, areButtons }: TilesProps): JSX.Element {
  return (
    <>
      {layout.groups.map(group => (
        <GroupTitle key={group.index} group={group} row={rows[group.index]} isButton={areButtons} />
      ))}
      {layout.tiles.map(tile => (
        <Tile key={tile.index} view={view} box={tile} row={rows[tile.index]} isButton={areButtons} />
      ))}
    </>
  );
}

/** A click on it enters the group. Keys enter from the tiles. */
function GroupTitle(props: {
  readonly group: Group;
  readonly row: ShownRow | undefined;
  readonly isButton: boolean;
}): JSX.Element | null {
  const { group, row, isButton } = props;
  if (row === undefined || !group.headed) return null;
  const { x, y, width } = group;
  return (
    <g class="tile-group" {...(isButton ? { 'data-enter': row.id, 'aria-hidden': true } : {})}>
      <title>{`${row.id} ${row.title}`}</title>
      <rect class="tile-group-hit" x={x} y={y} width={width} height={HEADER} />
      <text class="tile-group-title" x={x + 2} y={y + LINE - 2}>
        {fitText(`${row.id} ${row.title}`, width - 4, 'bold')}
      </text>
    </g>
  );
}

interface TileProps {
  readonly view: View;
  readonly box: Box;
  readonly row: ShownRow | undefined;
  readonly isButton: boolean;
}

/** A tile, drawn again only when something in it has changed: its texts have to be measured. */
function Tile({ view, box, row, isButton }: TileProps): JSX.Element | null {
  const { x, y, width, height } = box;
  return useMemo(
    () => (row === undefined ? null : tileOf(view, box, row, isButton)),
    [view, row, x, y, width, height, isButton],
  );
}

function tileOf(view: View, { x, y, width, height }: Box, row: ShownRow, isButton: boolean): JSX.Element {
  const share = shareOf(row.score.done, row.score.potential);
  const words = wordsOf(view, row, view.figures.whole(share));
  const button = isButton ? { ...roles.drawnButton, 'aria-label': words, 'data-key': row.id } : {};
  const texts = textsOf(row.id, view.figures.whole(share), row.title, width - 2 * PAD, height - 4);
  return (
    <g class={`tile share-${stepOf(share)}`} transform={`translate(${x} ${y})`} {...button}>
      <title>{words}</title>
      <rect class="tile-box" width={width} height={height} />
      {texts.map(text => (
        <Plate key={`${text.line}-${text.look}`} text={text} />
      ))}
      {texts.map(({ text, at, line, look }) => (
        <text key={`${line}-${look}`} class={look} x={PAD + at} y={LINE + line * LINE}>
          {/* What is read in a tile is a part of its name, word for word. */}
          {`${text} `}
        </text>
      ))}
    </g>
  );
}

/** What the tile shows comes first, in its order. */
function wordsOf({ say, figures }: View, { id, title, amounts }: ShownRow, share: string): string {
  const points = { done: figures.points(amounts.done), potential: figures.points(amounts.potential) };
  return `${id} ${share} ${title}, ${say('{done} points done out of {potential}', points)}`;
}

/** What lies below a word where the tile has a pattern: as small as can be, for the pattern is what is to be seen. */
function Plate({ text: { text, at, line, look } }: { readonly text: TileText }): JSX.Element | null {
  if (look === 'tile-title') return null;
  const width = widthOf(text, look === 'tile-id' ? 'bold' : 'normal') + 4;
  return <rect class="tile-plate" x={2 + at} y={2 + line * LINE} width={width} height={LINE + 2} />;
}

interface TileText {
  readonly text: string;
  /** From the left, in pixels. */
  readonly at: number;
  readonly line: number;
  readonly look: 'tile-id' | 'tile-share' | 'tile-title';
}

/** The id first, the share beside it or below it, then the title: each only where it fits whole, a title with an ellipsis behind a whole word. */
function textsOf(id: string, share: string, title: string, room: number, height: number): readonly TileText[] {
  const lines = Math.floor(height / LINE);
  if (lines < 1 || widthOf(id, 'bold') > room) return [];
  const own: TileText = { text: id, at: 0, line: 0, look: 'tile-id' };
  const isBeside = widthOf(id, 'bold') + widthOf(share) + 8 <= room;
  const isBelow = !isBeside && lines > 1 && widthOf(share) <= room;
  const shares: TileText[] = isBeside
    ? [{ text: share, at: room - widthOf(share), line: 0, look: 'tile-share' }]
    : isBelow
      ? [{ text: share, at: 0, line: 1, look: 'tile-share' }]
      : [];
  const next = isBeside ? 1 : 2;
  const titleLines = room < MIN_TITLE ? [] : wrapText(title, room, lines - next, 'whole words');
  const titles = titleLines.map((text, at): TileText => ({ text, at: 0, line: next + at, look: 'tile-title' }));
  return [own, ...shares, ...titles];
}

/** Narrower, no word fits. In pixels. */
const MIN_TITLE = 52;
