/** One action in the table. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Bar } from './bar.tsx';
import { useView, type View } from './context.ts';
import { Icon } from './icons.tsx';
import { roles } from './roles.ts';
import type { VisibleRow } from './rows.ts';
import { StatusControl } from './status-control.tsx';

export interface ActionRowProps {
  readonly shown: VisibleRow;
  /** True for the one row that Tab enters and that arrows move from. */
  readonly active: boolean;
}

/** A row, drawn again only when something in it has changed. */
export function ActionRow({ shown, active }: ActionRowProps): JSX.Element {
  const view = useView();
  const { row, level, position, siblings, expanded, weight } = shown;
  // The object that holds them is made anew for every message: compare what is in it.
  return useMemo(() => draw(view, shown, active), [view, row, level, position, siblings, expanded, weight, active]);
}

function draw(view: View, shown: VisibleRow, active: boolean): JSX.Element {
  const { say, figures } = view;
  const { row, expanded } = shown;
  const classes = [
    'row',
    `kind-${row.kind}`,
    row.overridden ? 'overridden' : '',
    row.score.concerned ? '' : 'excluded',
  ];
  return (
    <div
      class={classes.filter(Boolean).join(' ')}
      {...roles.row(shown.level, shown.position, shown.siblings, expanded)}
      data-id={row.id}
      data-level={Math.min(shown.level, 6)}
      tabIndex={active ? 0 : -1}
    >
      <div class="cell name" {...roles.rowHeader}>
        <span class="twisty">{expanded === null ? null : <Icon name="chevron" />}</span>
        <button type="button" class="id" title={say('Open in the text')} tabIndex={active ? 0 : -1}>
          {row.id}
        </button>
        <span class="title" title={row.title}>
          {row.title}
        </span>
      </div>
      <div class="cell weight" {...roles.cell}>
        {figures.roundPercent(shown.weight)}
      </div>
      <div class={`cell done${row.score.done > 0 ? '' : ' none'}`} {...roles.cell}>
        {figures.points(row.score.done)}
      </div>
      <div class="cell potential" {...roles.cell}>
        {figures.points(row.score.potential)}
      </div>
      <div class="cell progress" {...roles.cell}>
        <Bar score={row.score} size="row" />
      </div>
      <div
        class="cell status"
        {...roles.cell}
        title={row.overridden ? say('The status of the action above counts instead') : undefined}
      >
        {row.takesStatus ? <StatusControl row={row} reachable={active} /> : null}
      </div>
    </div>
  );
}
