/** What to do, who one is first, with a scenario in which nothing is filled in yet. */
import type { JSX } from 'preact';
import { useView } from '../base/context.ts';
import { isChange } from '../base/format.ts';
import type { Shown } from '../state/shown.ts';
import type { ViewState } from '../state/view-state.ts';
import { heldValues } from './identity-choices.ts';
import { nextQuestion } from './next-question.ts';

export interface FirstStepsProps {
  readonly state: Pick<ViewState, 'collectivity' | 'stakes'>;
  readonly shown: Shown;
}

/** True while no status has been set, and no figure tells of one. */
export function isBlank({ rows }: Shown): boolean {
  const score = rows[0]?.score;
  const nothing = score !== undefined && !isChange(score.potential - score.notFilled);
  return nothing && rows.every(row => row.status === null);
}

/** The hint; nothing once any status is set, or where the text cannot be read. */
export function FirstSteps({ state, shown }: FirstStepsProps): JSX.Element | null {
  const { say, reveal, ask, setPanels } = useView();
  if (shown.simulation.unreadable || !isBlank(shown)) return null;
  const next = nextQuestion(state.collectivity?.questions ?? [], state.stakes);
  const first = shown.rows.find(row => row.takesStatus);
  return (
    <div class="hint">
      <p>{say('Nothing is filled in yet: give a status to an action, by a click or by its key (F, P, N, C, D).')}</p>
      <div class="steps-offered">
        {state.collectivity?.identity.some(property => heldValues(property).length > 0) ? null : (
          <button type="button" class="button" onClick={() => setPanels({ collectivity: true })}>
            {say('Say what the collectivité is')}
          </button>
        )}
        {first === undefined ? null : (
          <button type="button" class="button" onClick={() => reveal(first.id)}>
            {say('To the first action')}
          </button>
        )}
        {state.collectivity !== null && next.kind === 'none' ? null : (
          <button
            type="button"
            class="button"
            title={next.kind === 'question' ? next.question.text : undefined}
            onClick={() => ask(null)}
          >
            {say('Answer the question that matters most')}
          </button>
        )}
      </div>
    </div>
  );
}
