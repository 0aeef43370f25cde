/** An icon for each kind of action: the theme's own, all in the colour of the text. Pure. */
import type { ActionKind } from '../../../server/src/protocol/language.ts';

/** That of a file which is a copy of another. */
export const ICON_OF_COPY = 'copy';

/** The name of the theme icon of a kind. */
export const iconOfKind: Readonly<Record<ActionKind, string>> = {
  referential: 'repo',
  axis: 'compass',
  'sub-axis': 'list-tree',
  measure: 'target',
  'sub-action': 'checklist',
  task: 'circle-small',
};
