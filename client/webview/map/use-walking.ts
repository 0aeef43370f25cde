import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { MapLayout } from './layout.ts';
import { nodeAt, placeUnder } from './pointing.ts';
import type { ShownMap } from './shown-map.ts';
import { type MapCursor, walk } from './walk.ts';

export interface WalkedMap {
  readonly map: WireMap;
  readonly shown: ShownMap;
  readonly layout: MapLayout;
  readonly cursor: MapCursor;
  readonly onCursor: (cursor: MapCursor) => void;
  /** Goes to the text: of an action, or of the first sentence of a link. */
  readonly onOpen: (at: MapCursor) => void;
  /** What is typed goes there. */
  readonly search: RefObject<HTMLInputElement | null>;
}

/** What the pointer is at, and what the picture does at its events: those of the pointer, and of the keyboard along the links. */
export function useWalking({ map, shown, layout, cursor, onCursor, onOpen, search }: WalkedMap) {
  const [hovered, setHovered] = useState<MapCursor | null>(null);
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
  const onDblClick = (event: MouseEvent): void => {
    const place = at(event);
    if (place?.link === null) onOpen(place);
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    const place = target instanceof Element ? nodeAt(target) : undefined;
    if (place !== undefined && place !== cursor.node) onCursor({ node: place, link: null });
  };
  const onPointerMove = (event: MouseEvent): void => setHovered(place => sameOr(place, at(event)));
  const onPointerLeave = (): void => setHovered(null);
  return { hovered, on: { onKeyDown, onClick, onDblClick, onFocusIn, onPointerMove, onPointerLeave } };
}

/** The place before where the pointer is still at the same: nothing is drawn anew then. */
function sameOr(before: MapCursor | null, now: MapCursor | null): MapCursor | null {
  return before?.node === now?.node && before?.link === now?.link ? before : now;
}
