/** What is to be done for a goal, for a page. */
import type { JSX } from 'preact';
import type { WirePlan } from '../../../server/src/protocol/plan.ts';
import type { Label } from '../../../server/src/protocol/simulation.ts';
import type { View } from '../base/context.ts';
import { goalInWords, outcomeInWords, proofInWords } from '../plan/plan-in-words.ts';

export interface PagePlanProps {
  readonly view: View;
  readonly label: Label;
  readonly plan: WirePlan;
}

/** The goal, what it takes, and each action with what it brings and, where efforts differ, what it costs. */
export function PagePlan({ view, label, plan }: PagePlanProps): JSX.Element {
  const { say, figures } = view;
  const { actions, excluded, share } = plan;
  const isWeighed = actions.some(({ effort }) => effort !== 1);
  return (
    <section class="part part-wide">
      <h2>
        {say('Plan')} · {goalInWords(view, label, share)}
      </h2>
      <p class="note">{[outcomeInWords(view, plan), proofInWords(view, plan)].join(' ')}</p>
      {actions.length === 0 ? null : (
        <ol class="gains">
          {actions.map(({ id, title, gain, effort }) => (
            <li key={id}>
              <span class="number">{figures.change(gain)}</span> <span class="id">{id}</span>{' '}
              <span>
                {title}
                {isWeighed ? ` (${say('effort {effort}', { effort: figures.number(effort) })})` : ''}
              </span>
            </li>
          ))}
        </ol>
      )}
      {excluded.length === 0 ? null : (
        <p class="note">{say('Left out: {list}', { list: excluded.map(({ id }) => id).join(', ') })}</p>
      )}
    </section>
  );
}
