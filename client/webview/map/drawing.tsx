/** The map as a drawing: axes, their actions, and the links between them. */
import type { JSX } from 'preact';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import type { Say } from '../base/texts.ts';
import type { ChangedLinks } from './changed-links.ts';
import { type ChangedNodes, heaviestOf } from './changed-nodes.ts';
import { changesInWords } from './changes-in-words.ts';
import { DrawnGroup } from './drawn-group.tsx';
import { DrawnLinks } from './drawn-links.tsx';
import { DrawnNode, idRoom } from './drawn-node.tsx';
import type { MapLayout } from './layout.ts';
import { nearTo } from './rows.ts';
import type { ShownMap } from './shown-map.ts';
import { linksAt, type MapCursor } from './walk.ts';

export interface MapDrawingProps {
  readonly map: WireMap;
  readonly shown: ShownMap;
  readonly layout: MapLayout;
  /** Its node is -1 where one looks at none. */
  readonly cursor: MapCursor;
  /** What the pointer is over. */
  readonly hovered: MapCursor | null;
  readonly changed: ChangedNodes;
  readonly links: ChangedLinks;
  readonly say: Say<MapText>;
}

/** What stands in the frame of the drawing. Of all that can be reached, one thing is a stop of Tab: where the keyboard is. */
export function MapDrawing({ map, shown, layout, cursor, hovered, changed, links, say }: MapDrawingProps): JSX.Element {
  const near = nearTo(map, shown, cursor.node);
  const { out, back } = linksAt(cursor.node, map, shown);
  const cited = new Set(out.map(at => map.links[at]?.to));
  const citing = new Set(back.map(at => map.links[at]?.from));
  const ids = { left: idRoom(map, layout, 'left'), right: idRoom(map, layout, 'right') };
  const stop = near.size > 0 || layout.nodes.length === 0 ? cursor : { node: layout.nodes[0]?.node ?? -1, link: null };
  return (
    <>
      <DrawnLinks map={map} layout={layout} cursor={cursor} hovered={hovered} changed={links} say={say} />
      {layout.groups.map(placed => (
        <DrawnGroup key={placed.group} map={map} placed={placed} layout={layout} />
      ))}
      {layout.nodes.map(placed =>
        placed.label === 'none' ? null : (
          <DrawnNode
            key={map.nodes[placed.node]?.label}
            map={map}
            placed={placed}
            labels={layout.labels}
            ids={ids[placed.side]}
            looks={[
              placed.node === cursor.node ? 'focus' : '',
              cited.has(placed.node) ? 'cited' : '',
              citing.has(placed.node) ? 'citing' : '',
              placed.node === hovered?.node && hovered.link === null ? 'hovered' : '',
            ]}
            stop={stop.link === null && stop.node === placed.node ? 0 : -1}
            severity={heaviestOf(changed.get(placed.node) ?? [])}
            missing={say('does not exist')}
            name={nameOf(map, shown, placed.node, changed, say)}
          />
        ),
      )}
    </>
  );
}

function nameOf(map: WireMap, shown: ShownMap, at: number, changed: ChangedNodes, say: Say<MapText>): string {
  const node = map.nodes[at];
  if (node === undefined) return '';
  const { out, back } = linksAt(at, map, shown);
  const title = node.kind === 'missing' ? say('does not exist') : node.title;
  const name = `${node.label} ${title}`.trim();
  const links = say('{name}, cites {cites}, cited by {cited}', {
    name,
    cites: String(out.length),
    cited: String(back.length),
  });
  const changes = changed.get(at)?.length ?? 0;
  return changes === 0 ? links : `${links}, ${changesInWords(changes, say)}`;
}
