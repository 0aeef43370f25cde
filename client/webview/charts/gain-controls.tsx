/** Narrows the list of gains down, and orders it. */
import type { JSX, Ref } from 'preact';
import type { WireGain } from '../../../server/src/protocol/plan.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { useView } from '../base/context.ts';
import { takesBack } from '../base/field-escape.ts';
import { areWeighed, GAIN_ORDERS, type GainOrder, type GainWish } from './gains.ts';

export interface GainControlsProps {
  readonly gains: readonly WireGain[];
  readonly wish: GainWish;
  readonly onWish: (wish: GainWish) => void;
  readonly field: Ref<HTMLInputElement>;
}

const NAMES: Readonly<Record<GainOrder, ViewText>> = {
  gain: 'By gain',
  ratio: 'By gain for the effort',
  id: 'By id',
};

/** A filter by words or ids, and the orders that say something. */
export function GainControls({ gains, wish, onWish, field }: GainControlsProps): JSX.Element {
  const { say } = useView();
  const orders = GAIN_ORDERS.filter(order => order !== 'ratio' || areWeighed(gains));
  return (
    <div class="gain-controls">
      <input
        ref={field}
        type="search"
        value={wish.text}
        placeholder={say('Filter…')}
        aria-label={say('Filter the gains by id or title')}
        onInput={event => onWish({ ...wish, text: event.currentTarget.value })}
        onKeyDown={event => {
          if (takesBack(event, '')) onWish({ ...wish, text: '' });
        }}
      />
      <select
        aria-label={say('Order')}
        value={wish.order}
        onChange={event => {
          const order = GAIN_ORDERS.find(one => one === event.currentTarget.value);
          if (order !== undefined) onWish({ ...wish, order });
        }}
      >
        {orders.map(order => (
          <option key={order} value={order}>
            {say(NAMES[order])}
          </option>
        ))}
      </select>
    </div>
  );
}
