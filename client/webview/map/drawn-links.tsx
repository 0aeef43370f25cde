/** The links of the map: all of them faintly, and those of what one looks at strongly, each of which can be reached. */
import type { JSX } from 'preact';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import { roles } from '../base/roles.ts';
import type { Say } from '../base/texts.ts';
import type { BundledLink } from './bundles.ts';
import type { ChangedLinks } from './changed-links.ts';
import type { MapLayout } from './layout.ts';
import { linkInWords } from './link-in-words.ts';
import type { MapCursor } from './walk.ts';

/** Up to so many links are drawn one by one, so that the pointer finds each; more are one line. */
const MOST_SINGLE = 400;

export function DrawnLinks(props: {
  readonly map: WireMap;
  readonly layout: MapLayout;
  readonly cursor: MapCursor;
  readonly hovered: MapCursor | null;
  readonly changed: ChangedLinks;
  readonly say: Say<MapText>;
}): JSX.Element {
  const { map, layout, cursor, hovered, changed, say } = props;
  const ways = layout.links.map(placed => ({ placed, way: wayOf(map, placed.link, cursor, hovered) }));
  const faint = ways.flatMap(({ placed, way }) => (way === null ? [placed] : []));
  const strong = ways.flatMap(({ placed, way }) => (way === null ? [] : [{ placed, way }]));
  const isAlone = cursor.node < 0;
  const lookOf = (at: number): Look => (leadsNowhere(map, at) ? 'dangling' : changed.gained.has(at) ? 'gained' : '');
  return (
    <>
      <g class={isAlone ? 'map-faint alone' : 'map-faint'}>
        {layout.links.length > MOST_SINGLE
          ? LOOKS.map(look => (
              <path key={look} class={look} d={joined(faint.filter(({ link }) => lookOf(link) === look))} />
            ))
          : faint.map(({ link, path }) => <path key={link} class={lookOf(link)} data-faint={link} d={path} />)}
        {layout.lost.length === 0 ? null : <path class="gone" d={joined(layout.lost)} />}
      </g>
      {strong.map(({ placed, way }) => (
        <g
          key={placed.link}
          class={[
            'map-link',
            way,
            `kind-${map.links[placed.link]?.kind}`,
            lookOf(placed.link),
            placed.link === cursor.link || placed.link === hovered?.link ? 'current' : '',
          ]
            .filter(Boolean)
            .join(' ')}
          data-link={placed.link}
          aria-label={linkInWords(map, placed.link, say)}
          {...roles.drawnButton}
          tabindex={placed.link === cursor.link ? 0 : -1}
        >
          <path class="map-link-hit" d={placed.path} />
          <path class="map-link-line" d={placed.path} />
          <path class="map-arrow" d={arrowAt(placed)} />
        </g>
      ))}
    </>
  );
}

/** Of a link; empty for one like all others. */
type Look = (typeof LOOKS)[number];
const LOOKS = ['', 'gained', 'dangling'] as const;

/** Whether a link leads away from what one looks at, or the pointer is at, or to it; null for any other. */
function wayOf(map: WireMap, at: number, cursor: MapCursor, hovered: MapCursor | null): 'out' | 'back' | null {
  const link = map.links[at];
  for (const node of [cursor.node, hovered?.link === null ? hovered.node : -1]) {
    if (node >= 0 && link?.from === node) return 'out';
    if (node >= 0 && link?.to === node) return 'back';
  }
  return hovered?.link === at ? 'out' : null;
}

function leadsNowhere(map: WireMap, at: number): boolean {
  return map.nodes[map.links[at]?.to ?? -1]?.kind === 'missing';
}

function joined(links: readonly BundledLink[]): string {
  return links.map(({ path }) => path).join('');
}

/** A small triangle before the node at which a link arrives. */
function arrowAt({ end: { x, y }, side }: BundledLink): string {
  const back = side === 'left' ? 7 : -7;
  const tip = side === 'left' ? 2 : -2;
  return `M${x + tip} ${y}l${back} -3.5v7z`;
}
