/** The field in which one looks for words on the map. */
import type { JSX, RefObject } from 'preact';
import type { MapText } from '../../../server/src/protocol/map-texts.ts';
import { Icon } from '../base/icons.tsx';
import type { Say } from '../base/texts.ts';
import { useFindKeys } from '../table/use-find-keys.ts';

export interface MapSearchProps {
  readonly words: string;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onWords: (words: string) => void;
  /** Leads to the first that matches. */
  readonly onEnter: () => void;
  readonly say: Say<MapText>;
}

/** Escape empties it, Enter and the arrow down lead on. */
export function MapSearch({ words, search, onWords, onEnter, say }: MapSearchProps): JSX.Element {
  useFindKeys(search);
  return (
    <div class="field field-text">
      <Icon name="search" />
      <input
        ref={search}
        type="search"
        placeholder={say('Search…')}
        aria-label={say('Find an id, words of a title or of a sentence')}
        aria-keyshortcuts="Control+F /"
        value={words}
        onInput={event => onWords(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Escape' && words !== '') onWords('');
          else if (event.key === 'Enter' || event.key === 'ArrowDown') onEnter();
          else return;
          event.preventDefault();
        }}
      />
    </div>
  );
}
