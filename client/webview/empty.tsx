/** What stands in place of the simulation when there is none. */
import type { JSX } from 'preact';
import type { EmptyReason, FromView } from '../../server/src/protocol/view.ts';
import type { ViewText } from '../../server/src/protocol/view-texts.ts';
import { useView } from './base/context.ts';
import { Icon } from './base/icons.tsx';
import { roles } from './base/roles.ts';

const MESSAGES: Readonly<Record<EmptyReason, readonly [ViewText, ViewText]>> = {
  'no-referential': [
    'No référentiel is open',
    'Open a folder of measure files: its référentiels can be simulated here.',
  ],
  'no-action': ['The action is no longer there', 'Its id was changed or its text removed. Choose another scope above.'],
  'no-server': [
    'The language server has stopped',
    'Restart it with the command “Référentiel: Restart Language Server”.',
  ],
};

/** What can be done about it. */
interface Step {
  readonly name: ViewText;
  readonly message: FromView;
}

export interface EmptyProps {
  readonly reason: EmptyReason;
  /** What was shown before; null where nothing was. */
  readonly referential: string | null;
}

/** Says why nothing is shown, and offers what to do. */
export function Empty({ reason, referential }: EmptyProps): JSX.Element {
  const { say, post } = useView();
  const [title, advice] = MESSAGES[reason];
  return (
    <div class="empty" data-part="empty" {...roles.status} data-testid="empty" data-reason={reason}>
      <Icon name="leaf" />
      <h2>{say(title)}</h2>
      <p>{say(advice)}</p>
      <div class="empty-steps">
        {stepsFor(reason, referential).map(({ name, message }) => (
          <button key={name} type="button" class="button" onClick={() => post(message)}>
            {say(name)}
          </button>
        ))}
      </div>
    </div>
  );
}

function stepsFor(reason: EmptyReason, referential: string | null): readonly Step[] {
  switch (reason) {
    case 'no-referential':
      return [
        { name: 'Open a folder…', message: { type: 'help', step: 'openFolder' } },
        { name: 'Open the example', message: { type: 'help', step: 'openExample' } },
      ];
    case 'no-action':
      return referential === null
        ? []
        : [{ name: 'Show the whole référentiel', message: { type: 'show', shown: { referential, scope: '' } } }];
    case 'no-server':
      return [{ name: 'Restart the language server', message: { type: 'help', step: 'restart' } }];
  }
}

/** Stands in until the first figures arrive: their outline, without a word but for screen readers. */
export function Skeleton(): JSX.Element {
  const { say } = useView();
  return (
    <div class="skeleton" {...roles.status} data-testid="skeleton">
      <span class="visually-hidden">{say('Loading…')}</span>
      <div class="bone bone-figure" />
      <div class="bone bone-bar" />
      {[0, 1, 2, 3, 4].map(line => (
        <div key={line} class="bone bone-line" />
      ))}
    </div>
  );
}
