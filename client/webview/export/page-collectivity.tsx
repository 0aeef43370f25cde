/** What the collectivité is and what it has answered, for a page. */
import type { JSX } from 'preact';
import type { Collectivity, WireQuestion } from '../../../server/src/protocol/collectivity.ts';
import type { View } from '../base/context.ts';
import { answerName } from '../panels/answer.ts';
import { propertyName, valuesName } from '../panels/identity.tsx';
import { heldValues } from '../panels/identity-choices.ts';

export interface PageCollectivityProps {
  readonly view: View;
  readonly collectivity: Collectivity;
}

/** The identity, the answers that are given, and how many are not. */
export function PageCollectivity({ view, collectivity }: PageCollectivityProps): JSX.Element {
  const { say, figures } = view;
  const { identity, questions } = collectivity;
  const answered = questions.filter(({ answer }) => answer !== null);
  const count = { answered: figures.number(answered.length), count: figures.number(questions.length) };
  return (
    <section class="part">
      <h2>{say('Collectivité')}</h2>
      <dl class="pairs">
        {identity.map(property => {
          const values = heldValues(property);
          return (
            <div key={property.property} class="pair">
              <dt>{propertyName(view, property.property)}</dt>
              <dd>{values.length === 0 ? say('Not filled in') : valuesName(view, property.property, values)}</dd>
            </div>
          );
        })}
        {answered.map(question => (
          <div key={question.id} class="pair">
            <dt>{question.text}</dt>
            <dd>{answerIn(view, question)}</dd>
          </div>
        ))}
      </dl>
      {questions.length === 0 ? null : <p class="note">{say('{answered} of {count} answered', count)}</p>}
    </section>
  );
}

function answerIn(view: View, { type, choices, answer }: WireQuestion): string {
  if (answer === null) return '';
  return answerName(view, type, answer, choices.find(({ id }) => id === answer)?.title ?? answer);
}
