/** The parts of the total in words and figures, each beside its pattern. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { useView } from '../base/context.ts';
import { changeShown } from '../base/format.ts';
import type { Shown, ShownRow } from '../state/shown.ts';
import { parts } from './parts.ts';

export interface LegendProps {
  readonly shown: Shown;
}

/** The legend of all bars. What is seldom there, such as dashed lines, is explained only where there is some. */
export function Legend({ shown }: LegendProps): JSX.Element | null {
  const { say, figures } = useView();
  const { rows, baseline } = shown;
  const dashes = useMemo(() => DASHES.filter(({ isOn }) => rows.some(isOn)), [rows]);
  const total = rows[0];
  if (total === undefined) return null;
  const { score, points, amounts } = total;
  const named = parts.filter(part => part.name !== 'capped' || score.capped > 0.005);
  // What is outside, beside the potential, comes to the points of the référentiel.
  const outside = changeShown(amounts.potential, points);
  const isDrawn = outside > 0.005 || barsOf(shown).some(bar => bar.points - bar.score.potential > 0.005);
  return (
    <ul class="legend">
      {named.map(part => (
        <li key={part.name}>
          <Swatch name={part.name} />
          <span class="legend-name">{say(part.label)}</span>
          <span class="legend-points">{figures.points(amounts[part.name])}</span>
        </li>
      ))}
      {isDrawn ? (
        <li>
          <Swatch name="outside" />
          <span class="legend-name">{say('Outside the potential')}</span>
          {outside > 0.005 ? <span class="legend-points">{figures.points(outside)}</span> : null}
        </li>
      ) : null}
      {dashes.map(({ look, name }) => (
        <li key={look}>
          <span class={`swatch-dash ${look}`} aria-hidden="true" />
          <span class="legend-name">{say(name)}</span>
        </li>
      ))}
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

/** What the charts draw: in one bar points may be outside the potential that others make up for. */
function barsOf({ rows, tree, simulation }: Shown): readonly Pick<ShownRow, 'points' | 'score'>[] {
  return [...(tree.children[0] ?? []).flatMap(at => rows[at] ?? []), ...simulation.categories];
}

interface Dash {
  /** The class of its swatch. */
  readonly look: string;
  readonly name: ViewText;
  readonly isOn: (row: ShownRow) => boolean;
}

/** Lines around bars and buttons that are not whole, and the mark within a bar. */
const DASHES: readonly Dash[] = [
  {
    look: 'dash-inside',
    name: 'Points of the référentiel, below the potential',
    isOn: ({ score, points }) => score.potential - points > 0.005,
  },
  { look: 'dash-overridden', name: 'The status of the action above counts instead', isOn: row => row.overridden },
  { look: 'dash-excluded', name: 'Not concerned or deactivated', isOn: ({ score }) => !score.concerned },
];

function Swatch({ name }: { readonly name: string }): JSX.Element {
  return (
    <svg class="swatch" width="12" height="12" aria-hidden="true" focusable="false">
      <rect class={`part ${name}`} x="0.5" y="0.5" width="11" height="11" rx="2" />
    </svg>
  );
}
