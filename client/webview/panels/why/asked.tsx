/** A question of a rule: its answer, to be changed in place, and what each answer would give before it is chosen. */
import type { JSX } from 'preact';
import type { WireAsked, WireOutcome } from '../../../../server/src/protocol/explanation.ts';
import type { WireScore } from '../../../../server/src/protocol/simulation.ts';
import { useView, type View } from '../../base/context.ts';
import { isChange } from '../../base/format.ts';
import { useName } from '../../base/use-name.ts';
import { Proportion } from '../proportion.tsx';

/** The question; `now` is what the action that is explained has. */
export function Asked({ asked, now }: { readonly asked: WireAsked; readonly now: WireScore }): JSX.Element {
  const view = useView();
  const { say, post } = view;
  const name = useName();
  const { id, text, type, answer, counts, location, outcomes } = asked;
  const set = (value: string | null): void =>
    post({ type: 'change', change: { type: 'answer', question: id, answer: value } });
  return (
    <fieldset class="question asked" data-question={id}>
      <legend>
        {text}{' '}
        <button
          type="button"
          class="link question-id"
          title={say('Open in the text')}
          onClick={() => post({ type: 'openPlace', location })}
        >
          {id}
        </button>
      </legend>
      {counts || answer === null ? null : (
        <p class="quiet-text">{say('Not asked of this collectivité: the answer does not count.')}</p>
      )}
      {type === 'proportion' ? <Proportion answer={answer} label={text} onSet={set} /> : null}
      <div class="outcomes">
        {outcomes.map(outcome => (
          <label key={outcome.answer ?? ''} class="check outcome">
            <input type="radio" name={name} checked={isGiven(asked, outcome)} onChange={() => set(outcome.answer)} />
            <span>
              <span class="outcome-title">{titleOf(view, asked, outcome)}</span>{' '}
              <span class="outcome-words">{isGiven(asked, outcome) ? '' : wordsOf(view, outcome, now)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function isGiven({ type, answer }: WireAsked, outcome: WireOutcome): boolean {
  if (answer === null || outcome.answer === null || type !== 'proportion') return answer === outcome.answer;
  return Number(answer) === Number(outcome.answer);
}

/** The answers of a yes-or-no question have no title but their ids. */
function titleOf({ say, figures }: View, { type }: WireAsked, { answer, title }: WireOutcome): string {
  if (answer === null) return say('No answer');
  switch (type) {
    case 'binaire':
      return answer === 'OUI' ? say('Yes') : say('No');
    case 'choix':
      return title;
    case 'proportion':
      return figures.whole(Number(answer));
  }
}

/** What would be otherwise: `12,00 au lieu de 6,00`. */
function wordsOf({ say, figures }: View, { done, potential }: WireOutcome, now: WireScore): string {
  const args = (points: number, before: number) => ({ points: figures.points(points), now: figures.points(before) });
  const changes = [
    isChange(potential - now.potential) ? say('{points} pts instead of {now}', args(potential, now.potential)) : '',
    isChange(done - now.done) ? say('{points} done instead of {now}', args(done, now.done)) : '',
  ].filter(text => text !== '');
  return changes.length === 0 ? say('changes nothing here') : changes.join(', ');
}
