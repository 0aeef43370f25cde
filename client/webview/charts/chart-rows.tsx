/** The drawing of a chart: a label with its figures above each bar, all bars on one scale of points. */
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { segmentsOf } from '../bars/parts.ts';
import type { View } from '../base/context.ts';
import { type Figures, isChange, shareOf } from '../base/format.ts';
import { pointsInWords } from '../base/points-in-words.ts';
import { roles } from '../base/roles.ts';
import type { Move } from '../state/difference.ts';
import { differenceOf } from '../state/difference.ts';
import type { Scored } from '../state/shown.ts';
import { fitText, widthOf } from './fit-text.ts';
import type { ChartItem } from './items.ts';

export interface ChartRowsProps {
  readonly view: View;
  readonly items: readonly ChartItem[];
  /** In pixels. */
  readonly width: number;
  /** Null where bars are no buttons. */
  readonly buttons: ChartButtons | null;
}

export interface ChartButtons {
  /** What a click on a bar does. */
  readonly onPick: (key: string) => void;
  /** What the question mark beside it does, and its key; null where there is none. */
  readonly onWhy: ((key: string) => void) | null;
}

/** How high a bar with its label is, in pixels. */
export const PITCH = 42;
const LABEL = 12;
const BAR = { top: 19, height: 12 };
/** The widths of the figures at the right of a label. */
const SHARE = 46;
const GAP = 12;
const STROKE = ' / ';
/** The width of a question mark. */
const WHY = 20;

/** The bars, one below the other: to be put into an `svg` that is `items.length * PITCH` high. */
export function ChartRows({ view, items, width: room, buttons }: ChartRowsProps): JSX.Element {
  const width = buttons?.onWhy ? room - WHY - 4 : room;
  const most = Math.max(0, ...items.map(({ points, score }) => Math.max(points, score.potential)));
  // Half a pixel at each side keeps the outlines inside.
  const x = scaleLinear()
    .domain([0, most > 0 ? most : 1])
    .range([0.5, Math.max(1, width - 0.5)]);
  const amounts = widthsOf(view.figures, items);
  return (
    <>
      {items.map((item, index) => (
        <ChartRow key={item.key} {...{ view, item, width, amounts, x, buttons }} top={index * PITCH} />
      ))}
    </>
  );
}

/** The widths of the widest figures of all, in pixels: on them all are aligned. */
interface AmountWidths {
  readonly potential: number;
  /** Of the points done, the stroke and the potential. */
  readonly all: number;
}

function widthsOf(figures: Figures, items: readonly ChartItem[]): AmountWidths {
  const widest = (part: 'done' | 'potential'): number =>
    Math.max(0, ...items.map(({ amounts }) => widthOf(figures.points(amounts[part]))));
  const potential = widest('potential');
  return { potential, all: widest('done') + widthOf(STROKE) + potential };
}

/** What a bar or a tile says, in words. */
function scoreInWords(view: View, label: string, { score, amounts }: Scored): string {
  const share = shareOf(score.done, score.potential);
  return `${label}, ${pointsInWords(view, amounts, share === null ? null : view.figures.whole(share))}`;
}

function ChartRow(props: {
  readonly view: View;
  readonly item: ChartItem;
  readonly top: number;
  readonly width: number;
  readonly amounts: AmountWidths;
  readonly x: (points: number) => number;
  readonly buttons: ChartButtons | null;
}): JSX.Element {
  const { view, item, width, x, buttons } = props;
  const { figures } = view;
  const { key, score, points, before, amounts } = item;
  const amountAt = width - SHARE - GAP;
  const change = changeIn(figures, differenceOf(item));
  const changeAt = amountAt - props.amounts.all - GAP;
  const room = changeAt - (change === '' ? 0 : widthOf(change) + GAP);
  const onWhy = buttons?.onWhy ?? null;
  const pick = buttons === null ? {} : { ...roles.drawnButton, ...pressed(() => buttons.onPick(key)) };
  return (
    <g class="bar-line" transform={`translate(0 ${props.top})`} {...askingWhy(key, onWhy)}>
      <g class={score.concerned ? 'item' : 'item excluded'} data-key={key} {...pick}>
        <title>{scoreInWords(view, item.label, item)}</title>
        <rect class="item-hit" x="0" y="0" width={width} height={PITCH - 4} rx="3" />
        <text class="item-label" x="0" y={LABEL}>
          {fitText(item.label, Math.max(40, room))}
        </text>
        {change === '' ? null : (
          <text class="item-change" x={changeAt} y={LABEL} text-anchor="end">
            {change}
          </text>
        )}
        <text class="item-amount" y={LABEL} text-anchor="end">
          <tspan x={amountAt - props.amounts.potential}>{`${figures.points(amounts.done)}${STROKE}`}</tspan>
          <tspan x={amountAt}>{figures.points(amounts.potential)}</tspan>
        </text>
        <text class="item-share" x={width} y={LABEL} text-anchor="end">
          {figures.whole(shareOf(score.done, score.potential))}
        </text>
        {segmentsOf(score).map(({ name, from, to }) => (
          <rect
            key={name}
            class={`part ${name}`}
            x={x(from)}
            y={BAR.top}
            width={Math.max(0, x(Math.min(to, score.potential)) - x(from))}
            height={BAR.height}
          />
        ))}
        <rect class="potential-edge" x={x(0)} y={BAR.top} width={x(score.potential) - x(0)} height={BAR.height} />
        <Own from={x(score.potential)} to={x(points)} />
        {before === null ? null : <Mark at={x(before.done)} />}
      </g>
      {onWhy === null ? null : <WhyMark view={view} item={item} at={width + 4} onWhy={onWhy} />}
    </g>
  );
}

/** The change of the points done; in brackets that of the potential, where it alone differs. */
function changeIn(figures: Figures, difference: Move | null): string {
  if (difference === null) return '';
  const { done, potential } = difference;
  return isChange(done) ? figures.change(done) : isChange(potential) ? `(${figures.change(potential)})` : '';
}

/** The référentiel's own points: what of them is outside the potential, or where they end inside of it. */
function Own({ from, to }: { readonly from: number; readonly to: number }): JSX.Element | null {
  if (Math.abs(to - from) < 1) return null;
  if (to < from) return <line class="own" x1={to} x2={to} y1={BAR.top - 3} y2={BAR.top + BAR.height + 3} />;
  return <rect class="own" x={from} y={BAR.top} width={to - from} height={BAR.height} />;
}

/** Where the baseline stands. */
function Mark({ at }: { readonly at: number }): JSX.Element {
  const ends = { x1: at, x2: at, y1: BAR.top - 3, y2: BAR.top + BAR.height + 3 };
  return (
    <g class="mark">
      <line class="mark-edge" {...ends} />
      <line class="mark-line" {...ends} />
    </g>
  );
}

/** Leads to why the bar is as long as it is. */
function WhyMark(props: {
  readonly view: View;
  readonly item: ChartItem;
  readonly at: number;
  readonly onWhy: (key: string) => void;
}): JSX.Element {
  const { view, item, at, onWhy } = props;
  const middle = at + WHY / 2;
  return (
    <g class="item-why" {...roles.drawnButton} {...pressed(() => onWhy(item.key))}>
      <title>{`${item.label}. ${view.say('Why?')}`}</title>
      <rect class="item-hit" x={at} y="0" width={WHY} height={PITCH - 4} rx="3" />
      <circle class="why-ring" cx={middle} cy={BAR.top + BAR.height / 2} r="7.5" />
      <text class="why-mark" x={middle} y={BAR.top + BAR.height / 2 + 4} text-anchor="middle">
        ?
      </text>
    </g>
  );
}

/** The key that asks why, on a bar and on its question mark. */
function askingWhy(key: string, onWhy: ((key: string) => void) | null): { onKeyDown?: (event: KeyboardEvent) => void } {
  if (onWhy === null) return {};
  return {
    onKeyDown: event => {
      if (event.key === '?') onWhy(key);
    },
  };
}

function pressed(act: () => void): { onClick: () => void; onKeyDown: (event: KeyboardEvent) => void } {
  return {
    onClick: act,
    onKeyDown: event => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act();
    },
  };
}
