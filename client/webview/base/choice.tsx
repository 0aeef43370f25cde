/** A choice among a few, whose label is in what it shows. */
import type { JSX } from 'preact';
import { Icon } from './icons.tsx';

export interface ChoiceProps {
  /** For screen readers. */
  readonly label: string;
  readonly value: string;
  /** What the empty value is called; without it, one of the others is always chosen. */
  readonly all?: string;
  readonly choices: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

export function Choice({ label, value, all, choices, onChoose }: ChoiceProps): JSX.Element {
  return (
    <div class={all === undefined || value === '' ? 'field field-select' : 'field field-select chosen'}>
      <select aria-label={label} value={value} onChange={event => onChoose(event.currentTarget.value)}>
        {all === undefined ? null : <option value="">{all}</option>}
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      <Icon name="chevron" />
    </div>
  );
}
