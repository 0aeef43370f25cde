/** The questions of the collectivité: the next one to answer, a search, the themes, and what does not apply. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';
import { WholeButton } from '../base/whole-button.tsx';
import { Apart } from './apart.tsx';
import { nextQuestion, type Stakes } from './next-question.ts';
import { NextQuestionCard } from './next-question-card.tsx';
import { ProgressLine } from './progress.tsx';
import { isHeard, progressOf, questionList, questionsToWeigh } from './question-list.ts';
import { EVERYTHING, isSearch, QuestionSearch } from './question-search.tsx';
import { Theme } from './theme.tsx';
import { useJump, type Wish } from './use-jump.ts';
import { useOpenThemes } from './use-open-themes.ts';

export interface QuestionsProps extends Wish {
  readonly shown: Scope;
  readonly stakes: Stakes;
  /** The ids of the themes that are open or closed otherwise than to begin with; an empty one for what has no theme. */
  readonly themes: readonly string[];
  readonly onThemes: (toggled: readonly string[]) => void;
}

/** As many questions are all shown to begin with; of more, the themes alone. */
const FEW = 12;

/** What is answered stays where it is, with the focus: the list changes when somebody searches or filters. */
export function Questions(props: QuestionsProps): JSX.Element {
  const { questions, shown, stakes, themes, onThemes } = props;
  const { say, post } = useView();
  const [choice, setChoice] = useState(EVERYTHING);
  const [showsApart, setShowsApart] = useState(false);
  const root = useRef<HTMLElement>(null);
  const onClear = useMemo(() => (id: string) => setChoice(before => ({ ...before, kept: id })), []);
  const list = useMemo(() => questionList(questions, choice), [questions, choice]);
  const next = useMemo(() => nextQuestion(questions, stakes), [questions, stakes]);
  const searches = isSearch(choice);
  const progress = progressOf(questions);
  const { isOpen, toggle, open } = useOpenThemes(themes, onThemes, progress.count <= FEW);
  const seesOpen = (id: string): boolean => searches || isOpen(id);
  const seesApart = showsApart || (searches && list.themes.length === 0);
  const weighed = questionsToWeigh(questions, list, seesOpen, seesApart).join('\n');
  useEffect(() => post({ type: 'weigh', questions: weighed === '' ? [] : weighed.split('\n') }), [weighed, post]);
  useJump(root, props, next, question => {
    setChoice(EVERYTHING);
    if (!isHeard(question)) setShowsApart(true);
    open(question.theme?.id ?? '');
  });
  if (questions.length === 0) return <NoQuestions shown={shown} />;
  return (
    <section class="questions" aria-label={say('Questions')} ref={root}>
      <div class="questions-head">
        <h3>{say('Questions')}</h3>
        <ProgressLine progress={progress} />
      </div>
      <NextQuestionCard next={next} left={progress.count - progress.answered} />
      {shown.scope === '' ? null : (
        <p class="quiet-text">{say('The points at stake are those of the whole référentiel.')}</p>
      )}
      <QuestionSearch questions={questions} list={list} choice={choice} onChoice={setChoice} />
      {list.themes.map(group => (
        <Theme
          key={group.theme?.id ?? ''}
          group={group}
          open={seesOpen(group.theme?.id ?? '')}
          onToggle={() => toggle(group.theme?.id ?? '')}
          stakes={stakes}
          onClear={onClear}
        />
      ))}
      <Apart
        questions={list.apart}
        open={seesApart}
        onToggle={() => setShowsApart(!showsApart)}
        stakes={stakes}
        onClear={onClear}
      />
    </section>
  );
}

function NoQuestions({ shown }: Pick<QuestionsProps, 'shown'>): JSX.Element {
  const { say } = useView();
  return (
    <section class="questions" aria-label={say('Questions')}>
      <div class="questions-head">
        <h3>{say('Questions')}</h3>
      </div>
      <p class="quiet-text">{say('No rule asks anything here.')}</p>
      <WholeButton shown={shown} />
    </section>
  );
}
