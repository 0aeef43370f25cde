/** A table as the server tells it, in the reader's language: its rows lead to the texts of their actions. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { WireTable, WireTableRow } from '../../../server/src/protocol/switch.ts';
import { useView, type View } from '../base/context.ts';

/** The table, which scrolls by itself where there is not enough room. */
export function ToldTable({ table }: { readonly table: WireTable }): JSX.Element {
  const view = useView();
  return useMemo(() => draw(view, table), [view, table]);
}

function draw(view: View, { about, title, head, figuresFrom, points, rows }: WireTable): JSX.Element {
  const kindOf = (at: number): string => {
    const name = points[at - figuresFrom];
    return at < figuresFrom ? '' : name === undefined ? 'number' : `number points-${name}`;
  };
  return (
    <div class="told-table">
      <h3>{title}</h3>
      {/* A part that scrolls is to be reached by the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section class="compared-scroll" tabIndex={0} aria-label={title}>
        <table class={`compared-table about-${about}`}>
          <thead>
            <tr>
              {head.map((name, at) => (
                <th key={name} scope="col" class={kindOf(at)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.cells[0]} class={row.isTotal ? 'kind-referential' : ''}>
                {row.cells.map((text, at) => (
                  <Cell key={at} view={view} row={row} at={at} text={text} kind={kindOf(at)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Cell(props: {
  readonly view: View;
  readonly row: WireTableRow;
  readonly at: number;
  readonly text: string;
  readonly kind: string;
}): JSX.Element {
  const { view, row, at, text, kind } = props;
  const { location } = row;
  if (at > 0) return <td class={kind}>{text}</td>;
  return (
    <th scope="row">
      {location === null ? (
        text
      ) : (
        <button
          type="button"
          class="link compared-action"
          title={view.say('Open in the text')}
          onClick={() => view.post({ type: 'openPlace', location })}
        >
          {text}
        </button>
      )}
    </th>
  );
}
