/** The sign of a change in a drawing: a ring for a text, a disc for a score, a square on its tip for what breaks scores. */
import type { JSX } from 'preact';
import type { WireSeverity } from '../../../server/src/protocol/changes.ts';

/** In pixels. */
const SIZE = 4;

/** Around the origin; told apart without colours too. */
export function ChangeMark({ severity }: { readonly severity: WireSeverity }): JSX.Element {
  if (severity === 'breaks-scores') {
    const half = SIZE + 1;
    return <path class={`map-change ${severity}`} d={`M0 ${-half}L${half} 0L0 ${half}L${-half} 0z`} />;
  }
  return <circle class={`map-change ${severity}`} r={SIZE} />;
}
