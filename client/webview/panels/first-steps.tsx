/** What to do with a scenario in which nothing is filled in yet. */
import type { JSX } from 'preact';
import type { Panels } from '../../../server/src/protocol/view.ts';
import { useView } from '../base/context.ts';
import { isChange } from '../base/format.ts';
import type { Shown } from '../state/shown.ts';

export interface FirstStepsProps {
  readonly shown: Shown;
  readonly panels: Panels;
  /** Opens the panel of the collectivité. */
  readonly onOpen: () => void;
}

/** The hint; nothing once any status is set. */
export function FirstSteps({ shown, panels, onOpen }: FirstStepsProps): JSX.Element | null {
  const { say } = useView();
  const score = shown.rows[0]?.score;
  const nothing = score !== undefined && !isChange(score.potential - score.notFilled);
  if (!nothing || shown.rows.some(row => row.status !== null)) return null;
  return (
    <div class="hint">
      <p>
        {say('Nothing is filled in yet: give a status to an action below, by a click or by its key (F, P, N, C, D).')}
      </p>
      {panels.collectivity ? null : (
        <button type="button" class="button" onClick={onOpen}>
          {say('Answer the questions that matter most')}
        </button>
      )}
    </div>
  );
}
