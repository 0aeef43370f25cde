/** Bars of points: done, planned, not done, not filled in. A pattern for each beside its colour, so that neither alone says it. */
import type { JSX } from 'preact';
import type { WireScore } from '../../server/src/protocol/language.ts';
import type { ViewText } from '../../server/src/protocol/view-texts.ts';
import { useView } from './context.ts';
import { shareOf } from './format.ts';

/** A part of a bar: the style sheet knows its colour and pattern by `name`. */
export interface Part {
  readonly name: 'done' | 'planned' | 'not-done' | 'not-filled';
  readonly label: ViewText;
  readonly of: (score: WireScore) => number;
}

/** The parts of every bar, in the order in which they are drawn. */
export const parts: readonly Part[] = [
  { name: 'done', label: 'Done', of: score => score.done },
  { name: 'planned', label: 'Planned', of: score => score.planned },
  { name: 'not-done', label: 'Not done', of: score => score.notDone },
  { name: 'not-filled', label: 'Not filled in', of: score => score.notFilled },
];

/** The fills that the bars refer to; once in the page. */
export function Patterns(): JSX.Element {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="fill-planned" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="tint planned" width="6" height="6" />
          <rect class="ink planned" width="2.5" height="6" />
        </pattern>
        <pattern id="fill-not-done" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect class="tint not-done" width="4" height="4" />
          <rect class="ink not-done" width="4" height="1.5" y="1" />
        </pattern>
        <pattern id="fill-not-filled" width="6" height="6" patternUnits="userSpaceOnUse">
          <circle class="ink not-filled" cx="3" cy="3" r="0.9" />
        </pattern>
      </defs>
    </svg>
  );
}

/** A score as one bar, as wide as its place; empty where there is no potential. */
export function Bar({ score, size }: { readonly score: WireScore; readonly size: 'row' | 'total' }): JSX.Element {
  const { say, figures } = useView();
  const label = say('{done} done, {planned} planned, {notDone} not done, {notFilled} not filled in', {
    done: figures.points(score.done),
    planned: figures.points(score.planned),
    notDone: figures.points(score.notDone),
    notFilled: figures.points(score.notFilled),
  });
  let start = 0;
  return (
    <div class={`bar bar-${size}`}>
      <svg width="100%" height="100%" role="img" aria-label={label}>
        {parts.map(part => {
          const x = start;
          const width = Math.max(0, shareOf(part.of(score), score.potential) ?? 0) * 100;
          start += width;
          return (
            <rect key={part.name} class={`part ${part.name}`} x={`${x}%`} width={`${width}%`} y="0" height="100%" />
          );
        })}
      </svg>
    </div>
  );
}

/** The parts of the total in words and figures, each beside its pattern. */
export function Legend({ score }: { readonly score: WireScore }): JSX.Element {
  const { say, figures } = useView();
  return (
    <ul class="legend">
      {parts.map(part => (
        <li key={part.name}>
          <svg class="swatch" width="12" height="12" aria-hidden="true" focusable="false">
            <rect class={`part ${part.name}`} x="0.5" y="0.5" width="11" height="11" rx="2" />
          </svg>
          <span class="legend-name">{say(part.label)}</span>
          <span class="legend-points">{figures.points(part.of(score))}</span>
        </li>
      ))}
    </ul>
  );
}
