/** The map as a file: a picture, or a page with the picture and the table, which need nothing else. */

import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import type { FromMap } from '../../../server/src/protocol/map-view.ts';
import type { Say } from '../base/texts.ts';
import { svgOf } from '../charts/picture.tsx';
import { markupOf, standalonePage } from '../export/standalone-page.ts';
import type { ChangedLinks } from './changed-links.ts';
import type { ChangedNodes } from './changed-nodes.ts';
import { citationRows } from './citation-rows.ts';
import { MapDrawing } from './drawing.tsx';
import { mapLayout } from './layout.ts';
import { KIND_NAMES } from './link-in-words.ts';
import { CitedText } from './link-tip.tsx';
import { mapPageStyles } from './map-page-styles.ts';
import type { ShownMap } from './shown-map.ts';

export interface ExportedMap {
  readonly map: WireMap;
  readonly shown: ShownMap;
  readonly focus: number;
  readonly changed: ChangedNodes;
  readonly links: ChangedLinks;
  readonly form: 'copy' | 'svg' | 'html';
  readonly locale: string;
  readonly say: Say<MapText>;
  readonly post: (message: FromMap) => void;
}

/** In pixels: as wide as a sheet that lies, and as high as the labels need. */
const WIDTH = 1200;
const HEIGHT = 2400;

/** Gives what is shown to the extension, to be saved or copied. */
export function exportMap(exported: ExportedMap): void {
  const { form, post, map } = exported;
  const title = titleOf(exported);
  const svg = pictureOf(exported, title);
  const name = [title, map.nodes[exported.focus]?.label ?? ''].join(' ').trim();
  switch (form) {
    case 'copy':
      post({ type: 'copy', content: svg });
      break;
    case 'svg':
      post({ type: 'save', format: 'svg', name, content: svg });
      break;
    case 'html':
      post({ type: 'save', format: 'html', name, content: pageOf(exported, title, svg) });
      break;
  }
}

function titleOf({ map, say }: ExportedMap): string {
  const own = map.referentials.find(({ key }) => key === map.referential);
  return own === undefined ? say('Map of citations') : `${say('Map of citations')} · ${own.label}`;
}

function pictureOf({ map, shown, focus, changed, links, say }: ExportedMap, title: string): string {
  const layout = mapLayout(map, shown, focus, { width: WIDTH, height: HEIGHT }, links.lost);
  const cursor = { node: focus, link: null };
  return svgOf({
    title,
    name: title,
    source: '',
    legend: [],
    width: layout.width,
    height: layout.height,
    drawing: (
      <MapDrawing
        map={map}
        shown={shown}
        layout={layout}
        cursor={cursor}
        hovered={null}
        changed={changed}
        links={links}
        say={say}
      />
    ),
  });
}

function pageOf({ map, shown, locale, say }: ExportedMap, title: string, svg: string): string {
  const rows = citationRows(map, shown, { by: 'from', descending: false }, say);
  const end = (at: number): string => [map.nodes[at]?.label, map.nodes[at]?.title].join(' ').trim();
  const table = markupOf(
    <table>
      <thead>
        <tr>
          {(['Citing', 'Kind', 'Cited', 'Sentence'] as const).map(head => (
            <th key={head} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ link, citation, from, to, kind, cited }) => (
          <tr key={`${link}/${citation}`}>
            <td>{end(from)}</td>
            <td>{say(KIND_NAMES[kind])}</td>
            <td>{end(to)}</td>
            <td>
              <CitedText citation={cited} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>,
  );
  return standalonePage({ locale, title, styles: mapPageStyles, body: `<main>${svg}${table}</main>` });
}
