/** What is simulated, which is also where another scope is chosen. */
import type { JSX, TargetedEvent } from 'preact';
import { isSameScope } from '../../../server/src/protocol/simulation.ts';
import type { ViewScope } from '../../../server/src/protocol/view.ts';
import { useView } from '../base/context.ts';
import { Icon } from '../base/icons.tsx';

export interface ScopeChoiceProps {
  readonly scopes: readonly ViewScope[];
  /** What is shown now; null while nothing is. */
  readonly shown: ViewScope | null;
}

/** The list of the référentiels and of their actions; nothing where there is none. */
export function ScopeChoice({ scopes, shown }: ScopeChoiceProps): JSX.Element | null {
  const { say, post } = useView();
  const isShown = (scope: ViewScope): boolean => shown !== null && isSameScope(scope, shown);
  // What is shown may be missing from the list: a sub-action, or an action that the list does not know yet.
  const choices = shown === null || scopes.some(isShown) ? scopes : [shown, ...scopes];
  if (choices.length === 0) return null;
  const choose = (event: TargetedEvent<HTMLSelectElement>): void => {
    const choice = choices[Number(event.currentTarget.value)];
    if (choice !== undefined) post({ type: 'show', shown: { referential: choice.referential, scope: choice.scope } });
  };
  const current = choices.findIndex(isShown);
  const groups = [...new Set(choices.map(choice => choice.referential))];
  const options = (referential: string): readonly JSX.Element[] =>
    choices.flatMap((choice, index) =>
      choice.referential === referential
        ? [
            <option key={index} value={String(index)}>
              {choice.label}
            </option>,
          ]
        : [],
    );
  return (
    <div class="select">
      <select aria-label={say('Scope')} value={String(current)} onChange={choose} title={choices[current]?.label ?? ''}>
        {current < 0 ? <option value="-1">{say('Choose a scope…')}</option> : null}
        {groups.length === 1
          ? options(groups[0] ?? '')
          : groups.map(group => (
              <optgroup
                key={group}
                label={choices.find(choice => choice.referential === group)?.referentialLabel ?? ''}
              >
                {options(group)}
              </optgroup>
            ))}
      </select>
      <Icon name="chevron" />
    </div>
  );
}
