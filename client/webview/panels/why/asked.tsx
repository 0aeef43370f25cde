/** A question of a rule: its answer, to be changed in place, and what each answer would give before it is chosen. */
import type { JSX } from 'preact';
import type { WireAsked, WireOutcome } from '../../../../server/src/protocol/explanation.ts';
import { withBoundSigns } from '../../base/bound-signs.ts';
import { useView, type View } from '../../base/context.ts';
import { useDraft } from '../../base/use-draft.ts';
import { useName } from '../../base/use-name.ts';
import type { Scored } from '../../state/shown.ts';
import { answerName, setAnswer } from '../answer.ts';
import { Proportion } from '../proportion.tsx';
import { QuestionLink } from '../question-link.tsx';
import { OutcomeChoice } from './outcome-choice.tsx';

/** The question; `now` is what the action that is explained has. */
export function Asked({ asked, now }: { readonly asked: WireAsked; readonly now: Scored }): JSX.Element {
  const view = useView();
  const { say } = view;
  const name = useName();
  const { id, text, type, counts, location, outcomes } = asked;
  const { value: answer, send } = useDraft(asked.answer);
  const set = (value: string | null): void => {
    send(value);
    setAnswer(view, id, value);
  };
  // The points that are told are still those of the answer that was told with them.
  const isHeld = (outcome: WireOutcome): boolean =>
    isGiven(type, answer, outcome) || isGiven(type, asked.answer, outcome);
  return (
    <fieldset class="question asked" data-question={id}>
      <legend>
        {withBoundSigns(text)} <QuestionLink id={id} location={location} />
      </legend>
      {counts || answer === null ? null : (
        <p class="quiet-text">{say('Not asked of this collectivité: the answer does not count.')}</p>
      )}
      {type === 'proportion' ? <Proportion answer={answer} label={text} onSet={set} /> : null}
      <div class="outcomes">
        {outcomes.map(outcome => (
          <OutcomeChoice
            key={outcome.answer ?? ''}
            name={name}
            title={outcomeName(view, asked, outcome)}
            outcome={outcome}
            now={isHeld(outcome) ? null : now}
            checked={isGiven(type, answer, outcome)}
            onChoose={() => set(outcome.answer)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function isGiven(type: WireAsked['type'], answer: string | null, outcome: WireOutcome): boolean {
  if (answer === null || outcome.answer === null || type !== 'proportion') return answer === outcome.answer;
  return Number(answer) === Number(outcome.answer);
}

function outcomeName(view: View, { type }: WireAsked, { answer, title }: WireOutcome): string {
  return answer === null ? view.say('No answer') : answerName(view, type, answer, title);
}
