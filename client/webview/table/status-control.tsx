/** The status of one action as a group of radio buttons. Clicks and keys are handled by the table. */
import type { JSX } from 'preact';
import type { Simulation, SimulationRow } from '../../../server/src/protocol/simulation.ts';
import { useView } from '../base/context.ts';
import { roles } from '../base/roles.ts';
import { choiceOf, statusChoicesOn } from './statuses.ts';

export interface StatusControlProps {
  readonly row: SimulationRow;
  readonly platform: Simulation['platform'];
}

/** The radio group, named after its action: no stop of the keyboard of its own, the arrows lead to it from the row. */
export function StatusControl({ row, platform }: StatusControlProps): JSX.Element {
  const { say } = useView();
  const chosen = choiceOf(row.status);
  return (
    <div class="choices" {...roles.radioGroup(say('Status of {action}', { action: row.id }))}>
      {statusChoicesOn(platform).map(choice => {
        const checked = choice === chosen;
        const { key } = choice;
        const name = say(choice.name);
        const clears = checked && choice.status !== 'detailed';
        return (
          <button
            key={choice.status}
            type="button"
            {...roles.radio(name, checked)}
            class="choice"
            data-status={choice.status}
            title={clears ? say('{status} ({key}), once more to clear', { status: name, key }) : `${name} (${key})`}
            tabIndex={-1}
          >
            {key}
          </button>
        );
      })}
    </div>
  );
}
