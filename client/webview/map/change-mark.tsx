/** The sign of a change in a drawing: a ring for a text, a disc for a score, a square on its tip for what breaks scores. */
import type { JSX } from 'preact';
import type { WireSeverity } from '../../../server/src/protocol/changes.ts';

/** In pixels. */
const SIZE = 4;

/** The mark beside a text, which tells what it means. */
export function ChangeSign({ severity }: { readonly severity: WireSeverity }): JSX.Element {
  return (
    <svg class="map-change-sign" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" focusable="false">
      <ChangeMark severity={severity} />
    </svg>
  );
}

/** Around the origin; told apart without colours too. */
export function ChangeMark({ severity }: { readonly severity: WireSeverity }): JSX.Element {
  if (severity === 'breaks-scores') {
    const half = SIZE + 1;
    return <path class={`map-change ${severity}`} d={`M0 ${-half}L${half} 0L0 ${half}L${-half} 0z`} />;
  }
  return <circle class={`map-change ${severity}`} r={SIZE} />;
}
