/** What the colours of a treemap mean. */
import type { JSX } from 'preact';
import { useView } from '../../base/context.ts';
import { stepsInWords } from './share-steps.ts';

/** A swatch for each step of the share done. */
export function ShareLegend(): JSX.Element {
  const view = useView();
  return (
    <ul class="legend share-legend" aria-label={view.say('Share done')}>
      {stepsInWords(view).map(({ name, label }) => (
        <li key={name}>
          <svg class={`swatch ${name}`} width="20" height="12" aria-hidden="true" focusable="false">
            <rect class="tile-box" x="0.5" y="0.5" width="19" height="11" rx="2" />
          </svg>
          <span class="legend-name">{label}</span>
        </li>
      ))}
    </ul>
  );
}
