/** The actions of a plan, what each costs and brings, and what is left out of it. */
import type { JSX } from 'preact';
import type { PlannedGain } from '../../../server/src/protocol/plan.ts';
import type { ScenarioChange } from '../../../server/src/protocol/simulation.ts';
import { roundedSum } from '../../../server/src/rounding/rounded-sum.ts';
import { useView } from '../base/context.ts';
import { IconButton } from '../base/icon-button.tsx';
import { Icon } from '../base/icons.tsx';
import { EffortField } from './effort-field.tsx';

interface ListProps {
  readonly actions: readonly PlannedGain[];
}

/** Each action with its effort, which can be set, and whether plans are to take it in any case, or never. */
export function PlannedList({ actions }: ListProps): JSX.Element {
  const { say } = useView();
  const change = useChange();
  return (
    <ol class="gain-list" tabIndex={-1}>
      {/* Each field says by itself whose effort it is. */}
      <li class="gain-head" aria-hidden="true">
        <span class="gain-points">{say('Gain pts')}</span>
        <span class="gain-title">{say('Action')}</span>
        <span class="effort-name">{say('Effort')}</span>
      </li>
      {actions.map(gain => {
        const { id, by } = gain;
        const action = nameOf(gain);
        const isWanted = by !== null;
        return (
          <li key={id} class="gain-row">
            <Gain gain={gain} points={gain.gain} />
            <EffortField id={id} name={say('Effort for {action}', { action })} effort={gain.effort} />
            <button
              type="button"
              class="icon-button pin"
              aria-pressed={isWanted}
              aria-label={say('Take {action} in any case', { action })}
              title={
                isWanted && by !== id ? say('Taken in any case, as said of {id}', { id: by }) : say('Take in any case')
              }
              onClick={() => change({ type: 'choice', id: by ?? id, choice: isWanted ? null : 'retenu' })}
            >
              <Icon name="pin" />
            </button>
            <IconButton
              name={say('Leave {action} out', { action })}
              title={say('Leave out')}
              icon="close"
              onClick={() => change({ type: 'choice', id, choice: 'exclu' })}
            />
          </li>
        );
      })}
    </ol>
  );
}

/** What is left out, with what it would bring, rounded so that together it is what is told of all, and the way back. */
export function ExcludedList({ actions }: ListProps): JSX.Element {
  const { say, figures } = useView();
  const change = useChange();
  const gains = actions.map(({ gain }) => gain);
  const total = gains.reduce((sum, gain) => sum + gain, 0);
  const points = figures.points(total);
  const read = roundedSum(gains, total);
  return (
    <details class="plan-excluded">
      <summary>{say('Left out: {points} pts', { points })}</summary>
      <ol class="gain-list" tabIndex={-1}>
        {actions.map((gain, at) => (
          <li key={gain.id} class="gain-row">
            <Gain gain={gain} points={read[at] ?? gain.gain} />
            <IconButton
              name={say('Allow {action} again', { action: gain.by ?? gain.id })}
              icon="undo"
              onClick={() => change({ type: 'choice', id: gain.by ?? gain.id, choice: null })}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** An action with what it brings, in the points that are to be read. */
function Gain({ gain, points }: { readonly gain: PlannedGain; readonly points: number }): JSX.Element {
  const { figures, reveal } = useView();
  return (
    <button type="button" class="gain-action" title={nameOf(gain)} onClick={() => reveal(gain.id)}>
      <span class="gain-points">{figures.change(points)}</span>
      <span class="gain-id">{gain.id}</span>
      <span class="gain-title">{gain.title}</span>
    </button>
  );
}

function nameOf({ id, title }: PlannedGain): string {
  return `${id} ${title}`;
}

function useChange(): (change: ScenarioChange) => void {
  const { post } = useView();
  return change => post({ type: 'change', change });
}
