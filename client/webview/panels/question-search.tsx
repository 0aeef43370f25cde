/** What narrows the questions down. */
import type { JSX } from 'preact';
import { type StateUpdater, useRef } from 'preact/hooks';
import type { WireQuestion } from '../../../server/src/protocol/collectivity.ts';
import { Check } from '../base/check.tsx';
import { useView, type View } from '../base/context.ts';
import { roles } from '../base/roles.ts';
import { SearchField } from '../base/search-field.tsx';
import type { ListChoice, QuestionList } from './question-list.ts';

export interface QuestionSearchProps {
  readonly questions: readonly WireQuestion[];
  readonly choice: ListChoice;
  /** What of them is chosen. */
  readonly list: QuestionList;
  readonly onChoice: (choice: StateUpdater<ListChoice>) => void;
}

export const EVERYTHING: ListChoice = { query: '', leftOut: new Set(), kept: null };

export function isSearch({ query }: ListChoice): boolean {
  return query.trim() !== '';
}

/** A search and a filter; how many questions are found is also announced. */
export function QuestionSearch({ questions, choice, list, onChoice }: QuestionSearchProps): JSX.Element {
  const view = useView();
  const { say } = view;
  const field = useRef<HTMLInputElement>(null);
  const set = (changed: Partial<ListChoice>): void => onChoice(before => ({ ...before, ...changed, kept: null }));
  const showAll = (): void => {
    onChoice(EVERYTHING);
    field.current?.focus();
  };
  return (
    <search class="questions-search" aria-label={say('Find a question')}>
      <SearchField
        field={field}
        placeholder={say('Find a question…')}
        aria-label={say('Find a question, by its words, its id or an action')}
        title={say('Find a question, by its words, its id or an action')}
        words={choice.query}
        onWords={query => set({ query })}
      />
      <Check
        label={say('Only the unanswered ones')}
        checked={choice.leftOut !== EVERYTHING.leftOut}
        onCheck={checked => set({ leftOut: checked ? answeredIn(questions) : EVERYTHING.leftOut })}
      />
      <p class="found" {...roles.status} aria-live="polite">
        {isSearch(choice) ? foundInWords(view, list) : ''}
      </p>
      {choice !== EVERYTHING && list.themes.length === 0 ? (
        <button type="button" class="button" onClick={showAll}>
          {say('Show all')}
        </button>
      ) : null}
    </search>
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
