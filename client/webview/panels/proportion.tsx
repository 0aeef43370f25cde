/** An answer that is a share: a slider, and the same as a number to type. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useView } from '../base/context.ts';

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
  const [draft, setDraft] = useState<number | null>(null);
  const told = answer === null ? null : percentOf(answer);
  const percent = draft ?? told;
  useEffect(() => setDraft(null), [answer]);
  const settle = (value: number): void => {
    if (!Number.isFinite(value)) return;
    const within = Math.min(100, Math.max(0, value));
    setDraft(within);
    onSet(String(Math.round(within * 100) / 10_000));
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
        onInput={event => setDraft(event.currentTarget.valueAsNumber)}
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
