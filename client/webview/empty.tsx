/** What stands in place of the simulation when there is none. */
import type { JSX } from 'preact';
import type { EmptyReason } from '../../server/src/protocol/view.ts';
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
    'Restart it with the command “Référentiel: Restart the Language Server”.',
  ],
};

/** Says why nothing is shown, and what to do. */
export function Empty({ reason }: { readonly reason: EmptyReason }): JSX.Element {
  const { say } = useView();
  const [title, advice] = MESSAGES[reason] ?? MESSAGES['no-referential'];
  return (
    <div class="empty" {...roles.status} data-testid="empty" data-reason={reason}>
      <Icon name="leaf" />
      <h2>{say(title)}</h2>
      <p>{say(advice)}</p>
    </div>
  );
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
