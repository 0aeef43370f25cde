/** The map as a picture that one walks in: with the pointer, and with the keyboard along its links. */
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import { roles } from '../base/roles.ts';
import type { Say } from '../base/texts.ts';
import { useBox } from '../base/use-size.ts';
import type { ChangedLinks } from './changed-links.ts';
import type { ChangedNodes } from './changed-nodes.ts';
import { MapDrawing } from './drawing.tsx';
import { mapLayout } from './layout.ts';
import { LinkTip } from './link-tip.tsx';
import { useFollowedFocus } from './use-followed-focus.ts';
import { useWalking, type WalkedMap } from './use-walking.ts';

export interface MapPictureProps extends Omit<WalkedMap, 'layout'> {
  readonly changed: ChangedNodes;
  readonly links: ChangedLinks;
  readonly say: Say<MapText>;
}

export function MapPicture({
  map,
  shown,
  cursor,
  changed,
  links,
  onCursor,
  onOpen,
  search,
  say,
}: MapPictureProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useBox(frame);
  const layout = useMemo(
    () => mapLayout(map, shown, cursor.node, { width, height }, links.lost),
    [map, shown, cursor.node, width, height, links],
  );
  const { hovered, on } = useWalking({ map, shown, layout, cursor, onCursor, onOpen, search });
  useFollowedFocus(frame, layout, cursor);
  const told = hovered?.link ?? cursor.link;
  return (
    <div class="map-frame" ref={frame} data-part>
      {width === 0 || height === 0 ? null : layout.nodes.length === 0 ? (
        <p class="quiet-text map-nothing">{say('Nothing here matches.')}</p>
      ) : (
        <svg
          class="chart map"
          width={width}
          height={layout.height}
          {...on}
          {...roles.group(`${say('Map of citations')}. ${say(KEYS)}`)}
        >
          <title>{say('Map of citations')}</title>
          <MapDrawing
            map={map}
            shown={shown}
            layout={layout}
            cursor={cursor}
            hovered={hovered}
            changed={changed}
            links={links}
            say={say}
          />
        </svg>
      )}
      {told === null ? null : <LinkTip map={map} link={told} layout={layout} say={say} />}
    </div>
  );
}

const KEYS =
  'Arrows up and down walk from action to action, right along what is cited, left along what cites; Enter opens, letters search.';
