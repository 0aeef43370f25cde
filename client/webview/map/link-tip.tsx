/** The sentences of a link, at its middle. */
import type { JSX } from 'preact';
import type { WireMap, WireMapCitation } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import type { Say } from '../base/texts.ts';
import type { MapLayout } from './layout.ts';
import { relationInWords } from './link-in-words.ts';

/** In pixels. */
const WIDTH = 340;
const EDGE = 8;
/** Below this share of the height it stands above the link. */
const LOW = 0.6;
/** More are counted. */
const MOST = 4;

export function LinkTip(props: {
  readonly map: WireMap;
  readonly link: number;
  readonly layout: MapLayout;
  readonly say: Say<MapText>;
}): JSX.Element | null {
  const { map, link, layout, say } = props;
  const placed = layout.links.find(one => one.link === link);
  const citations = map.links[link]?.citations;
  if (placed === undefined || citations === undefined) return null;
  const { y } = placed.middle;
  const width = Math.min(WIDTH, layout.width - 2 * EDGE);
  const left = (layout.width - width) / 2;
  const isLow = y > layout.height * LOW;
  const place = isLow ? { bottom: `calc(100% - ${y - 12}px)` } : { top: `${y + 12}px` };
  const said = citations.filter(({ text }) => text !== '');
  return (
    <div class="map-tip" style={{ left: `${left}px`, width: `${width}px`, ...place }}>
      <p class="map-tip-head">{relationInWords(map, link, say)}</p>
      {said.slice(0, MOST).map((citation, at) => (
        <p key={at}>
          <CitedText citation={citation} />
        </p>
      ))}
      {said.length > MOST ? (
        <p class="quiet-text">{say('{count} more', { count: String(said.length - MOST) })}</p>
      ) : null}
    </div>
  );
}

/** A sentence, its citation marked. */
export function CitedText({ citation: { text, cited } }: { readonly citation: WireMapCitation }): JSX.Element {
  const [from, to] = cited;
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
