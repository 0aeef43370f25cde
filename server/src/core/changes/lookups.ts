import { referentialCalled } from '../index/called.ts';
import { actionsFrom } from '../index/tree.ts';
import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import { memory } from '../memory/memory.ts';
import type { Action, Referential, WeighedAction } from '../model/referential.ts';
import type { Change } from './change.ts';

/** Every action of a tree, in the order of the ids. Listed once for each version of it: who compares asks for all of them, again and again. */
export function allActions(root: Action): readonly Action[] {
  return listed(root, [], () => [...actionsFrom(root)]);
}

/** What every action of a tree is worth, by its id. */
export function pointsOf(root: WeighedAction): ReadonlyMap<string, WeighedAction> {
  return weighed(root, [], () => new Map(Array.from(actionsFrom(root), one => [one.id, one])));
}

/** The référentiel of one version that a change is about, by what it is called after, else by where the change stands in that version. */
export function referentialOf(
  workspace: Workspace,
  { referential }: Pick<Change, 'referential'>,
  place: Change['after'],
): Referential | undefined {
  return referentialCalled(workspace, referential) ?? (place && referentialOfFile(workspace, place.file));
}

const listed = memory<Action, readonly Action[]>();
const weighed = memory<WeighedAction, ReadonlyMap<string, WeighedAction>>();
