/** The categories of actions, as the files write them, with the names to show. */
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';

/** The names by what the files write; a category that is not here is shown as it is written. */
export const CATEGORY_NAMES: Readonly<Record<string, ViewText>> = {
  bases: 'Foundations',
  'mise en œuvre': 'Implementation',
  effets: 'Effects',
};
