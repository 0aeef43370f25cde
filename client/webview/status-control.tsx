/** The status of one action as a group of four radio buttons. Clicks and keys are handled by the table. */
import type { JSX } from 'preact';
import type { SimulationRow } from '../../server/src/protocol/language.ts';
import { useView } from './context.ts';
import { roles } from './roles.ts';
import { statusChoices } from './statuses.ts';

export interface StatusControlProps {
  readonly row: SimulationRow;
  /** True in the row that holds the keyboard's place: only there can Tab enter the group. */
  readonly reachable: boolean;
}

/** The radio group, named after its action. */
export function StatusControl({ row, reachable }: StatusControlProps): JSX.Element {
  const { say } = useView();
  const chosen = statusChoices.find(choice => choice.status === row.status);
  const entrance = chosen ?? statusChoices[0];
  return (
    <div class="choices" {...roles.radioGroup(say('Status of {action}', { action: `${row.id} ${row.title}` }))}>
      {statusChoices.map(choice => {
        const checked = choice === chosen;
        const key = choice.key.toUpperCase();
        const name = say(choice.name);
        return (
          <button
            key={choice.status}
            type="button"
            {...roles.radio(name, checked)}
            class="choice"
            data-status={choice.status}
            title={checked ? say('{status} ({key}), once more to clear', { status: name, key }) : `${name} (${key})`}
            tabIndex={reachable && choice === entrance ? 0 : -1}
          >
            {choice.glyph}
          </button>
        );
      })}
    </div>
  );
}
