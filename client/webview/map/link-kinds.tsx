/** The kinds of links that the map has, to be shown or not. */
import type { JSX } from 'preact';
import { LINK_KINDS, type LinkKind, type WireMap } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import { roles } from '../base/roles.ts';
import type { Say } from '../base/texts.ts';
import { KIND_NAMES } from './link-in-words.ts';

export interface LinkKindsProps {
  readonly map: WireMap;
  /** Those that are shown. */
  readonly kinds: readonly LinkKind[];
  readonly onKinds: (kinds: readonly LinkKind[]) => void;
  readonly say: Say<MapText>;
}

/** A button for each, with the line that it is drawn as. */
export function LinkKinds({ map, kinds, onKinds, say }: LinkKindsProps): JSX.Element {
  return (
    <div class="map-kinds" {...roles.group(say('Kinds of links'))}>
      {LINK_KINDS.filter(kind => map.links.some(link => link.kind === kind)).map(kind => (
        <button
          key={kind}
          type="button"
          class="tab"
          aria-pressed={kinds.includes(kind)}
          onClick={() => onKinds(toggled(kinds, kind))}
        >
          <svg class="map-swatch" width="22" height="8" aria-hidden="true" focusable="false">
            <path class={`map-link-line kind-${kind}`} d="M1 4h20" />
          </svg>
          {say(KIND_NAMES[kind])}
        </button>
      ))}
    </div>
  );
}

function toggled(kinds: readonly LinkKind[], kind: LinkKind): readonly LinkKind[] {
  return LINK_KINDS.filter(one => (one === kind) !== kinds.includes(one));
}
