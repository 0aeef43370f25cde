/** A question to the collectivité, its answer, and the actions that it changes. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { WireQuestion } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import type { Say } from '../base/texts.ts';
import { useName } from '../base/use-name.ts';
import { Effects } from './effects.tsx';
import { Proportion } from './proportion.tsx';

/** The question, drawn again only when something in it has changed. */
export function Question({ question }: { readonly question: WireQuestion }): JSX.Element {
  const { say, post } = useView();
  const name = useName();
  return useMemo(() => {
    const { id, text, type, choices, answer, concerned, counts, location, actions } = question;
    const set = (value: string | null): void =>
      post({ type: 'change', change: { type: 'answer', question: id, answer: value } });
    return (
      <fieldset class={answer === null ? 'question' : 'question answered'} data-question={id}>
        <legend>{text}</legend>
        {concerned ? null : (
          <p class="quiet-text">
            {counts
              ? say('Not asked of this type of collectivité; the answer counts all the same.')
              : say('Not asked of this collectivité: the answer does not count.')}
          </p>
        )}
        {type === 'proportion' ? (
          <Proportion answer={answer} label={text} onSet={set} />
        ) : (
          <div class={`answers answers-${type}`}>
            {choices.map(choice => (
              <label key={choice.id} class="check">
                <input type="radio" name={name} checked={answer === choice.id} onChange={() => set(choice.id)} />
                {titleOf(choice, say)}
              </label>
            ))}
          </div>
        )}
        <div class="question-foot">
          <button
            type="button"
            class="link question-id"
            title={say('Open in the text')}
            onClick={() => post({ type: 'openPlace', location })}
          >
            {id}
          </button>
          {answer === null ? null : (
            <button type="button" class="link" onClick={() => set(null)}>
              <Icon name="close" />
              {say('Clear the answer')}
            </button>
          )}
        </div>
        <Effects effects={actions} />
      </fieldset>
    );
  }, [question, say, post, name]);
}

/** The choices of a yes-or-no question have no title but their ids. */
function titleOf({ id, title }: WireQuestion['choices'][number], say: Say): string {
  if (title !== id) return title;
  return id === 'OUI' ? say('Yes') : id === 'NON' ? say('No') : title;
}
