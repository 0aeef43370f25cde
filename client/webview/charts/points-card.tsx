/** The points of what is below the scope as a card: as bars, or as a treemap. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Card, type Fold } from '../base/card.tsx';
import { useView } from '../base/context.ts';
import { roles } from '../base/roles.ts';
import type { Shown } from '../state/shown.ts';
import { Chart } from './chart.tsx';
import { ChartTable } from './chart-table.tsx';
import { childrenItems, rowItem } from './items.ts';
import { PictureMenu } from './picture-menu.tsx';
import { barsPicture, sourceOf } from './pictures.tsx';
import { treemapOf } from './treemap/layout.ts';
import { Treemap } from './treemap/treemap.tsx';
import { treemapPicture } from './treemap/treemap-picture.tsx';

export interface PointsCardProps extends Fold {
  /** Of the bars. */
  readonly title: string;
  readonly shown: Shown;
  /** The id of the action whose parts are drawn as a treemap; null for bars. */
  readonly map: string | null;
  readonly onMap: (map: string | null) => void;
}

/** The card, with a choice between the two. */
export function PointsCard({ title, shown, map, onMap, open, onOpen }: PointsCardProps): JSX.Element {
  const view = useView();
  const { say } = view;
  const items = useMemo(() => childrenItems(shown), [shown]);
  const baseline = shown.simulation.compared ? (shown.baseline ?? '') : null;
  const focus = map === null ? 0 : (shown.tree.byId.get(map) ?? 0);
  const top = shown.rows[0]?.id ?? '';
  const picture = () =>
    map === null
      ? barsPicture({ view, title, name: 'points', items, baseline, source: sourceOf(view, shown) })
      : treemapPicture(view, shown, focus);
  const tools = (
    <>
      <div class="tabs" {...roles.group(say('Show'))}>
        <button type="button" class="tab" aria-pressed={map === null} onClick={() => onMap(null)}>
          {say('Bars')}
        </button>
        <button type="button" class="tab" aria-pressed={map !== null} onClick={() => map === null && onMap(top)}>
          {say('Treemap')}
        </button>
      </div>
      <PictureMenu key={String(map)} title={map === null ? title : say('Points')} picture={picture} />
    </>
  );
  return (
    <Card
      title={map === null ? title : say('Points')}
      look={map === null ? 'points-card' : 'points-card mapped'}
      open={open}
      onOpen={onOpen}
      tools={tools}
    >
      {map === null ? (
        <Chart title={title} items={items} compared={baseline !== null} onPick={view.reveal} onWhy={view.explain} />
      ) : (
        <>
          <Treemap title={say('Points')} shown={shown} focus={focus} onFocus={onMap} />
          <TilesTable shown={shown} focus={focus} />
        </>
      )}
    </Card>
  );
}

/** All that could be a tile at a size that nobody lacks, as a table. */
function TilesTable({ shown, focus }: { readonly shown: Shown; readonly focus: number }): JSX.Element {
  const { say } = useView();
  const items = useMemo(
    () =>
      treemapOf(shown, focus, TABLE, TABLE).tiles.flatMap(({ index }) => {
        const row = shown.rows[index];
        return row === undefined ? [] : [rowItem(row)];
      }),
    [shown, focus],
  );
  return (
    <div class="visually-hidden">
      <ChartTable caption={say('Points')} items={items} compared={shown.simulation.compared} />
    </div>
  );
}

/** In pixels, each way. */
const TABLE = 600;
