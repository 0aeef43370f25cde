/** What a plan is to reach: a share on a slider, with the stars as marks that can be chosen. */
import type { JSX } from 'preact';
import type { Label } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';
import { shareOf } from '../base/format.ts';
import { roles } from '../base/roles.ts';
import { useDraft } from '../base/use-draft.ts';
import { useName } from '../base/use-name.ts';
import { goalInWords } from './plan-in-words.ts';

export interface GoalSliderProps {
  readonly label: Label;
  /** 0–1. */
  readonly goal: number;
  readonly onGoal: (goal: number) => void;
}

/** The slider. It moves at once; the goal is another one when the pointer lets go, or at every key. */
export function GoalSlider({ label, goal, onGoal }: GoalSliderProps): JSX.Element {
  const view = useView();
  const { say, figures } = view;
  const marks = useName();
  const { value, show, send } = useDraft(goal);
  const settle = (share: number): void => {
    send(share);
    onGoal(share);
  };
  const done = shareOf(label.done, label.potential) ?? 0;
  return (
    <div class="goal">
      <label class="goal-slider">
        <span class="goal-name">{say('Goal')}</span>
        <input
          type="range"
          min="0"
          max="100"
          step="1"
          list={marks}
          value={String(Math.round(value * 100))}
          aria-valuetext={goalInWords(view, label, value)}
          onInput={event => show(event.currentTarget.valueAsNumber / 100)}
          onChange={event => settle(event.currentTarget.valueAsNumber / 100)}
        />
        <output class="goal-value">{goalInWords(view, label, value)}</output>
      </label>
      <datalist id={marks}>
        {label.thresholds.map(share => (
          <option key={share} value={String(share * 100)} />
        ))}
      </datalist>
      <div class="goal-marks" {...roles.group(say('Stars'))}>
        <span class="goal-now" title={say('Achieved')} style={{ insetInlineStart: `${Math.min(1, done) * 100}%` }} />
        {label.thresholds.map((share, at) => (
          <button
            key={share}
            type="button"
            class="goal-star"
            aria-pressed={share === value}
            aria-label={say('Star {star}, {share}', { star: figures.number(at + 2), share: figures.whole(share) })}
            style={{ insetInlineStart: `${share * 100}%` }}
            onClick={() => settle(share)}
          >
            {`${at + 2}★`}
          </button>
        ))}
      </div>
    </div>
  );
}
