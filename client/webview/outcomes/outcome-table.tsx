/** The outcomes of one formula: what makes a difference, and what comes of it. */
import type { JSX } from 'preact';
import type { OutcomesTexts, WireFormulaOutcomes } from '../../../server/src/protocol/outcomes.ts';
import { Icon } from '../base/icons.tsx';

export function OutcomeTable(props: {
  readonly formula: WireFormulaOutcomes;
  readonly texts: OutcomesTexts;
  /** Opens a row as a scenario. */
  readonly open: (row: number) => void;
}): JSX.Element {
  const { formula, texts, open } = props;
  const { columns, rows, title } = formula;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is to be reached by the keyboard
    <section class="outcomes-scroll" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.name} scope="col" title={column.title}>
                {column.name}
                {column.title !== '' && <span class="outcomes-question">{column.title}</span>}
              </th>
            ))}
            <th scope="col">{texts.outcome}</th>
            <th>
              <span class="visually-hidden">{texts.open}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr
              key={at}
              class={`outcome-${row.kind}${row.isCurrent ? ' current' : ''}`}
              aria-current={row.isCurrent}
              title={row.isCurrent ? texts.current : undefined}
            >
              {row.cells.map((cell, place) => (
                <td key={place} class={cell === '–' ? 'any' : ''}>
                  {cell}
                </td>
              ))}
              <td class="outcome">{row.outcome}</td>
              <td class="outcome-open">
                <button
                  type="button"
                  class="icon-button"
                  title={texts.open}
                  aria-label={`${texts.open}: ${row.outcome}`}
                  onClick={() => open(at)}
                >
                  <Icon name="open" />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
