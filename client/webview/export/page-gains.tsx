/** What would bring most, for a page. */
import type { JSX } from 'preact';
import type { NextActions } from '../../../server/src/protocol/plan.ts';
import type { View } from '../base/context.ts';

export interface PageGainsProps {
  readonly view: View;
  readonly nextActions: NextActions;
}

/** The best open tasks; nothing where none is left. */
export function PageGains({ view, nextActions }: PageGainsProps): JSX.Element | null {
  const { say, figures } = view;
  const { gains } = nextActions;
  if (gains.length === 0) return null;
  return (
    <section class="part">
      <h2>{say('Next gains')}</h2>
      <ol class="gains">
        {gains.map(({ id, title, gain }) => (
          <li key={id}>
            <span class="number">{figures.change(gain)}</span> <span class="id">{id}</span> <span>{title}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
