/** What the view says of its order and its filter. Pure. */

import { counted } from '../../../l10n/counted.ts';
import { say } from '../../../l10n/say.ts';
import type { TreeFilter } from '../../../server/src/protocol/tree.ts';
import type { ActionNode } from './nodes.ts';
import type { Sort } from './sorting.ts';

/** Beside the title of the view; empty for the order that the files have. */
export function sortText(sort: Sort): string {
  switch (sort) {
    case 'id':
      return '';
    case 'points':
      return say('by points');
    case 'problems':
      return say('by problems');
  }
}

/** Above the rows: what they are filtered by and, by words, how many are found; empty without a filter. */
export function filterText({ text, problemsOnly }: TreeFilter, roots: readonly ActionNode[]): string {
  const known = roots.flatMap(({ found }) => found ?? []);
  const found = known.reduce((sum, one) => sum + one, 0);
  const words = text.trim();
  return [
    words === ''
      ? ''
      : say('“{text}”: {found}', {
          text: words,
          found: counted(found, '{count} action found', '{count} actions found'),
        }),
    problemsOnly ? say('problems only') : '',
  ]
    .filter(part => part !== '')
    .join(' · ');
}
