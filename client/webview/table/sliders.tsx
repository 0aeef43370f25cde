/** The detailed status of an action: three sliders, linked so that they always total 100 %. */
import type { JSX, TargetedEvent, TargetedKeyboardEvent } from 'preact';
import type { SimulationRow } from '../../../server/src/protocol/simulation.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { useView } from '../base/context.ts';
import { IconButton } from '../base/icon-button.tsx';
import { roles } from '../base/roles.ts';
import { useDraft } from '../base/use-draft.ts';
import { type Shares, STEP, shareAfterKey, sharesOf, statusOfShares, withShare } from './shares.ts';

export interface SlidersProps {
  readonly row: SimulationRow;
  readonly onClose: () => void;
}

const SLIDERS: readonly (readonly [part: string, name: ViewText])[] = [
  ['done', 'Done'],
  ['planned', 'Planned'],
  ['not-done', 'Not done'],
];

/** The sliders. They move at once; the status is set when the pointer lets go, or at every key. */
export function Sliders({ row, onClose }: SlidersProps): JSX.Element {
  const { say, figures, setStatus } = useView();
  // What is dragged is shown: the scores follow when it is let go.
  const { value: shares, show, send } = useDraft(sharesOf(row.status));
  const settle = (next: Shares): void => {
    send(next);
    setStatus(row.id, statusOfShares(next));
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>, which: number): void => {
    const value = shareAfterKey(shares[which] ?? 0, event.key);
    if (value === null) return;
    event.preventDefault();
    settle(withShare(shares, which, value));
  };
  const dragged = (event: TargetedEvent<HTMLInputElement>, which: number): Shares =>
    withShare(shares, which, Math.round(event.currentTarget.valueAsNumber / STEP) * STEP);
  return (
    <div class="sliders" {...roles.group(say('Shares of {action}', { action: `${row.id} ${row.title}` }))}>
      {SLIDERS.map(([part, name], which) => {
        const percent = figures.whole((shares[which] ?? 0) / 100);
        return (
          <label key={part} class={`slider slider-${part}`}>
            <span class="slider-name">{say(name)}</span>
            <input
              type="range"
              min="0"
              max="100"
              step="1"
              value={String(shares[which])}
              aria-valuetext={percent}
              onInput={event => show(dragged(event, which))}
              onChange={event => settle(dragged(event, which))}
              onKeyDown={event => onKeyDown(event, which)}
            />
            <output class="slider-value">{percent}</output>
          </label>
        );
      })}
      <IconButton name={say('Close')} icon="close" onClick={onClose} />
    </div>
  );
}
