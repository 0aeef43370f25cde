/** The questions of the collectivité: the next one to answer, a search, the themes, and what does not apply. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WireQuestion } from '../../../server/src/protocol/collectivity.ts';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import { useView, type View } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { roles } from '../base/roles.ts';
import { WholeButton } from '../base/whole-button.tsx';
import { Apart } from './apart.tsx';
import { nextQuestion, type Stakes } from './next-question.ts';
import { NextQuestionCard } from './next-question-card.tsx';
import { ProgressLine } from './progress.tsx';
import {
  isHeard,
  type ListChoice,
  progressOf,
  type QuestionList,
  questionList,
  questionsToWeigh,
} from './question-list.ts';
import { Theme } from './theme.tsx';
import { useJump, type Wish } from './use-jump.ts';

export interface QuestionsProps extends Wish {
  readonly shown: Scope;
  readonly stakes: Stakes;
  /** The ids of the themes that are open or closed otherwise than to begin with; an empty one for what has no theme. */
  readonly themes: readonly string[];
  readonly onThemes: (toggled: readonly string[]) => void;
}

/** As many questions are all shown to begin with; of more, the themes alone. */
const FEW = 12;
const EVERYTHING: ListChoice = { query: '', leftOut: new Set(), kept: null };

/** What is answered stays where it is, with the focus: the list changes when somebody searches or filters. */
export function Questions(props: QuestionsProps): JSX.Element {
  const { questions, shown, stakes, themes, onThemes } = props;
  const view = useView();
  const { say, post } = view;
  const [choice, setChoice] = useState(EVERYTHING);
  /** The themes that were opened on the way to a question. */
  const [led, setLed] = useState<ReadonlySet<string>>(new Set());
  const [showsApart, setShowsApart] = useState(false);
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const set = (changed: Partial<ListChoice>): void => setChoice(before => ({ ...before, ...changed, kept: null }));
  const showAll = (): void => {
    setChoice(EVERYTHING);
    field.current?.focus();
  };
  const onClear = useMemo(() => (id: string) => setChoice(before => ({ ...before, kept: id })), []);
  const list = useMemo(() => questionList(questions, choice), [questions, choice]);
  const next = useMemo(() => nextQuestion(questions, stakes), [questions, stakes]);
  const searches = choice.query.trim() !== '';
  const progress = progressOf(questions);
  const isKeptOpen = (id: string): boolean => themes.includes(id) !== progress.count <= FEW;
  const isOpen = (id: string): boolean => searches || led.has(id) || isKeptOpen(id);
  const toggle = (id: string): void => {
    setLed(before => new Set([...before].filter(other => other !== id)));
    // One that was opened on the way to a question alone is closed by that.
    if (led.has(id) && !isKeptOpen(id)) return;
    onThemes(themes.includes(id) ? themes.filter(other => other !== id) : [...themes, id]);
  };
  const seesApart = showsApart || (searches && list.themes.length === 0);
  const weighed = questionsToWeigh(questions, list, isOpen, seesApart).join('\n');
  useEffect(() => post({ type: 'weigh', questions: weighed === '' ? [] : weighed.split('\n') }), [weighed, post]);
  useJump(root, props, next, question => {
    setChoice(EVERYTHING);
    if (!isHeard(question)) setShowsApart(true);
    setLed(before => new Set([...before, question.theme?.id ?? '']));
  });
  if (questions.length === 0) return <NoQuestions shown={shown} />;
  return (
    <section class="questions" aria-label={say('Questions')} ref={root}>
      <div class="questions-head">
        <h3>{say('Questions')}</h3>
        <ProgressLine progress={progress} />
      </div>
      <NextQuestionCard next={next} />
      {shown.scope === '' ? null : (
        <p class="quiet-text">{say('The points at stake are those of the whole référentiel.')}</p>
      )}
      <search class="questions-search" aria-label={say('Find a question')}>
        <div class="field field-text">
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            placeholder={say('Find a question…')}
            aria-label={say('Find a question, by its words, its id or an action')}
            title={say('Find a question, by its words, its id or an action')}
            value={choice.query}
            onInput={event => set({ query: event.currentTarget.value })}
          />
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={choice.leftOut !== EVERYTHING.leftOut}
            onChange={event =>
              set({ leftOut: event.currentTarget.checked ? answeredIn(questions) : EVERYTHING.leftOut })
            }
          />
          {say('Only the unanswered ones')}
        </label>
        <p class="found" {...roles.status} aria-live="polite">
          {searches ? foundInWords(view, list) : ''}
        </p>
        {choice !== EVERYTHING && list.themes.length === 0 ? (
          <button type="button" class="button" onClick={showAll}>
            {say('Show all')}
          </button>
        ) : null}
      </search>
      {list.themes.map(group => (
        <Theme
          key={group.theme?.id ?? ''}
          group={group}
          open={isOpen(group.theme?.id ?? '')}
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

function answeredIn(questions: readonly WireQuestion[]): ReadonlySet<string> {
  return new Set(questions.filter(({ answer }) => answer !== null).map(({ id }) => id));
}

function foundInWords({ say, figures }: View, { themes, apart }: QuestionList): string {
  const count = themes.reduce((sum, { questions }) => sum + questions.length, 0) + apart.length;
  if (count === 0) return say('No question matches');
  const found =
    count === 1
      ? say('{count} question found', { count: '1' })
      : say('{count} questions found', { count: figures.number(count) });
  if (apart.length === 0) return found;
  return say('{found}, of which {count} do not apply', { found, count: figures.number(apart.length) });
}
