import type { Edit } from '../analysis/fix.ts';
import { parentOf } from '../index/tree.ts';
import type { Workspace } from '../index/workspace.ts';
import { isActionId } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import { withWorthsOfTasks } from './doubts.ts';
import { nextId } from './new-action.ts';
import type { Outside } from './outside.ts';
import { type Plan, refused } from './plan.ts';
import { type Rewritten, rearranged } from './rearrange.ts';
import { type Destination, relocated } from './relocate.ts';
import { idsClosing, idsInOrder, idsOpening, newIdsOf, type Sibling, siblingsIn } from './siblings.ts';
import { pointsAfter } from './worth-after.ts';

/** Moves an action one place up (-1) or down (1) among its siblings; they share out their ids, and weigh what they did. */
export function planStep(
  workspace: Workspace,
  referential: Referential,
  id: string,
  by: -1 | 1,
  outside: Outside,
): Plan {
  const found = siblingOf(referential, id);
  if (found === undefined) return refused(referential.actions.has(id) ? 'goes-along' : 'no-action', { id });
  const { parent, siblings, at } = found;
  const [own, other] = [siblings[at], siblings[at + by]];
  if (own === undefined || other === undefined) return refused(by < 0 ? 'is-first' : 'is-last', { id });
  const [first, second] = by < 0 ? [other, own] : [own, other];
  const order = siblings.with(siblings.indexOf(first), second).with(siblings.indexOf(second), first);
  const ids = newIdsOf(idsInOrder(siblings, order));
  const before = first;
  return rearranged(workspace, referential, { ids, outside }, edits =>
    shifted(referential, edits, second, parent, before),
  );
}

/** Moves an action below another of the level of its parent, before one of its children, else behind all. */
export function planMove(
  workspace: Workspace,
  referential: Referential,
  id: string,
  to: { readonly parent: string; readonly before: string | undefined },
  outside: Outside,
): Plan {
  const found = siblingOf(referential, id);
  const target = referential.actions.get(to.parent);
  if (target === undefined) return refused('no-action', { id: to.parent });
  if (found === undefined) return refused(referential.actions.has(id) ? 'goes-along' : 'no-action', { id });
  const { parent, siblings, at } = found;
  const own = siblings[at];
  if (own === undefined) return refused('no-action', { id });
  if (target.level !== parent.level) return refused('other-parent', { id, parent: to.parent });
  const others = target === parent ? siblings : siblingsIn(target);
  const before = others.find(({ action }) => action.id === to.before);
  if (target === parent) return within(workspace, referential, { parent, siblings, own, before }, outside);
  const opening = before ? idsOpening(others, before) : [];
  const now = before?.action.id ?? nextId(workspace, referential, target);
  if (![now, ...opening.map(([, one]) => one)].every(isActionId)) return refused('too-deep', { id: to.parent });
  const ids = newIdsOf([[own, now], ...opening, ...idsClosing(siblings, own)]);
  const transfer = {
    moved: [own.action, ...own.alternatives],
    from: parent,
    to: { parent: target, before: before?.action },
  };
  const { worth, weights, isFree } = pointsAfter(referential, transfer);
  const plan = rearranged(workspace, referential, { ids, outside, worth, isFree }, edits =>
    shifted(referential, [...edits, ...weights], own, target, before),
  );
  return plan.kind === 'planned' ? withWorthsOfTasks(workspace, referential, plan) : plan;
}

interface Within {
  readonly parent: Action;
  readonly siblings: readonly Sibling[];
  readonly own: Sibling;
  readonly before: Sibling | undefined;
}

function within(workspace: Workspace, referential: Referential, move: Within, outside: Outside): Plan {
  const { parent, siblings, own, before } = move;
  const others = siblings.filter(one => one !== own);
  const at = before === undefined || before === own ? others.length : others.indexOf(before);
  const order = before === own ? siblings : [...others.slice(0, at), own, ...others.slice(at)];
  const ids = newIdsOf(idsInOrder(siblings, order));
  if (ids.size === 0) return refused('same-place', { id: own.action.id });
  return rearranged(workspace, referential, { ids, outside }, edits =>
    shifted(referential, edits, own, parent, before),
  );
}

/** Edits after which the text of a sibling, and of its alternatives, stands below a parent before another one. */
function shifted(
  { sources }: Referential,
  edits: readonly Edit[],
  { action, alternatives }: Sibling,
  parent: Action,
  before: Sibling | undefined,
): Rewritten | undefined {
  const home = sources.get(parent.id);
  const next = before && sources.get(before.action.id);
  let all: readonly Edit[] | undefined = edits;
  for (const one of [action, ...alternatives]) {
    const source = sources.get(one.id);
    // What begins a file goes with its file.
    if (one.beginsFile || source === undefined || all === undefined) continue;
    const inText = next && !before.action.beginsFile && next.file === home?.file ? next.declaration.entry : undefined;
    const to: Destination | undefined = home && { parent: home, before: inText };
    all = to && relocated(all, source, to);
  }
  return all && { edits: all };
}

interface Found {
  readonly parent: Action;
  readonly siblings: readonly Sibling[];
  readonly at: number;
}

/** An action among its siblings, itself or as an alternative's measure; undefined for the root and what is not there. */
export function siblingOf(referential: Referential, id: string): Found | undefined {
  const action = id === '' ? undefined : referential.actions.get(id);
  const parent = action && parentOf(referential, action);
  if (parent === undefined) return undefined;
  const siblings = siblingsIn(parent);
  const at = siblings.findIndex(({ action: own }) => own.id === id);
  return at < 0 ? undefined : { parent, siblings, at };
}
