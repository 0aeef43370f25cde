/** What a view is compared with: the first is the baseline, which the conversation is about too; the others stand beside it. */
import type { Comparison } from './comparison.ts';
import type { Conversation } from './conversation.ts';
import type { OpenPanels } from './open-panels.ts';

export interface ComparedWith {
  readonly all: readonly Comparison[];
  set(all: readonly Comparison[]): void;
  /** To be called when the texts of a commit are others. */
  anew(): void;
  /** To be called when any text is another: of the others, the answer about the scenario itself says nothing. */
  refreshOthers(): void;
}

export function comparedWith(
  talk: Pick<Conversation, 'comparison' | 'compare'>,
  panels: Pick<OpenPanels, 'refreshComparison'>,
): ComparedWith {
  let others: readonly Comparison[] = [];
  return {
    get all() {
      return talk.comparison === null ? others : [talk.comparison, ...others];
    },
    set: ([first = null, ...rest]) => {
      others = rest;
      // The same baseline is not asked for anew.
      if (first === null || first !== talk.comparison) talk.compare(first);
      else panels.refreshComparison();
    },
    anew: () => {
      if (talk.comparison?.baseline.kind === 'committed') talk.compare(talk.comparison);
      else panels.refreshComparison();
    },
    refreshOthers: () => {
      if (others.length > 0) panels.refreshComparison();
    },
  };
}
