/** A question to the collectivité, its answer, and the actions that it changes. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { WireQuestion, WireStake } from '../../../server/src/protocol/collectivity.ts';
import { withBoundSigns } from '../base/bound-signs.ts';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { useName } from '../base/use-name.ts';
import { setAnswer } from './answer.ts';
import { Answers } from './answers.tsx';
import { Effects } from './effects.tsx';
import { QuestionLink } from './question-link.tsx';
import { AtStake } from './stakes.tsx';

export interface QuestionProps {
  readonly question: WireQuestion;
  /** Undefined until it is known. */
  readonly stake: WireStake | undefined;
  /** Called when the answer is about to be cleared. */
  readonly onClear: (id: string) => void;
}

/** The question, drawn again only when something in it has changed. */
export function Question({ question, stake, onClear }: QuestionProps): JSX.Element {
  const view = useView();
  const name = useName();
  return useMemo(() => {
    const { say } = view;
    const { id, text, answer, concerned, counts, location, actions } = question;
    const set = (value: string | null): void => setAnswer(view, id, value);
    return (
      <fieldset class={answer === null ? 'question' : 'question answered'} data-question={id}>
        <legend>{withBoundSigns(text)}</legend>
        {concerned ? null : (
          <p class="quiet-text">
            {counts
              ? say('Not asked of this type of collectivité; the answer counts all the same.')
              : say('Not asked of this collectivité: the answer does not count.')}
          </p>
        )}
        <AtStake stake={stake} />
        <Answers question={question} stake={stake} name={name} onSet={set} />
        <div class="question-foot">
          <QuestionLink id={id} location={location} />
          {answer === null ? null : (
            <button
              type="button"
              class="link"
              onClick={event => {
                // The button goes with the answer: the focus stays in the question.
                event.currentTarget.closest('fieldset')?.querySelector('input')?.focus({ preventScroll: true });
                onClear(id);
                set(null);
              }}
            >
              <Icon name="close" />
              {say('Clear the answer')}
            </button>
          )}
        </div>
        <Effects effects={actions} answered={answer !== null} />
      </fieldset>
    );
  }, [question, stake, view, name, onClear]);
}
