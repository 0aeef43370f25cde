/** A button that shows an icon alone. */
import type { JSX } from 'preact';
import { Icon, type IconName } from './icons.tsx';

export interface IconButtonProps {
  /** For screen readers. */
  readonly name: string;
  /** What is told by the way; without it, the name. */
  readonly title?: string;
  readonly icon: IconName;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

export function IconButton(props: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.name}
      title={props.title ?? props.name}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
