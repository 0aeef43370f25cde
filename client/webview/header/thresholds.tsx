/** Where on the bar of the whole référentiel the stars are given. */
import type { JSX } from 'preact';
import type { Label } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';

/** The marks, each with its share. */
export function Thresholds({ label }: { readonly label: Label }): JSX.Element {
  const { say, figures } = useView();
  return (
    <ol class="thresholds" aria-label={say('Shares from which a star is given')}>
      {label.thresholds.map((share, index) => (
        <li
          key={share}
          class={index + 2 <= label.stars ? 'threshold reached' : 'threshold'}
          style={{ insetInlineStart: `${share * 100}%` }}
        >
          <span>{figures.whole(share)}</span>
        </li>
      ))}
    </ol>
  );
}
