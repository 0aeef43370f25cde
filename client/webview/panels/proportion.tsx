/** An answer that is a share: a slider, and the same as a number to type. */
import type { JSX } from 'preact';
import { useView } from '../base/context.ts';
import { useDraft } from '../base/use-draft.ts';

export interface ProportionProps {
  /** A number from 0 to 1 as text; null where it is not answered. */
  readonly answer: string | null;
  readonly label: string;
  readonly onSet: (answer: string) => void;
}

const STEP = 5;

/** The share in per cent. The slider moves at once, and answers when it is let go. */
export function Proportion({ answer, label, onSet }: ProportionProps): JSX.Element {
  const { say, figures } = useView();
  const { value: percent, show, send } = useDraft(answer === null ? null : percentOf(answer));
  const settle = (value: number): void => {
    if (!Number.isFinite(value)) return;
    const within = Math.round(Math.min(100, Math.max(0, value)) * 100);
    send(within / 100);
    onSet(String(within / 10_000));
  };
  return (
    <div class="proportion">
      <input
        type="range"
        min="0"
        max="100"
        step={STEP}
        class={percent === null ? 'unanswered' : ''}
        value={String(percent ?? 0)}
        aria-label={label}
        aria-valuetext={percent === null ? say('Not filled in') : figures.percent(percent / 100)}
        onInput={event => show(event.currentTarget.valueAsNumber)}
        onChange={event => settle(event.currentTarget.valueAsNumber)}
      />
      <label class="proportion-number">
        <input
          type="number"
          min="0"
          max="100"
          step="any"
          value={percent === null ? '' : String(percent)}
          aria-label={say('{question}, in per cent', { question: label })}
          onChange={event => settle(event.currentTarget.valueAsNumber)}
        />
        %
      </label>
    </div>
  );
}

function percentOf(answer: string): number | null {
  const share = Number(answer);
  return answer.trim() === '' || Number.isNaN(share) ? null : Math.round(share * 10_000) / 100;
}
