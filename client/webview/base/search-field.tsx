/** A field for words that are looked for. */
import type { ComponentChildren, JSX, RefObject } from 'preact';
import { Icon } from './icons.tsx';

export interface SearchFieldProps
  extends Pick<
    JSX.IntrinsicElements['input'],
    'placeholder' | 'aria-label' | 'aria-keyshortcuts' | 'title' | 'onKeyDown'
  > {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** What stands in it behind the words. */
  readonly children?: ComponentChildren;
}

export function SearchField({ field, words, onWords, children, ...told }: SearchFieldProps): JSX.Element {
  return (
    <div class="field field-text">
      <Icon name="search" />
      <input ref={field} type="search" {...told} value={words} onInput={event => onWords(event.currentTarget.value)} />
      {children}
    </div>
  );
}
