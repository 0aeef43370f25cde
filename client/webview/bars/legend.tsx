/** The parts of the total in words and figures, each beside its pattern. */
import type { JSX } from 'preact';
import type { WireScore } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';
import { parts, pointsShown } from './parts.ts';

export interface LegendProps {
  readonly score: WireScore;
  /** The référentiel's own points of what is shown. */
  readonly points: number;
  /** The name of what is compared with; null without. */
  readonly baseline: string | null;
}

/** The legend of all bars. “Capped” and “outside the potential” show only where there is some. */
export function Legend({ score, points, baseline }: LegendProps): JSX.Element {
  const { say, figures } = useView();
  const shown = parts.filter(part => part.name !== 'capped' || score.capped > 0.005);
  const amounts = pointsShown(score);
  const outside = points - score.potential;
  return (
    <ul class="legend">
      {shown.map(part => (
        <li key={part.name}>
          <Swatch name={part.name} />
          <span class="legend-name">{say(part.label)}</span>
          <span class="legend-points">{figures.points(amounts[part.name])}</span>
        </li>
      ))}
      {outside > 0.005 ? (
        <li>
          <Swatch name="outside" />
          <span class="legend-name">{say('Outside the potential')}</span>
          <span class="legend-points">{figures.points(outside)}</span>
        </li>
      ) : null}
      {baseline === null ? null : (
        <li>
          <svg class="swatch" width="12" height="12" aria-hidden="true" focusable="false">
            <line class="mark-line" x1="6" x2="6" y1="0" y2="12" />
          </svg>
          <span class="legend-name">{baseline}</span>
        </li>
      )}
    </ul>
  );
}

function Swatch({ name }: { readonly name: string }): JSX.Element {
  return (
    <svg class="swatch" width="12" height="12" aria-hidden="true" focusable="false">
      <rect class={`part ${name}`} x="0.5" y="0.5" width="11" height="11" rx="2" />
    </svg>
  );
}
