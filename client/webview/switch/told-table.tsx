/** A table as the server tells it, in the reader's language: its rows lead to the texts of their actions. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { WirePoints, WireTable, WireTableRow } from '../../../server/src/protocol/switch.ts';
import { useView, type View } from '../base/context.ts';
import { type Amounts, amountsDown } from '../state/amounts.ts';

/** The table, which scrolls by itself where there is not enough room. */
export function ToldTable({ table }: { readonly table: WireTable }): JSX.Element {
  const view = useView();
  return useMemo(() => draw(view, table), [view, table]);
}

function draw(view: View, { about, title, head, figuresFrom, points, rows }: WireTable): JSX.Element {
  const told = readRows(rows);
  const kindOf = (at: number): string => {
    const name = points[at - figuresFrom];
    return at < figuresFrom ? '' : name === undefined ? 'number' : `number points-${NAMES[name]}`;
  };
  const textOf = (row: number, at: number): string => {
    const [amounts, name] = [told[row], points[at - figuresFrom]];
    return amounts && name ? view.figures.points(amounts[NAMES[name]]) : (rows[row]?.cells[at] ?? '');
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
            {rows.map((row, place) => (
              <tr key={row.cells[0]} class={row.isTotal ? 'kind-referential' : ''}>
                {row.cells.map((_, at) => (
                  <Cell key={at} view={view} row={row} at={at} text={textOf(place, at)} kind={kindOf(at)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

const NAMES = {
  done: 'done',
  planned: 'planned',
  notDone: 'not-done',
  notFilled: 'not-filled',
  capped: 'capped',
  potential: 'potential',
} as const satisfies Readonly<Record<WirePoints, keyof Amounts>>;

/** The points of each row as the rest of the view reads them: those of the axes come to their whole. */
function readRows(rows: readonly WireTableRow[]): readonly (Amounts | null)[] {
  const children: number[][] = rows.map(() => []);
  let whole = 0;
  for (const [at, { isTotal }] of rows.entries()) {
    if (isTotal) whole = at;
    else children[whole]?.push(at);
  }
  return amountsDown(
    { children },
    rows.map(({ score }) => score),
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
