/** A theme: its title, how far one has come, its questions. */
import type { JSX } from 'preact';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { useName } from '../base/use-name.ts';
import type { Stakes } from './next-question.ts';
import { ProgressLine } from './progress.tsx';
import { Question, type QuestionProps } from './question.tsx';
import type { ThemeQuestions } from './question-list.ts';

export interface ThemeProps {
  readonly group: ThemeQuestions;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly stakes: Stakes;
  readonly onClear: QuestionProps['onClear'];
}

/** The questions are there only while it is open. */
export function Theme({ group, open, onToggle, stakes, onClear }: ThemeProps): JSX.Element {
  const { say } = useView();
  const id = useName();
  return (
    <section class="theme" aria-labelledby={id}>
      <h4 class="theme-head" id={id}>
        <button type="button" class="fold" aria-expanded={open} onClick={onToggle}>
          <Icon name="chevron" />
          <span class="theme-title">{group.theme?.title ?? say('Without a theme')}</span>
          <ProgressLine progress={group.progress} brief />
        </button>
      </h4>
      {open
        ? group.questions.map(question => (
            <Question key={question.id} question={question} stake={stakes.get(question.id)} onClear={onClear} />
          ))
        : null}
    </section>
  );
}
