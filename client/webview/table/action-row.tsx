/** One action in the table. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Simulation, WireExpectation } from '../../../server/src/protocol/simulation.ts';
import { Bar } from '../bars/bar.tsx';
import { Ask } from '../base/ask.tsx';
import { useView, type View } from '../base/context.ts';
import { isChange, shareOf } from '../base/format.ts';
import { pointsInWords } from '../base/points-in-words.ts';
import { roles } from '../base/roles.ts';
import type { Move } from '../state/difference.ts';
import { differenceOf } from '../state/difference.ts';
import type { ShownRow } from '../state/shown.ts';
import type { Precedence } from './alternatives.ts';
import { ChangeCell } from './change-cell.tsx';
import { Figure } from './figure.tsx';
import type { Line } from './lines.ts';
import { NameCell } from './name-cell.tsx';
import { rowInWords } from './row-in-words.ts';
import { Sliders } from './sliders.tsx';
import { StatusControl } from './status-control.tsx';

export interface ActionRowProps {
  readonly row: ShownRow;
  readonly line: Line;
  /** Its place among the lines. */
  readonly at: number;
  /** Where it stands, in pixels from the first row. */
  readonly top: number;
  readonly height: number;
  /** Its part of the parent's points in the text of the référentiel, 0–1; null where it cannot be told. */
  readonly weight: number | null;
  readonly move: Move | null;
  readonly compared: boolean;
  readonly platform: Simulation['platform'];
  /** What it alone would bring if it were done; null where that is nothing, undefined where no column tells it. */
  readonly gain: number | null | undefined;
  /** What the scenario expects of it. */
  readonly expected: readonly WireExpectation[];
  /** Of a measure with alternatives, or of one of these. */
  readonly precedence: Precedence | null;
  /** True for the one row that Tab enters and that arrows move from. */
  readonly active: boolean;
  /** True where the row is explained in the panel. */
  readonly explained: boolean;
  /** Closes the sliders below the row; null where they are closed. */
  readonly closeSliders: (() => void) | null;
}

/** A row, drawn again only when something in it has changed. */
export function ActionRow(props: ActionRowProps): JSX.Element {
  const view = useView();
  const { row, line, at, top, height, weight, move, compared, platform, gain, expected, precedence } = props;
  const { active, explained, closeSliders } = props;
  const { level, position, siblings, expanded } = line;
  // The line is made anew whenever any row opens or closes: compare what is in it.
  return useMemo(
    () => draw(view, props),
    [
      view,
      row,
      level,
      position,
      siblings,
      expanded,
      at,
      top,
      height,
      weight,
      move,
      compared,
      platform,
      gain,
      expected,
      precedence?.kind,
      String(precedence?.others),
      active,
      explained,
      closeSliders,
    ],
  );
}

function draw(view: View, props: ActionRowProps): JSX.Element {
  const { say, figures } = view;
  const { row, line, active } = props;
  const { score, amounts } = row;
  const classes = [
    'row',
    `kind-${row.kind}`,
    row.overridden ? 'overridden' : '',
    score.concerned ? '' : 'excluded',
    props.explained ? 'explained' : '',
  ];
  const difference = props.compared ? differenceOf(row) : null;
  const moved = difference !== null && isChange(difference.potential) ? difference.potential : 0;
  const share = shareOf(score.done, score.potential);
  const potential = figures.points(amounts.potential);
  const words = pointsInWords(view, amounts, share === null ? null : figures.whole(share));
  return (
    <div
      class={classes.filter(Boolean).join(' ')}
      {...roles.row(`${row.id} ${row.title}`, rowInWords(view, props, words), props.at, line)}
      data-id={row.id}
      data-level={Math.min(line.level, 6)}
      style={{ transform: `translateY(${props.top}px)`, height: `${props.height}px` }}
      tabIndex={active ? 0 : -1}
    >
      <NameCell view={view} row={row} line={line} precedence={props.precedence} expected={props.expected} />
      <div class="cell weight" {...roles.cell}>
        {figures.whole(props.weight)}
      </div>
      <div class={`cell done${score.done > 0 ? '' : ' none'}`} {...roles.cell}>
        <Figure view={view} name={`${row.id}, ${words}`} shown={amounts.done} exact={score.done}>
          <Ask />
          {figures.points(amounts.done)}
        </Figure>
      </div>
      <div class="cell potential" {...roles.cell}>
        <Figure view={view} name={`${say('Potential')} ${potential}`} shown={amounts.potential} exact={score.potential}>
          {potential}
        </Figure>
        {moved === 0 ? null : <span class="potential-change">{figures.change(moved)}</span>}
      </div>
      <div class="cell progress" {...roles.cell}>
        <Bar score={score} amounts={amounts} before={row.before} size="row" />
        <span class="share">{figures.whole(share)}</span>
      </div>
      <ChangeCell kind="move" move={props.move} />
      {props.compared ? <ChangeCell kind="difference" move={difference} isNew={row.before === null} /> : null}
      {props.gain === undefined ? null : (
        <div class="cell gain" {...roles.cell}>
          {props.gain === null ? null : figures.change(props.gain)}
        </div>
      )}
      <div
        class="cell status"
        {...roles.cell}
        title={row.overridden ? say('The status of the action above counts instead') : undefined}
      >
        {row.takesStatus ? <StatusControl row={row} platform={props.platform} /> : null}
      </div>
      {props.closeSliders === null ? null : (
        <div class="cell detail" {...roles.cell}>
          <Sliders row={row} onClose={props.closeSliders} />
        </div>
      )}
    </div>
  );
}
