/** What is told of a row to one who hears it. */
import type { View } from '../base/context.ts';
import { expectedInWords } from './expected-tag.tsx';
import type { NameCellProps } from './name-cell.tsx';
import { tagsInWords } from './row-tags.tsx';
import { statusInWords } from './status-in-words.ts';

/** Its status, its tags, its points, what is expected of it: what changes, and is not in its name. */
export function rowInWords(
  view: View,
  told: Pick<NameCellProps, 'row' | 'precedence' | 'expected'>,
  points: string,
): string {
  return [statusInWords(view, told.row), ...tagsInWords(view, told), points, expectedInWords(view, told.expected)]
    .filter(text => text !== '')
    .join(', ');
}
