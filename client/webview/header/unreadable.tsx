/** What warns that the figures leave a part of the scenario out. */
import type { JSX } from 'preact';
import type { Simulation } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';

/** The warning, with the way to the place; nothing where the whole text can be read. */
export function Unreadable({ simulation }: { readonly simulation: Simulation }): JSX.Element | null {
  const { say, post } = useView();
  const { unreadable, firstProblem } = simulation;
  if (!unreadable) return null;
  return (
    <div class="banner-place">
      <div class="banner" role="alert">
        <Icon name="warning" />
        <p>{say('Part of the text of this scenario cannot be read: it does not count in these figures.')}</p>
        {firstProblem === null ? null : (
          <button type="button" class="button" onClick={() => post({ type: 'openPlace', location: firstProblem })}>
            {say('Show')}
          </button>
        )}
      </div>
    </div>
  );
}
