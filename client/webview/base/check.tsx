/** Something that is or is not. */
import type { JSX } from 'preact';

export interface CheckProps {
  readonly label: string;
  /** What is told by the way. */
  readonly title?: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

export function Check({ label, title, checked, onCheck }: CheckProps): JSX.Element {
  return (
    <label class="check" title={title}>
      <input type="checkbox" checked={checked} onChange={event => onCheck(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
