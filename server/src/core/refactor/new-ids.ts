import { actionsFrom } from '../index/tree.ts';
import type { Action } from '../model/referential.ts';

/** By the id of an action, without prefix, the id that it gets: of every action concerned, those below others too. */
export type NewIds = ReadonlyMap<string, string>;

/** The ids of an action and of all below it, when it gets another. */
export function newIdsBelow(action: Action, id: string): NewIds {
  return new Map(Array.from(actionsFrom(action), below => [below.id, id + below.id.slice(action.id.length)]));
}
