/** What has changed since the baseline, for a page: all sides in one table, and what was put in otherwise. */
import type { JSX } from 'preact';
import type { WireComparedRow, WireInput } from '../../../server/src/protocol/comparison.ts';
import type { ViewComparison } from '../../../server/src/protocol/view.ts';
import type { View } from '../base/context.ts';
import { isChange } from '../base/format.ts';
import { CommitHint } from '../comparison/commit-hint.tsx';
import { inputCounts, inputName, inputValue } from '../comparison/inputs.tsx';
import { type ReadFigures, readSides } from '../comparison/read-sides.ts';

export interface PageChangesProps {
  readonly view: View;
  readonly comparison: ViewComparison;
}

/** As many inputs as are printed; the others are told by their number. */
const MOST = 60;

/** The rows that differ, the total always. */
export function PageChanges({ view, comparison }: PageChangesProps): JSX.Element {
  const { say } = view;
  const { names, rows, inputs } = comparison;
  const read = readSides(comparison);
  return (
    <section class="part part-wide">
      <h2>{say('What differs from {baseline}', { baseline: names[0] ?? '' })}</h2>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{say('Action')}</th>
            {names.map((name, at) => (
              <th key={at} scope="col" class="number" colSpan={at === 0 ? 1 : 2}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) =>
            row.depth === 0 || differs(row) ? (
              <ComparedLine key={row.id} view={view} row={row} read={read[at] ?? []} />
            ) : null,
          )}
        </tbody>
      </table>
      <CommitHint view={view} comparison={comparison} />
      {inputs.length === 0 ? (
        <p class="note">{say('All have the same statuses and answers.')}</p>
      ) : (
        <>
          <h3>{say('Different inputs: {list}', { list: inputCounts(view, inputs) })}</h3>
          <PageInputs view={view} names={names} inputs={inputs} />
        </>
      )}
    </section>
  );
}

function differs({ figures: [first, ...others] }: WireComparedRow): boolean {
  return others.some(
    other =>
      (first === null) !== (other === null) ||
      (first && other && (isChange(other.done - first.done) || isChange(other.potential - first.potential))),
  );
}

interface ComparedLineProps {
  readonly view: View;
  readonly row: WireComparedRow;
  /** Its figures as they are read. */
  readonly read: readonly (ReadFigures | null)[];
}

function ComparedLine({ view, row, read }: ComparedLineProps): JSX.Element {
  const { say, figures } = view;
  return (
    <tr class={`kind-${row.kind}`}>
      <th scope="row" class={`depth-${Math.min(row.depth, 6)}`}>
        {row.id === '' ? say('Total') : `${row.id} ${row.title}`}
      </th>
      {read.map((side, at) => {
        const done = side === null ? '–' : `${figures.points(side.done)} / ${figures.points(side.potential)}`;
        const change = side?.change ? figures.change(side.change.done) : '';
        return [
          <td key={`${at}`} class="number">
            {done}
          </td>,
          at === 0 ? null : (
            <td key={`${at}+`} class="number change">
              {change}
            </td>
          ),
        ];
      })}
    </tr>
  );
}

interface PageInputsProps {
  readonly view: View;
  readonly names: readonly string[];
  readonly inputs: readonly WireInput[];
}

function PageInputs({ view, names, inputs }: PageInputsProps): JSX.Element {
  const more = inputs.length - MOST;
  return (
    <>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{view.say('What')}</th>
            {names.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.slice(0, MOST).map(input => (
            <tr key={`${input.kind} ${input.name}`}>
              <th scope="row">{inputName(view, input)}</th>
              {input.values.map((value, at) => (
                <td key={at}>{inputValue(view, input, value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p class="note">{view.say('… and {count} more.', { count: view.figures.number(more) })}</p> : null}
    </>
  );
}
