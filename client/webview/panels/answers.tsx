/** What may be answered to a question, with what each option would change. */
import type { JSX } from 'preact';
import type { WireOption, WireQuestion, WireStake } from '../../../server/src/protocol/collectivity.ts';
import { useView } from '../base/context.ts';
import { useDraft } from '../base/use-draft.ts';
import { answerName } from './answer.ts';
import { Proportion } from './proportion.tsx';
import { OptionChange } from './stakes.tsx';

export interface AnswersProps {
  readonly question: WireQuestion;
  /** Undefined until it is known. */
  readonly stake: WireStake | undefined;
  /** The name of the group, unlike any other. */
  readonly name: string;
  readonly onSet: (answer: string) => void;
}

/** The choices; of a share the slider, and a few shares to begin with. */
export function Answers({ question, stake, name, onSet }: AnswersProps): JSX.Element {
  const view = useView();
  const { type, text, choices } = question;
  const { value: answer, send } = useDraft(question.answer);
  const set = (value: string): void => {
    send(value);
    onSet(value);
  };
  const idOf = (option: WireOption): string => `${name}-${option.answer}`;
  const changeOf = (option: WireOption | undefined): JSX.Element | null =>
    option === undefined ? null : (
      <OptionChange
        id={idOf(option)}
        option={option.answer === answer ? null : option}
        stale={stake?.answer !== answer}
      />
    );
  if (type === 'proportion') {
    return (
      <>
        <Proportion answer={answer} label={text} onSet={set} />
        {stake === undefined ? null : (
          <ul class="answers shares-to-choose">
            {stake.options.map(option => (
              <li key={option.answer} class="option">
                <button type="button" class="link" aria-describedby={idOf(option)} onClick={() => set(option.answer)}>
                  {answerName(view, type, option.answer, option.answer)}
                </button>
                {changeOf(option)}
              </li>
            ))}
          </ul>
        )}
      </>
    );
  }
  return (
    <div class="answers">
      {choices.map(choice => {
        const option = stake?.options.find(one => one.answer === choice.id);
        return (
          <div key={choice.id} class="option">
            <label class="check">
              <input
                type="radio"
                name={name}
                checked={answer === choice.id}
                aria-describedby={option && idOf(option)}
                onChange={() => set(choice.id)}
              />
              {answerName(view, type, choice.id, choice.title)}
            </label>
            {changeOf(option)}
          </div>
        );
      })}
    </div>
  );
}
