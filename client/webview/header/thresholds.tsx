/** Where on the bar of the whole référentiel the stars are given. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Label } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';
import { useWidth } from '../base/use-size.ts';

/** How much room a share takes beside its neighbours, in pixels. */
const ROOM = 32;

/** The marks, each with its share; every second share stands lower where two have no room beside each other. */
export function Thresholds({ label }: { readonly label: Label }): JSX.Element {
  const { say, figures } = useView();
  const list = useRef<HTMLOListElement>(null);
  const { thresholds } = label;
  const width = useWidth(list);
  const isCrowded = thresholds.some((share, at) => at > 0 && (share - (thresholds[at - 1] ?? 0)) * width < ROOM);
  return (
    <ol
      ref={list}
      class={isCrowded ? 'thresholds crowded' : 'thresholds'}
      aria-label={say('Shares from which a star is given')}
    >
      {thresholds.map((share, index) => (
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
