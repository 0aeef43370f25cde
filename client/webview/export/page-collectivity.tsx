/** What the collectivité is and what it has answered, for a page. */
import { Fragment, type JSX } from 'preact';
import type { Collectivity, WireQuestion } from '../../../server/src/protocol/collectivity.ts';
import type { View } from '../base/context.ts';
import { answerName } from '../panels/answer.ts';
import { propertyName, valuesName } from '../panels/identity.tsx';
import { heldValues } from '../panels/identity-choices.ts';
import { byTheme } from '../panels/question-list.ts';

export interface PageCollectivityProps {
  readonly view: View;
  readonly collectivity: Collectivity;
}

/** What it is. */
export function PageCollectivity({ view, collectivity: { identity } }: PageCollectivityProps): JSX.Element {
  const { say } = view;
  return (
    <section class="part">
      <h2>{say('Collectivité')}</h2>
      <dl class="pairs">
        {identity.map(property => {
          const values = heldValues(property);
          const name = values.length === 0 ? say('Not filled in') : valuesName(view, property.property, values);
          return <Pair key={property.property} what={propertyName(view, property.property)} said={name} />;
        })}
      </dl>
    </section>
  );
}

/** The answers that are given, by theme, and how many are not; nothing where nothing is asked. */
export function PageAnswers({ view, collectivity: { questions } }: PageCollectivityProps): JSX.Element | null {
  const { say, figures } = view;
  if (questions.length === 0) return null;
  const answered = questions.filter(({ answer }) => answer !== null);
  const count = { answered: figures.number(answered.length), count: figures.number(questions.length) };
  return (
    <section class="part part-wide">
      <h2>{say('Questions')}</h2>
      <p class="note">{say('{answered} of {count} answered', count)}</p>
      <div class="answers">
        {byTheme(answered).map(({ theme, questions: own }) => (
          <Fragment key={theme?.id ?? ''}>
            <h3>{theme?.title ?? say('Without a theme')}</h3>
            <dl class="pairs">
              {own.map(question => (
                <Pair key={question.id} what={question.text} said={answerIn(view, question)} />
              ))}
            </dl>
          </Fragment>
        ))}
      </div>
    </section>
  );
}

function Pair({ what, said }: { readonly what: string; readonly said: string }): JSX.Element {
  return (
    <div class="pair">
      <dt>{what}</dt>
      <dd>{said}</dd>
    </div>
  );
}

function answerIn(view: View, { type, choices, answer }: WireQuestion): string {
  if (answer === null) return '';
  return answerName(view, type, answer, choices.find(({ id }) => id === answer)?.title ?? answer);
}
