/** The map as a picture that one walks in: with the pointer, and with the keyboard along its links. */
import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import { roles } from '../base/roles.ts';
import type { Say } from '../base/texts.ts';
import { useBox } from '../base/use-size.ts';
import type { ChangedLinks } from './changed-links.ts';
import type { ChangedNodes } from './changed-nodes.ts';
import { MapDrawing } from './drawing.tsx';
import { type MapLayout, mapLayout } from './layout.ts';
import { LinkTip } from './link-tip.tsx';
import { nodeAt, placeUnder } from './pointing.ts';
import type { ShownMap } from './shown-map.ts';
import { type MapCursor, walk } from './walk.ts';

export interface MapPictureProps {
  readonly map: WireMap;
  readonly shown: ShownMap;
  readonly cursor: MapCursor;
  readonly changed: ChangedNodes;
  readonly links: ChangedLinks;
  readonly onCursor: (cursor: MapCursor) => void;
  /** Goes to the text: of an action, or of the first sentence of a link. */
  readonly onOpen: (at: MapCursor) => void;
  /** What is typed goes there. */
  readonly search: RefObject<HTMLInputElement | null>;
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
  const [hovered, setHovered] = useState<MapCursor | null>(null);
  const layout = useMemo(
    () => mapLayout(map, shown, cursor.node, { width, height }, links.lost),
    [map, shown, cursor.node, width, height, links],
  );
  useFollowedFocus(frame, layout, cursor);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') onOpen(cursor);
    else if (/^[\p{L}\p{N}]$/u.test(event.key)) {
      // The letter goes into the field, which has the focus by then.
      search.current?.focus();
      return;
    } else {
      const next = walk(event.key, cursor, map, shown);
      if (next === undefined) return;
      onCursor(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const at = (event: MouseEvent): MapCursor | null => placeUnder(event, cursor, map, layout);
  const onClick = (event: MouseEvent): void => {
    const place = at(event);
    if (place === null) return;
    if (place.link === null) onCursor(place);
    else onOpen(place);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const place = at(event);
    if (place?.link === null) onOpen(place);
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    const place = target instanceof Element ? nodeAt(target) : undefined;
    if (place !== undefined && place !== cursor.node) onCursor({ node: place, link: null });
  };
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
          onKeyDown={onKeyDown}
          onClick={onClick}
          onDblClick={onDoubleClick}
          onFocusIn={onFocusIn}
          onPointerMove={event => setHovered(place => sameOr(place, at(event)))}
          onPointerLeave={() => setHovered(null)}
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

/** The place before where the pointer is still at the same: nothing is drawn anew then. */
function sameOr(before: MapCursor | null, now: MapCursor | null): MapCursor | null {
  return before?.node === now?.node && before?.link === now?.link ? before : now;
}

/** Where the keyboard is in the picture, the focus follows what it walks to; where it is elsewhere, sight alone does. */
function useFollowedFocus(frame: RefObject<HTMLElement | null>, layout: MapLayout, { node, link }: MapCursor): void {
  const shownAt = useRef(node);
  useLayoutEffect(() => {
    const { current } = frame;
    const wanted = current?.querySelector<SVGElement>(
      link === null ? `[data-node="${node}"]` : `[data-link="${link}"]`,
    );
    const isInside = current?.contains(document.activeElement) === true || document.activeElement === document.body;
    const had = current?.dataset['had'] === 'true';
    if (current === null || !wanted) return;
    if (isInside && had) wanted.focus({ preventScroll: true });
    if (shownAt.current !== node) wanted.scrollIntoView({ block: 'nearest' });
    shownAt.current = node;
  }, [layout, node, link]);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const note = ({ target }: FocusEvent): void => {
      current.dataset['had'] = String(target instanceof Node && current.contains(target));
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
}
