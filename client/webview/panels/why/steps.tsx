/** How a score comes about, step by step: in words that lead to their place, in a picture, with the rule and its questions. */
import type { JSX } from 'preact';
import type { WireExplanation, WireStep } from '../../../../server/src/protocol/explanation.ts';
import { amountsBeside } from '../../../../server/src/rounding/row-points.ts';
import { useView } from '../../base/context.ts';
import { Icon } from '../../base/icons.tsx';
import { Picture, type RowOf, scaleOf } from './pictures.tsx';
import { Rule } from './rule.tsx';

export interface StepsProps {
  readonly explanation: WireExplanation;
  readonly rowOf: RowOf;
}

/** The steps of an explanation, in its order. */
export function Steps({ explanation, rowOf }: StepsProps): JSX.Element {
  const { id, steps, score } = explanation;
  const now = { score, amounts: amountsBeside(rowOf(id), score) };
  const scale = scaleOf(steps);
  return (
    <ol class="steps">
      {steps.map((step, at) => (
        <li key={at} class={`step step-${step.mechanism}`}>
          <Sentence step={step} />
          <Picture id={id} step={step} scale={scale} rowOf={rowOf} />
          {'rule' in step ? <Rule rule={step.rule} now={now} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Sentence({ step: { text, location } }: { readonly step: WireStep }): JSX.Element {
  const { say, post } = useView();
  if (location === null) return <p class="sentence">{text}</p>;
  const [end] = /\S*$/.exec(text) ?? [''];
  return (
    <button
      type="button"
      class="sentence"
      title={say('Open in the text')}
      onClick={() => post({ type: 'openPlace', location })}
    >
      {text.slice(0, text.length - end.length)}
      <span class="sentence-end">
        {end} <Icon name="text" />
      </span>
    </button>
  );
}
