/** The next step where a part of the référentiel has nothing to tell. */
import type { JSX } from 'preact';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import { useView } from './context.ts';

/** Shows the whole of the référentiel; nothing where it is shown already. */
export function WholeButton({ shown }: { readonly shown: Scope }): JSX.Element | null {
  const { say, post } = useView();
  const { referential, scope } = shown;
  if (scope === '') return null;
  return (
    <button type="button" class="button" onClick={() => post({ type: 'show', shown: { referential, scope: '' } })}>
      {say('Show the whole référentiel')}
    </button>
  );
}
