/** A score as one bar, as wide as its place: done, planned, not done, not filled in and what a rule takes away. */
import type { JSX } from 'preact';
import type { WireScore } from '../../../server/src/protocol/simulation.ts';
import type { Amounts } from '../../../server/src/rounding/amounts.ts';
import { useView, type View } from '../base/context.ts';
import { shareOf } from '../base/format.ts';
import { segmentsOf } from './parts.ts';

export interface BarProps {
  readonly score: WireScore;
  /** Its points as they are read. */
  readonly amounts: Amounts;
  /** What is marked on it for comparison. */
  readonly before: WireScore | null;
  readonly size: 'row' | 'total';
}

/** The bar; empty where there is no potential. */
export function Bar({ score, amounts, before, size }: BarProps): JSX.Element {
  const view = useView();
  return (
    <span class={`bar bar-${size}`}>
      <svg width="100%" height="100%" role="img" focusable="false">
        <title>{barInWords(view, amounts)}</title>
        <Shapes score={score} before={before} />
      </svg>
    </span>
  );
}

function Shapes({ score, before }: Pick<BarProps, 'score' | 'before'>): JSX.Element {
  const mark = before === null ? null : shareOf(before.done, before.potential);
  return (
    <>
      {segmentsOf(score).map(({ name, from, to }) => (
        <rect
          key={name}
          class={`part ${name}`}
          x={percent(shareOf(from, score.potential))}
          width={percent(shareOf(to - from, score.potential))}
          y="0"
          height="100%"
        />
      ))}
      {mark === null ? null : (
        <g class="mark">
          <line class="mark-edge" x1={percent(mark)} x2={percent(mark)} y1="0" y2="100%" />
          <line class="mark-line" x1={percent(mark)} x2={percent(mark)} y1="0" y2="100%" />
        </g>
      )}
    </>
  );
}

/** What a bar shows, in words. */
function barInWords({ say, figures }: View, amounts: Amounts): string {
  return say('{done} done, {planned} planned, {notDone} not done, {notFilled} not filled in', {
    done: figures.points(amounts.done),
    planned: figures.points(amounts.planned),
    notDone: figures.points(amounts['not-done']),
    notFilled: figures.points(amounts['not-filled']),
  });
}

function percent(share: number | null): string {
  return `${Math.round((share ?? 0) * 100_00) / 100}%`;
}
