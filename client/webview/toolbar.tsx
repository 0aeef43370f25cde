/** The first line of the view: what is simulated, which is also where another scope is chosen, and what can be done to all rows. */
import type { JSX, TargetedEvent } from 'preact';
import type { ViewScope } from '../../server/src/protocol/view.ts';
import type { ViewText } from '../../server/src/protocol/view-texts.ts';
import { useView } from './context.ts';
import { Icon } from './icons.tsx';

export interface ToolbarProps {
  readonly scopes: readonly ViewScope[];
  /** What is shown now; null while nothing is. */
  readonly shown: ViewScope | null;
  /** False while the first figures are awaited: nothing can be chosen yet. */
  readonly ready: boolean;
  readonly canClear: boolean;
  readonly onExpandAll: () => void;
  readonly onCollapseAll: () => void;
}

/** Title, choice of scope and actions on the whole table. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const { say, post } = useView();
  const { shown } = props;
  return (
    <header class="toolbar">
      <div class="scope">
        <h1 class="eyebrow">
          {say('Simulation')}
          {shown === null ? null : <span class="eyebrow-referential"> · {shown.referentialLabel}</span>}
        </h1>
        <ScopeChoice {...props} />
      </div>
      {shown === null ? null : (
        <div class="actions">
          <Action name="Expand all" icon="expand" onClick={props.onExpandAll} />
          <Action name="Collapse all" icon="collapse" onClick={props.onCollapseAll} />
          <Action
            name="Clear all"
            icon="clear"
            disabled={!props.canClear}
            onClick={() => post({ type: 'clearStatuses' })}
          />
        </div>
      )}
    </header>
  );
}

function ScopeChoice({ scopes, shown, ready }: ToolbarProps): JSX.Element | null {
  const { say, post } = useView();
  const isShown = (scope: ViewScope): boolean =>
    scope.referential === shown?.referential && scope.scope === shown.scope;
  // What is shown may be missing from the list: a sub-action, or an action that the list does not know yet.
  const choices = shown === null || scopes.some(isShown) ? scopes : [shown, ...scopes];
  if (choices.length === 0 || !ready) return null;
  const choose = (event: TargetedEvent<HTMLSelectElement>): void => {
    const choice = choices[Number(event.currentTarget.value)];
    if (choice !== undefined) post({ type: 'showScope', referential: choice.referential, scope: choice.scope });
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

function Action(props: {
  readonly name: ViewText;
  readonly icon: 'expand' | 'collapse' | 'clear';
  readonly disabled?: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  const { say } = useView();
  const name = say(props.name);
  return (
    <button
      type="button"
      class="action"
      aria-label={name}
      title={name}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
