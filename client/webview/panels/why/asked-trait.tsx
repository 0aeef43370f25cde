/** What the collectivité is in one respect that a rule looks at: to be changed in place, with what each way to be would give. */
import type { JSX } from 'preact';
import type { WireTrait, WireTraitOutcome } from '../../../../server/src/protocol/explanation.ts';
import { useView } from '../../base/context.ts';
import { useDraft } from '../../base/use-draft.ts';
import { useName } from '../../base/use-name.ts';
import type { Scored } from '../../state/shown.ts';
import { choiceName, propertyName, setIdentity } from '../identity.tsx';
import { heldValues } from '../identity-choices.ts';
import { isSame } from '../population.ts';
import { OutcomeChoice } from './outcome-choice.tsx';

/** The choices; `now` is what the action that is explained has. What a text says otherwise is shown as it is. */
export function AskedTrait({ trait, now }: { readonly trait: WireTrait; readonly now: Scored }): JSX.Element {
  const view = useView();
  const name = useName();
  const told = heldValues(trait);
  const { value: held, send } = useDraft(told);
  const { property, outcomes } = trait;
  const own: WireTraitOutcome = { values: told, done: now.score.done, potential: now.score.potential };
  const all = outcomes.some(({ values }) => isSame(values, told)) ? outcomes : [own, ...outcomes];
  return (
    <fieldset class="question asked" data-property={property}>
      <legend>{propertyName(view, property)}</legend>
      <div class="outcomes">
        {all.map(outcome => (
          <OutcomeChoice
            key={outcome.values.join()}
            name={name}
            title={choiceName(view, trait, outcome.values)}
            outcome={outcome}
            now={isSame(outcome.values, held) || isSame(outcome.values, told) ? null : now}
            checked={isSame(outcome.values, held)}
            onChoose={() => {
              send(outcome.values);
              setIdentity(view, property, outcome.values);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
