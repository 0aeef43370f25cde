/** The id of a question, which leads to its text. */
import type { JSX } from 'preact';
import type { WireQuestion } from '../../../server/src/protocol/collectivity.ts';
import { useView } from '../base/context.ts';

/** The id as a button. */
export function QuestionLink({ id, location }: Pick<WireQuestion, 'id' | 'location'>): JSX.Element {
  const { say, post } = useView();
  return (
    <button
      type="button"
      class="link question-id"
      title={say('Open in the text')}
      onClick={() => post({ type: 'openPlace', location })}
    >
      {id}
    </button>
  );
}
