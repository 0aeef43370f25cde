/** One of the things that may be told of a collectivité, with what it would give before it is chosen. */
import type { JSX } from 'preact';
import type { WireOutcome } from '../../../../server/src/protocol/explanation.ts';
import { useView, type View } from '../../base/context.ts';
import { changeShown, isChange } from '../../base/format.ts';
import type { Scored } from '../../state/shown.ts';

type Outcome = Pick<WireOutcome, 'done' | 'potential'>;

export interface OutcomeChoiceProps {
  /** The same for all choices of which one holds. */
  readonly name: string;
  readonly title: string;
  readonly outcome: Outcome;
  /** What the action that is explained has; null for the choice that gives it. */
  readonly now: Scored | null;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

/** The choice. */
export function OutcomeChoice({ name, title, outcome, now, checked, onChoose }: OutcomeChoiceProps): JSX.Element {
  const view = useView();
  return (
    <label class="check outcome">
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>
        <span class="outcome-title">{title}</span>{' '}
        <span class="outcome-words">{now === null ? '' : wordsOf(view, outcome, now)}</span>
      </span>
    </label>
  );
}

/** What would be otherwise: `12,00 au lieu de 6,00`. */
function wordsOf({ say, figures }: View, { done, potential }: Outcome, now: Scored): string {
  const args = (points: number, before: number) => ({ points: figures.points(points), now: figures.points(before) });
  const changes = [
    isChange(changeShown(now.score.potential, potential))
      ? say('{points} pts of potential instead of {now}', args(potential, now.amounts.potential))
      : '',
    isChange(changeShown(now.score.done, done))
      ? say('{points} pts done instead of {now}', args(done, now.amounts.done))
      : '',
  ].filter(text => text !== '');
  return changes.length === 0 ? say('changes nothing here') : changes.join(' · ');
}
