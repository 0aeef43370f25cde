/** What the collectivité is: a line of words, which opens to be changed. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WireProperty } from '../../../server/src/protocol/collectivity.ts';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';
import { heldInWords, IdentityProperty } from './identity.tsx';

/** Open to begin with where nothing is told: it decides which questions apply. */
export function Identity({ properties }: { readonly properties: readonly WireProperty[] }): JSX.Element {
  const view = useView();
  const told = properties.flatMap(property => heldInWords(view, property) ?? []);
  const [open, setOpen] = useState(told.length === 0);
  return (
    <div class="identity">
      <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="chevron" />
        <span class="identity-told">{told.length === 0 ? view.say('What it is') : told.join(' · ')}</span>
      </button>
      {open ? properties.map(property => <IdentityProperty key={property.property} property={property} />) : null}
    </div>
  );
}
