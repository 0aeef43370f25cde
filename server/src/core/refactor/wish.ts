import type { Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import { planConversion } from './convert.ts';
import { planExtraction } from './extract.ts';
import { planNewAction } from './new-action.ts';
import { type AroundKind, planNewAround } from './new-around.ts';
import type { Outside } from './outside.ts';
import type { Plan } from './plan.ts';
import { planShares } from './shares.ts';

/** A change of a référentiel that an author asks for; ids are those of its actions. */
export type Wish =
  /** A new action below one, or something around the measures that is about it. */
  | { readonly do: 'new'; readonly what: 'action' | AroundKind; readonly id: string }
  /** The weights of its children: all equal, or what the written ones leave shared among the others. */
  /** Actions made of what its description lists. */
  | { readonly do: 'extract'; readonly id: string }
  /** The whole référentiel in the next dialect; the id is the root's. */
  | { readonly do: 'convert'; readonly id: string }
  | { readonly do: 'share'; readonly how: 'equal' | 'remainder'; readonly id: string };

/** What a wish changes, or why it is refused. Nothing is changed yet. */
export function planOf(workspace: Workspace, referential: Referential, wish: Wish, outside: Outside): Plan {
  switch (wish.do) {
    case 'new':
      return wish.what === 'action'
        ? planNewAction(workspace, referential, wish.id)
        : planNewAround(workspace, referential, wish.id, wish.what);
    case 'extract':
      return planExtraction(workspace, referential, wish.id);
    case 'convert':
      return planConversion(workspace, referential, outside);
    case 'share':
      return planShares(workspace, referential, wish.id, wish.how);
  }
}
