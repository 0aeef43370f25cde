/** An action on the map: its id beside the links, its title behind that, as far as there is room. */
import type { JSX } from 'preact';
import type { WireSeverity } from '../../../server/src/protocol/changes.ts';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import { roles } from '../base/roles.ts';
import { fitText, widthOf } from '../charts/fit-text.ts';
import { ChangeMark } from './change-mark.tsx';
import type { MapLayout } from './layout.ts';
import type { PlacedNode } from './placed.ts';
import type { MapSide } from './rows.ts';

export interface DrawnNodeProps {
  readonly map: WireMap;
  readonly placed: PlacedNode;
  /** How wide labels may be, and what of it ids take, in pixels. */
  readonly labels: number;
  readonly ids: number;
  /** Classes. */
  readonly looks: readonly string[];
  readonly stop: 0 | -1;
  /** For screen readers. */
  readonly name: string;
  /** How much its changes weigh; undefined where it has none. */
  readonly severity: WireSeverity | undefined;
  /** What stands for the title of what does not exist. */
  readonly missing: string;
}

/** From the edge to the id, and from there to the title, in pixels. */
const BEFORE_ID = 10;
const BEFORE_TITLE = 8;
/** From the title to the edge of the view. */
const BESIDE_EDGE = 12;
const RADIUS = 2.5;
/** To be spread into texts of a drawing, which nothing can focus. */
const HIDDEN = { 'aria-hidden': true } as const;

export function DrawnNode({
  map,
  placed,
  labels,
  ids,
  looks,
  stop,
  name,
  severity,
  missing,
}: DrawnNodeProps): JSX.Element | null {
  const node = map.nodes[placed.node];
  if (node === undefined) return null;
  const { side, x, y, height, label } = placed;
  const out = side === 'left' ? -1 : 1;
  const room = labels - BEFORE_ID - ids - BEFORE_TITLE - BESIDE_EDGE;
  const title = node.kind === 'missing' ? missing : node.title;
  const weight = looks.includes('focus') ? 'bold' : 'normal';
  const shown = label === 'whole' && room > LEAST_TITLE ? fitText(title, room, weight) : '';
  return (
    <g
      class={['map-node', side, node.kind === 'missing' ? 'missing' : '', label, ...looks].filter(Boolean).join(' ')}
      transform={`translate(${round(x)} ${round(y)})`}
    >
      {/* The texts are cut, and in the order of the eye: the name of the row says all of them. */}
      <rect
        class="map-row"
        x={out < 0 ? -round(labels) : 0}
        y={round(-height / 2)}
        width={round(labels)}
        height={round(height)}
        rx="3"
        data-node={placed.node}
        aria-label={name}
        {...roles.drawnButton}
        tabindex={stop}
      >
        <title>{`${node.label} ${title}`.trim()}</title>
      </rect>
      {severity === undefined ? <circle class="map-dot" r={RADIUS} /> : <ChangeMark severity={severity} />}
      <text class="map-id" {...HIDDEN} x={out * BEFORE_ID} y="4">
        {node.label}
      </text>
      {shown === '' ? null : (
        <text class="map-title" {...HIDDEN} x={out * (BEFORE_ID + ids + BEFORE_TITLE)} y="4">
          {shown}
        </text>
      )}
    </g>
  );
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Narrower, no title is told by what fits. In pixels. */
const LEAST_TITLE = 56;

/** How wide the widest id is that is written out on a side. */
export function idRoom(map: WireMap, { nodes }: MapLayout, of: MapSide): number {
  const widths = nodes.flatMap(({ node, side, label }) =>
    side === of && label === 'whole' ? [widthOf(map.nodes[node]?.label ?? '', 'bold')] : [],
  );
  return Math.ceil(Math.max(0, ...widths));
}
