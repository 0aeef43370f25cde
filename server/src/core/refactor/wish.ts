import type { Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import type { AroundKind } from '../model/source.ts';
import { brokenIn } from './broken.ts';
import { planConversion } from './convert.ts';
import { planDeletion } from './delete.ts';
import { planExtraction } from './extract.ts';
import { planInsertion } from './insert.ts';
import { planMerge } from './merge.ts';
import { planMove, planStep } from './move.ts';
import { planNewAction } from './new-action.ts';
import { planNewAround } from './new-around.ts';
import type { Outside } from './outside.ts';
import type { Plan } from './plan.ts';
import { planShares } from './shares.ts';
import { planSplit } from './split.ts';

/** A change of a référentiel that an author asks for; ids are those of its actions. */
export type Wish =
  /** A new action below one, or something around the measures that is about it. */
  | { readonly do: 'new'; readonly what: 'action' | AroundKind; readonly id: string }
  /** One place up (-1) or down (1) among its siblings. */
  | { readonly do: 'step'; readonly by: -1 | 1; readonly id: string }
  /** Below another action of the level of its parent, before one of its children, else behind all. */
  | { readonly do: 'move'; readonly id: string; readonly parent: string; readonly before?: string }
  /** A new action before it. */
  | { readonly do: 'insert'; readonly id: string }
  /** Without it and all below it. */
  | { readonly do: 'delete'; readonly id: string }
  /** It, and those behind it, below a new action behind their parent. */
  | { readonly do: 'split'; readonly id: string }
  /** It becomes part of the one before it. */
  | { readonly do: 'merge'; readonly id: string }
  /** Actions made of what its description lists. */
  | { readonly do: 'extract'; readonly id: string }
  /** The whole référentiel in the next dialect; the id is the root's. */
  | { readonly do: 'convert'; readonly id: string }
  /** The weights of its children: all equal, or what the written ones leave shared among the others. */
  | { readonly do: 'share'; readonly how: 'equal' | 'remainder'; readonly id: string };

/** What a wish changes, or why it is refused. Nothing is changed yet. */
export function planOf(workspace: Workspace, referential: Referential, wish: Wish, outside: Outside): Plan {
  return brokenIn(workspace, referential) ?? wholePlanOf(workspace, referential, wish, outside);
}

function wholePlanOf(workspace: Workspace, referential: Referential, wish: Wish, outside: Outside): Plan {
  switch (wish.do) {
    case 'new':
      return wish.what === 'action'
        ? planNewAction(workspace, referential, wish.id)
        : planNewAround(workspace, referential, wish.id, wish.what);
    case 'step':
      return planStep(workspace, referential, wish.id, wish.by, outside);
    case 'move':
      return planMove(workspace, referential, wish.id, { parent: wish.parent, before: wish.before }, outside);
    case 'insert':
      return planInsertion(workspace, referential, wish.id, outside);
    case 'delete':
      return planDeletion(workspace, referential, wish.id, outside);
    case 'split':
      return planSplit(workspace, referential, wish.id, outside);
    case 'merge':
      return planMerge(workspace, referential, wish.id, outside);
    case 'extract':
      return planExtraction(workspace, referential, wish.id);
    case 'convert':
      return planConversion(workspace, referential, outside);
    case 'share':
      return planShares(workspace, referential, wish.id, wish.how);
  }
}
