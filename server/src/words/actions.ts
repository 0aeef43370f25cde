import { say } from '../../../l10n/say.ts';
import { oneLine } from '../core/text/one-line.ts';

// Enough to tell one action from its siblings in a menu.
const LONGEST = 48;

/** What an action is called by. */
export interface NamedAction {
  readonly id: string;
  readonly title: string;
}

/** An action by its id and its title, `1.1.2.1 “Title…”`, long titles shortened; the root by what it is. */
export function sayAction(id: string, title: string): string {
  if (id === '') return say('the référentiel');
  return title === '' ? id : say('{id} “{title}”', { id, title: shortened(title) });
}

/** A title in one line, cut between two words, else between two letters, where it is longer than some characters. */
export function shortened(title: string, longest = LONGEST): string {
  const line = oneLine(title);
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(' ', longest);
  return `${line.slice(0, space > longest / 2 ? space : longest).replace(/[\s,;:.–\p{Cs}-]+$/u, '')}…`;
}
