/** The collectivité that is simulated: what it is, and its answers to the questions of the rules. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Collectivity } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';
import { IdentityProperty } from './identity.tsx';
import { Panel } from './panel.tsx';
import { Question } from './question.tsx';

export interface CollectivityPanelProps {
  /** Null until it is known. */
  readonly collectivity: Collectivity | null;
  readonly onClose: () => void;
}

/** How many questions are shown to begin with. */
const FIRST = 3;

/** The panel. Where nothing is filled in yet, it begins with the questions that matter most. */
export function CollectivityPanel({ collectivity, onClose }: CollectivityPanelProps): JSX.Element {
  const { say } = useView();
  const opener = useRef(document.activeElement);
  const close = (): void => {
    onClose();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <Panel name="collectivity" title={say('Collectivité')} onClose={close} takesFocus={false}>
      {collectivity === null ? (
        <p class="quiet-text">{say('Loading…')}</p>
      ) : (
        <>
          {collectivity.identity.map(property => (
            <IdentityProperty key={property.property} property={property} />
          ))}
          <Questions collectivity={collectivity} />
        </>
      )}
    </Panel>
  );
}

function Questions({ collectivity: { questions } }: { readonly collectivity: Collectivity }): JSX.Element {
  const { say, figures } = useView();
  const [unanswered, setUnanswered] = useState(false);
  const [all, setAll] = useState(false);
  const [first] = useState(() => firstOf(questions));
  const answered = questions.filter(question => question.answer !== null).length;
  // The first answer is no reason to show all the others.
  const kept = all ? [] : questions.filter(({ id }) => first.includes(id));
  const begins = kept.length > 0;
  const shown = begins ? kept : questions.filter(question => !unanswered || question.answer === null);
  return (
    <section class="questions" aria-label={say('Questions')}>
      <div class="questions-head">
        <h3>{begins ? say('The questions that matter most') : say('Questions')}</h3>
        {questions.length === 0 ? null : (
          <span class="quiet-text">
            {say('{answered} of {count} answered', {
              answered: figures.number(answered),
              count: figures.number(questions.length),
            })}
          </span>
        )}
      </div>
      {questions.length === 0 ? <p class="quiet-text">{say('No rule asks anything here.')}</p> : null}
      {begins || answered === 0 ? null : (
        <label class="check">
          <input type="checkbox" checked={unanswered} onChange={event => setUnanswered(event.currentTarget.checked)} />
          {say('Only the unanswered ones')}
        </label>
      )}
      {shown.map(question => (
        <Question key={question.id} question={question} />
      ))}
      {begins ? (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {say('Show all {count} questions', { count: figures.number(questions.length) })}
        </button>
      ) : null}
    </section>
  );
}

/** The ids of the questions to begin with; none where some are answered, or all are few. */
function firstOf(questions: Collectivity['questions']): readonly string[] {
  if (questions.length <= FIRST || questions.some(({ answer }) => answer !== null)) return [];
  return questions.slice(0, FIRST).map(({ id }) => id);
}
