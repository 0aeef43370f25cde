/** An axis on the map: its title, the line that holds its actions together, and those that have no room for a label as strokes. */
import type { JSX } from 'preact';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import { fitText } from '../charts/fit-text.ts';
import type { MapLayout } from './layout.ts';
import type { PlacedGroup } from './placed.ts';

/** How long a stroke is, in pixels. */
const STROKE = 7;

export function DrawnGroup(props: {
  readonly map: WireMap;
  readonly placed: PlacedGroup;
  readonly layout: MapLayout;
}): JSX.Element {
  const { map, placed, layout } = props;
  const { group, side, x, top, from, to } = placed;
  const { id = '', title = '', isForeign = false } = map.groups[group] ?? {};
  const out = side === 'left' ? -1 : 1;
  const strokes = layout.nodes.filter(({ node, label }) => label === 'none' && map.nodes[node]?.group === group);
  const name = isForeign ? title || id : `${id} ${title}`.trim();
  return (
    <g class={`map-group ${side}`}>
      <text class="map-group-title" x={x + out * 10} y={from - 7}>
        {fitText(name, layout.labels - 12, 'bold')}
      </text>
      <line class="map-bracket" x1={x} x2={x} y1={from} y2={to} />
      {strokes.length === 0 ? null : (
        <>
          <path class="map-strokes" d={strokes.map(({ y }) => `M${x} ${y.toFixed(1)}h${out * STROKE}`).join('')} />
          <rect
            class="map-strokes-hit"
            data-strokes={group}
            x={side === 'left' ? 0 : x}
            y={top}
            width={layout.labels}
            height={to - top}
          />
        </>
      )}
    </g>
  );
}
