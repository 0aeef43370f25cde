/** The map as a table: every citation that the picture draws, a row each. */
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import type { Figures } from '../base/format.ts';
import type { Say } from '../base/texts.ts';
import { useRoving } from '../base/use-roving.ts';
import { ChangeSign } from './change-mark.tsx';
import { type ChangedNodes, heaviestOf } from './changed-nodes.ts';
import { changesInWords } from './changes-in-words.ts';
import { type CitationRow, type CitationSort, citationRows, SORTS } from './citation-rows.ts';
import { KIND_NAMES } from './link-in-words.ts';
import { CitedText } from './link-tip.tsx';
import type { ShownMap } from './shown-map.ts';

export interface CitationTableProps {
  readonly map: WireMap;
  readonly shown: ShownMap;
  readonly changed: ChangedNodes;
  readonly onOpenNode: (node: number) => void;
  readonly onOpenCitation: (link: number, citation: number) => void;
  readonly number: Figures['number'];
  readonly say: Say<MapText>;
}

/** So many rows are written at once; the rest when they are asked for. */
const MOST = 500;
const HEADS: Readonly<Record<CitationSort['by'], MapText>> = {
  from: 'Citing',
  kind: 'Kind',
  to: 'Cited',
  text: 'Sentence',
};

export function CitationTable({
  map,
  shown,
  changed,
  onOpenNode,
  onOpenCitation,
  number,
  say,
}: CitationTableProps): JSX.Element {
  const [sort, setSort] = useState<CitationSort>({ by: 'from', descending: false });
  const [showsAll, setShowsAll] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  useRoving(table, { items: 'button', lines: 'tr' });
  const rows = useMemo(() => citationRows(map, shown, sort, say), [map, shown, sort, say]);
  const written = showsAll ? rows : rows.slice(0, MOST);
  return (
    <div class="map-table" ref={table} data-part>
      <table>
        <thead>
          <tr>
            {SORTS.map(by => (
              <th
                key={by}
                scope="col"
                aria-sort={sort.by === by ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" onClick={() => setSort({ by, descending: sort.by === by && !sort.descending })}>
                  {say(HEADS[by])}
                  <span aria-hidden="true">{sort.by === by ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {written.map(row => (
            <tr key={`${row.link}/${row.citation}`} data-row={row.link}>
              <EndCell map={map} row={row} end="from" changed={changed} onOpen={onOpenNode} say={say} />
              <td class="map-kind">{say(KIND_NAMES[row.kind])}</td>
              <EndCell map={map} row={row} end="to" changed={changed} onOpen={onOpenNode} say={say} />
              <td>
                <button type="button" class="map-sentence" onClick={() => onOpenCitation(row.link, row.citation)}>
                  {row.cited.text === '' ? say('Open in the text') : <CitedText citation={row.cited} />}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {written.length === rows.length ? null : (
        <button type="button" class="button" onClick={() => setShowsAll(true)}>
          {say('Show all {count}', { count: number(rows.length) })}
        </button>
      )}
    </div>
  );
}

function EndCell(props: {
  readonly map: WireMap;
  readonly row: CitationRow;
  readonly end: 'from' | 'to';
  readonly changed: ChangedNodes;
  readonly onOpen: (node: number) => void;
  readonly say: Say<MapText>;
}): JSX.Element {
  const { map, row, end, changed, onOpen, say } = props;
  const at = row[end];
  const node = map.nodes[at];
  const changes = changed.get(at) ?? [];
  const severity = heaviestOf(changes);
  if (node?.kind === 'missing') {
    return (
      <td class="map-missing">
        {node.label} <span>{say('does not exist')}</span>
      </td>
    );
  }
  return (
    <td>
      <button type="button" class="map-end" onClick={() => onOpen(at)}>
        <span class="map-end-id">{node?.label}</span> <span class="map-end-title">{node?.title}</span>
      </button>
      {severity === undefined ? null : (
        <span class="map-end-changes">
          <ChangeSign severity={severity} />
          {changesInWords(changes.length, say)}
        </span>
      )}
    </td>
  );
}
