/** What one looks at on the map, what of it has changed, and how much there is to see. */
import type { JSX } from 'preact';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import type { MapChange } from '../../../server/src/protocol/map-view.ts';
import type { Figures } from '../base/format.ts';
import { roles } from '../base/roles.ts';
import type { Say } from '../base/texts.ts';
import { ChangeSign } from './change-mark.tsx';
import type { ShownMap } from './shown-map.ts';
import { linksAt } from './walk.ts';

/** What one looks at, else how much there is to see; how much is also announced. */
export function MapAbout(props: {
  readonly map: WireMap;
  readonly node: number;
  readonly shown: ShownMap;
  /** Of what one looks at. */
  readonly changes: readonly MapChange[];
  readonly onOpen: () => void;
  readonly number: Figures['number'];
  readonly say: Say<MapText>;
}): JSX.Element {
  const { map, node, shown, changes, onOpen, number, say } = props;
  const own = map.nodes[node];
  const { out, back } = linksAt(node, map, shown);
  return (
    <div class="map-about">
      {own === undefined ? (
        <h1>{say('Map of citations')}</h1>
      ) : (
        <h1>
          {own.kind === 'missing' ? (
            <span class="map-missing">{`${own.label} ${say('does not exist')}`}</span>
          ) : (
            <button type="button" class="link" title={say('Open in the text')} onClick={onOpen}>
              <span class="map-end-id">{own.label}</span> {own.title}
            </button>
          )}
          <span class="map-counts">
            <span class="map-cites">{say('cites {count}', { count: number(out.length) })}</span>{' '}
            <span>{say('cited by {count}', { count: number(back.length) })}</span>
          </span>
        </h1>
      )}
      <p class="map-total quiet-text" {...roles.status}>
        {totalInWords(map, shown, number, say)}
      </p>
      {changes.length === 0 ? null : (
        <ul class="map-changes">
          {changes.map(({ severity, text }, at) => (
            <li key={at}>
              <ChangeSign severity={severity} />
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function totalInWords(map: WireMap, { nodes, links }: ShownMap, number: Figures['number'], say: Say<MapText>): string {
  const there = nodes.filter(at => map.nodes[at]?.kind !== 'missing').length;
  const drawn = links.flatMap(at => map.links[at] ?? []);
  const citations = drawn.reduce((sum, link) => sum + link.citations.length, 0);
  const lost = drawn.filter(({ to }) => map.nodes[to]?.kind === 'missing').length;
  const told = say('{actions}, {citations}.', {
    actions: there === 1 ? say('1 action') : say('{count} actions', { count: number(there) }),
    citations: citations === 1 ? say('1 citation') : say('{count} citations', { count: number(citations) }),
  });
  if (lost === 0) return told;
  return `${told} ${lost === 1 ? say('1 link leads nowhere.') : say('{count} links lead nowhere.', { count: number(lost) })}`;
}
