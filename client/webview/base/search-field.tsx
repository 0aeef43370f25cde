/** A field for words that are looked for. */
import type { ComponentChildren, JSX, RefObject, TargetedKeyboardEvent } from 'preact';
import { takesBack } from './field-escape.ts';
import { Icon } from './icons.tsx';

export interface SearchFieldProps
  extends Pick<JSX.IntrinsicElements['input'], 'placeholder' | 'aria-label' | 'aria-keyshortcuts' | 'title'> {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Hears the keys, but for an Escape that takes the words away. */
  readonly onKeyDown?: (event: TargetedKeyboardEvent<HTMLInputElement>) => void;
  /** What stands in it behind the words. */
  readonly children?: ComponentChildren;
}

export function SearchField({ field, words, onWords, onKeyDown, children, ...told }: SearchFieldProps): JSX.Element {
  return (
    <div class="field field-text">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        {...told}
        value={words}
        onInput={event => onWords(event.currentTarget.value)}
        onKeyDown={event => (takesBack(event, '') ? onWords('') : onKeyDown?.(event))}
      />
      {children}
    </div>
  );
}
