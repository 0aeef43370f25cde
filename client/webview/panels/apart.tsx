/** The questions that do not apply to such a collectivité: how many, and which on demand. */
import type { JSX } from 'preact';
import type { WireQuestion } from '../../../server/src/protocol/collectivity.ts';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import type { Stakes } from './next-question.ts';
import { Question, type QuestionProps } from './question.tsx';

export interface ApartProps {
  readonly questions: readonly WireQuestion[];
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly stakes: Stakes;
  readonly onClear: QuestionProps['onClear'];
}

/** A quiet line, which opens; nothing where all apply. */
export function Apart({ questions, open, onToggle, stakes, onClear }: ApartProps): JSX.Element | null {
  const { say, figures } = useView();
  if (questions.length === 0) return null;
  return (
    <div class="questions-apart">
      <button type="button" class="fold" aria-expanded={open} onClick={onToggle}>
        <Icon name="chevron" />
        {questions.length === 1
          ? say('{count} question does not apply', { count: '1' })
          : say('{count} questions do not apply', { count: figures.number(questions.length) })}
      </button>
      {open
        ? questions.map(question => (
            <Question key={question.id} question={question} stake={stakes.get(question.id)} onClear={onClear} />
          ))
        : null}
    </div>
  );
}
