/** An icon for each kind of row: the theme's own, all in the colour of the text. Pure. */
import type { ActionKind } from '../../../server/src/protocol/language.ts';
import type { AroundKind } from '../../../server/src/protocol/tree.ts';

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

/** The same of what stands around an action, and of the group of such things. */
export const iconOfAround: Readonly<Record<AroundKind, string>> = {
  question: 'question',
  rule: 'law',
  evidence: 'verified',
  indicator: 'graph-line',
};
