/** The page of the map: what is shown of it, as a picture or as a table. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import type { FromMap } from '../../../server/src/protocol/map-view.ts';
import { figuresFor } from '../base/format.ts';
import type { Say } from '../base/texts.ts';
import { useParts } from '../base/use-parts.ts';
import { CitationTable } from './citation-table.tsx';
import { exportMap } from './export-map.tsx';
import { MapAbout } from './map-about.tsx';
import type { MapMemory } from './map-memory.ts';
import { MapPicture } from './map-picture.tsx';
import { MapToolbar } from './map-toolbar.tsx';
import { firstFound } from './shown-map.ts';
import { type LookedAt, useLookedAt } from './use-looked-at.ts';
import { type ChangesSince, useVisible } from './use-visible.ts';
import type { MapCursor } from './walk.ts';

export interface MapPageProps {
  readonly map: WireMap;
  readonly revision: number;
  /** What has changed since a version, whose name is empty while nobody compares. */
  readonly since: ChangesSince;
  /** Where the cursor of the editor came to last; null where it is not followed. */
  readonly lookedAt: LookedAt | null;
  readonly remembered: MapMemory;
  readonly remember: (memory: MapMemory) => void;
  readonly post: (message: FromMap) => void;
  readonly locale: string;
  readonly say: Say<MapText>;
}

export function MapPage(props: MapPageProps): JSX.Element {
  const { map, revision, since, lookedAt, remembered, remember, post, locale, say } = props;
  const [{ shows, filter }, setMemory] = useState<Pick<MapMemory, 'shows' | 'filter'>>(remembered);
  const [at, setAt] = useLookedAt(map, remembered.lookedAt, lookedAt);
  const search = useRef<HTMLInputElement>(null);
  const { number } = useMemo(() => figuresFor(locale), [locale]);
  useParts();
  const shown = { referential: map.referential, level: map.level };
  useEffect(
    () => remember({ shown, shows, filter, lookedAt: at.label }),
    [map.referential, map.level, shows, filter, at.label],
  );

  const node = map.nodes.findIndex(({ label }) => label === at.label);
  const { changed, links, visible } = useVisible(map, filter, node, since);
  const link = at.link !== null && visible.links.includes(at.link) ? at.link : null;
  const look = (cursor: MapCursor): void => setAt({ label: map.nodes[cursor.node]?.label ?? '', link: cursor.link });
  const open = (place: MapCursor): void => {
    if (place.link === null) post({ type: 'openNode', revision, node: place.node });
    else post({ type: 'openCitation', revision, link: place.link, citation: 0 });
  };
  const change = (changed: Partial<Pick<MapMemory, 'shows' | 'filter'>>): void =>
    setMemory({ shows, filter, ...changed });
  const enter = (): void => {
    const first = firstFound(map, filter);
    if (first === undefined) return;
    // Looked at last: whatever has the focus in the picture is looked at, and the focus follows from there.
    document.querySelector<HTMLElement | SVGElement>('.map-frame [tabindex="0"], .map-table td button')?.focus();
    look({ node: first, link: null });
  };
  return (
    <main class="map-page">
      <MapToolbar
        map={map}
        focus={map.nodes[node]?.label ?? ''}
        filter={filter}
        shows={shows}
        version={since.version}
        search={search}
        onFilter={changed => change({ filter: changed })}
        onShow={changed => change({ shows: changed })}
        onLevel={level => post({ type: 'show', shown: { ...shown, level } })}
        onReferential={referential => post({ type: 'show', shown: { ...shown, referential } })}
        onEnter={enter}
        onExport={form => exportMap({ map, shown: visible, focus: node, changed, links, form, locale, say, post })}
        say={say}
      />
      <MapAbout
        map={map}
        node={node}
        shown={visible}
        changes={changed.get(node) ?? []}
        onOpen={() => open({ node, link: null })}
        number={number}
        say={say}
      />
      {shows === 'picture' ? (
        <MapPicture
          map={map}
          shown={visible}
          cursor={{ node, link }}
          changed={changed}
          links={links}
          onCursor={look}
          onOpen={open}
          search={search}
          say={say}
        />
      ) : (
        <CitationTable
          map={map}
          shown={visible}
          changed={changed}
          onOpenNode={place => open({ node: place, link: null })}
          onOpenCitation={(place, citation) => post({ type: 'openCitation', revision, link: place, citation })}
          number={number}
          say={say}
        />
      )}
    </main>
  );
}
