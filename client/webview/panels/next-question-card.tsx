/** The question that is best answered next, and the way to it. */
import type { JSX } from 'preact';
import { withBoundSigns } from '../base/bound-signs.ts';
import { useView } from '../base/context.ts';
import type { NextQuestion } from './next-question.ts';
import { AtStake } from './stakes.tsx';

/** Says so where no answer is missing (`left` are) or none that changes anything; keeps its room until it is known. */
export function NextQuestionCard({ next, left }: { readonly next: NextQuestion; readonly left: number }): JSX.Element {
  const view = useView();
  const { say, ask } = view;
  return (
    <div class="next-question">
      {next.kind === 'question' ? (
        <>
          <p class="eyebrow">{say('The question that matters most')}</p>
          <button type="button" class="link next-text" onClick={() => ask(next.question.id)}>
            {withBoundSigns(next.question.text)}
          </button>
          <AtStake stake={next.stake} />
        </>
      ) : (
        <p class="quiet-text">
          {left === 0
            ? say('All questions are answered.')
            : next.kind === 'none'
              ? say('No missing answer changes anything as things stand.')
              : say('Weighing the questions…')}
        </p>
      )}
    </div>
  );
}
