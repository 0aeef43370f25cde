import { sumOf } from '../index/sum.ts';
import { parentOf } from '../index/tree.ts';
import type { Workspace } from '../index/workspace.ts';
import { writtenNumber } from '../model/decimals.ts';
import { atPlace, childId, isActionId, lastSegment, placeOf } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import { keyLine } from '../skeletons/action.ts';
import { distinctEdits } from '../text/edits.ts';
import { countedTogether, redeclaring } from './declared-totals.ts';
import { hasRules } from './has-rules.ts';
import type { Parting } from './link-edits.ts';
import { siblingOf } from './move.ts';
import type { Outside } from './outside.ts';
import { doubtful, type Plan, type Refused, refused } from './plan.ts';
import { rearranged } from './rearrange.ts';
import { type Reweighing, weighingBelow, weighingEach, weighingItself, weightsBelow } from './reweigh.ts';
import { idsOpening, newIdsOf, type Sibling, siblingsIn } from './siblings.ts';
import { pathOfPart, splitTexts } from './split-texts.ts';

/**
 * Splits the parent of an action before it: the action and those behind it come below a new one, behind their parent, whose title
 * is to be written. Both are worth what stands below them. Personalisation rules stay with the first, if somebody agrees.
 */
export function planSplit(workspace: Workspace, referential: Referential, id: string, outside: Outside): Plan {
  const parts = partsAt(referential, id);
  if (parts === undefined) return refused('not-split', { id });
  const obstacle = obstacleToSplit(referential, id);
  if (obstacle !== undefined) return obstacle;
  const { whole, first, rest, above, siblings } = parts;
  const next = siblings[siblings.findIndex(({ action }) => action === whole) + 1];
  const isNext = next !== undefined && placeOf(next.action.id) === placeOf(whole.id) + 1;
  const opening = isNext ? idsOpening(siblings, next) : [];
  const now = atPlace(whole.id, placeOf(whole.id) + 1);
  const moved = siblingsIn(whole).filter(({ action }) => rest.includes(action));
  const renumbering = moved.map((sibling, at) => [sibling, childOf(now, sibling.action.id, at)] as const);
  const ids = newIdsOf([...opening, ...renumbering]);
  if (![now, ...ids.values()].every(isActionId)) return refused('too-deep', { id: above.id });
  const fresh: Action = { ...whole, id: now, children: rest };
  const worth = worthOfParts(referential, whole, first, fresh);
  const reweighing = { referential, worth };
  const below = above.children.flatMap(child => (child === whole ? [whole, fresh] : [child]));
  const weights = weightsBelow(reweighing, above, below);
  const share = weights?.values[below.indexOf(fresh)];
  const line =
    weights && share !== undefined
      ? [keyLine(weights.key, writtenNumber(share))]
      : ownPoints(referential, whole, worth(fresh));
  const edits = distinctEdits([
    ...(weights ? weighingEach(reweighing, below, weights, fresh) : []),
    ...weighingBelow(reweighing, { ...whole, children: first }, first),
    ...weighingBelow(reweighing, { ...fresh, id: whole.id }, rest),
    ...weighingItself(reweighing, whole),
    ...redeclaring(referential, whole, -countedTogether(referential, rest)),
  ]);
  const heirs = new Map([[whole.id, [whole.id, now].map(heir => ({ id: heir, weight: 1 }))]]);
  const parting = partingOf(referential, whole, rest, now);
  const plan = rearranged(workspace, referential, { ids, outside, worth, added: [now], heirs, parting }, own =>
    splitTexts(referential, [...own, ...edits], { whole, rest, above, now, line }),
  );
  const isDoubtful = plan.kind === 'planned' && hasRules(workspace, referential, whole);
  return isDoubtful ? doubtful(plan, { about: 'rules-stay', args: { id: whole.id, other: now } }) : plan;
}

/** Why the parent of an action is not split before it, as far as that is known without planning it. */
export function obstacleToSplit(referential: Referential, id: string): Refused | undefined {
  const found = siblingOf(referential, id);
  const isOnOwnScale = found && referential.points.get(found.parent.id)?.origin === 'own-scale';
  return isOnOwnScale ? refused('own-scale', { id: found.parent.id }) : undefined;
}

interface Parts {
  readonly whole: Action;
  readonly first: readonly Action[];
  readonly rest: readonly Action[];
  readonly above: Action;
  readonly siblings: readonly Sibling[];
}

function partsAt(referential: Referential, id: string): Parts | undefined {
  const found = siblingOf(referential, id);
  const around = found && siblingOf(referential, found.parent.id);
  const above = found && parentOf(referential, found.parent);
  if (found === undefined || around === undefined || above === undefined || found.at === 0) return undefined;
  const { children } = found.parent;
  const at = children.findIndex(child => child.id === id);
  return {
    whole: found.parent,
    first: children.slice(0, at),
    rest: children.slice(at),
    above,
    siblings: around.siblings,
  };
}

/** The id of a child at a place, counted from 0: a letter or a number, as in the id that it had. */
function childOf(parent: string, id: string, at: number): string {
  return childId(parent, lastSegment(atPlace(id, at + 1)));
}

function worthOfParts(
  { points }: Referential,
  whole: Action,
  first: readonly Action[],
  fresh: Action,
): Reweighing['worth'] {
  const total = (actions: readonly Action[]) => {
    const worths = actions.map(({ id }) => points.get(id)?.points);
    return worths.every(value => value !== undefined) ? sumOf(worths) : undefined;
  };
  return action => {
    if (action === fresh || action.children === fresh.children) return total(fresh.children);
    return action.id === whole.id ? total(first) : points.get(action.id)?.points;
  };
}

/** Points of its own, where the action that is split has some; in TE, sub-actions alone have any that are read. */
function ownPoints(
  { isTransition }: Referential,
  { written: own, kind }: Action,
  worth: number | undefined,
): readonly string[] {
  const isRead = !isTransition || kind === 'sub-action';
  return own.points === undefined || worth === undefined || !isRead ? [] : [keyLine('points', writtenNumber(worth))];
}

/** Undefined where nothing leaves its file. */
function partingOf(
  { sources, folder }: Referential,
  whole: Action,
  rest: readonly Action[],
  now: string,
): Parting | undefined {
  const file = sources.get(whole.id)?.file;
  if (file === undefined || !whole.beginsFile) return undefined;
  const spans = rest.flatMap(child => (child.beginsFile ? [] : (sources.get(child.id)?.declaration.entry.span ?? [])));
  return { file, spans, to: pathOfPart(folder, now) };
}
