/** The field in which one looks for actions, and how many there are. */
import type { JSX, RefObject } from 'preact';
import { useView, type View } from '../base/context.ts';
import { IconButton } from '../base/icon-button.tsx';
import { Icon } from '../base/icons.tsx';
import { roles } from '../base/roles.ts';
import { useFindKeys } from './use-find-keys.ts';

export interface FilterTextProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** How many rows match; null without a filter. */
  readonly found: number | null;
  readonly onText: (text: string) => void;
  readonly onShowAll: () => void;
}

export function FilterText({ input, text, found, onText, onShowAll }: FilterTextProps): JSX.Element {
  const view = useView();
  const { say } = view;
  useFindKeys(input);
  return (
    <div class="field field-text">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        placeholder={say('Filter…')}
        aria-label={say('Filter by id or title')}
        aria-keyshortcuts="Control+F /"
        title={say('Filter by id or title')}
        value={text}
        onInput={event => onText(event.currentTarget.value)}
      />
      <p class="found" {...roles.status} aria-live="polite">
        {foundInWords(view, found)}
      </p>
      {found === null || found === 0 ? null : <IconButton name={say('Show all')} icon="close" onClick={onShowAll} />}
    </div>
  );
}

function foundInWords({ say, figures }: View, found: number | null): string {
  if (found === null) return '';
  if (found === 0) return say('No action matches');
  if (found === 1) return say('{count} action found', { count: '1' });
  return say('{count} actions found', { count: figures.number(found) });
}
