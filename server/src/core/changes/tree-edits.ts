import { isSameWeight } from '../index/declared.ts';
import { childId, lastSegment, parentId } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import { sameAmount } from '../model/same-amount.ts';
import type { Changed } from './changed.ts';
import { lineage, nameIn } from './lineage.ts';
import { allActions, pointsOf } from './lookups.ts';
import type { Cause } from './points-shifts.ts';
import type { SameActions } from './same-actions.ts';
import { idAfter, isCrossing, type Paired, type ReferentialPair } from './versions.ts';

/** What somebody did to the tree of a référentiel, and where that decides on points. */
export interface TreeEdit extends Cause {
  /** Where it is told: of what came from another référentiel, that which it left and that which it is in. */
  readonly pair: ReferentialPair;
  readonly what: Changed;
  /** The id of before; undefined where it is new. */
  readonly before: string | undefined;
  /** The id of after; undefined where it is gone. */
  readonly after: string | undefined;
}

/**
 * The edits of a tree that are not told by another one: what goes along with its parent, or becomes part of something, is not moved.
 * What went into another référentiel is told there.
 */
export function treeEdits(pair: ReferentialPair, { crossings }: Pick<Paired, 'crossings'>): readonly TreeEdit[] {
  const left = crossings.filter(({ before }) => before === pair.before);
  const come = crossings.filter(({ after }) => after === pair.after);
  const told = { left: new Set(left.flatMap(idsOf('afterOf'))), come: new Set(come.flatMap(idsOf('beforeOf'))) };
  return [
    ...joinings(pair),
    ...arrivals(pair, told.come),
    ...departures(pair, told.left),
    ...[pair, ...come].flatMap(kept),
  ];
}

/** Where the tree of a référentiel is otherwise because something went into another one, by the edit that tells it there. */
export function leavings(pair: ReferentialPair, edits: readonly TreeEdit[]): ReadonlyMap<TreeEdit, Cause> {
  const own = edits.filter(edit => isCrossing(edit.pair) && edit.pair.before === pair.before);
  const moved = own.filter(({ what }) => what.kind === 'moved');
  return new Map(moved.map(edit => [edit, { at: [], among: homeOf(pair.same, edit.before ?? '') }]));
}

function idsOf(of: 'afterOf' | 'beforeOf'): (pair: ReferentialPair) => readonly string[] {
  return ({ same }) => [...same[of].keys()];
}

function joinings(pair: ReferentialPair): readonly TreeEdit[] {
  const { same } = pair;
  const among = (ids: readonly string[]) => ids.flatMap(id => parentId(id) ?? []);
  const splits = [...same.splits].map(([before, into]): TreeEdit => {
    return {
      pair,
      what: { kind: 'split', into },
      before,
      after: same.afterOf.get(before),
      at: into,
      among: among(into),
    };
  });
  const merges = [...same.merges].map(([after, from]): TreeEdit => {
    const what: Changed = { kind: 'merged', from };
    return { pair, what, before: same.beforeOf.get(after) ?? from[0], after, at: [after], among: among([after]) };
  });
  return [...splits, ...merges];
}

function arrivals(pair: ReferentialPair, told: ReadonlySet<string>): readonly TreeEdit[] {
  const { after, same } = pair;
  const parts = new Set([...same.splits.values()].flat());
  const isNew = ({ id }: Action) => !same.beforeOf.has(id) && !parts.has(id) && !same.merges.has(id) && !told.has(id);
  return topmost(after, isNew).map((action): TreeEdit => {
    const what: Changed = { kind: 'added', actions: countWhere(action, isNew) };
    return { pair, what, before: undefined, after: action.id, at: [action.id], among: [] };
  });
}

function departures(pair: ReferentialPair, told: ReadonlySet<string>): readonly TreeEdit[] {
  const { before, same } = pair;
  const parts = new Set([...same.merges.values()].flat());
  const isGone = ({ id }: Action) => !same.afterOf.has(id) && !parts.has(id) && !same.splits.has(id) && !told.has(id);
  return topmost(before, isGone).map((action): TreeEdit => {
    const home = homeOf(same, action.id);
    const what: Changed = { kind: 'removed', actions: countWhere(action, isGone) };
    return { pair, what, before: action.id, after: undefined, at: [], among: home };
  });
}

/** Those that are, and stand below none that is. */
function topmost({ root, actions }: Referential, is: (action: Action) => boolean): readonly Action[] {
  return allActions(root).filter(action => {
    if (!is(action)) return false;
    const parent = actions.get(parentId(action.id) ?? '');
    return parent === undefined || !is(parent);
  });
}

function countWhere(action: Action, is: (action: Action) => boolean): number {
  return action.children.filter(is).reduce((count, child) => count + countWhere(child, is), 1);
}

function kept(pair: ReferentialPair): readonly TreeEdit[] {
  const { same } = pair;
  return same.pairs.flatMap(([a, b]): readonly TreeEdit[] => {
    const isAsBefore = a === b || (a.written === b.written && a.category === b.category && a.id === b.id);
    if (isAsBefore && !isCrossing(pair)) return [];
    const [old, now] = [a.id, b.id];
    const moved = isMoved(pair, old, now);
    const weighed = isReweighted(pair, a, b, moved);
    const own = { pair, before: old, after: now };
    const home = homeOf(same, old);
    return [
      ...(moved ? [{ ...own, what: movedFrom(pair, old), ...movedCause(pair, home, now) }] : []),
      ...(weighed
        ? [
            {
              ...own,
              what: { kind: 'reweighted', before: a.written, after: b.written } as const,
              at: isWorthTheSame(pair, old, now) ? [] : [now],
              among: [],
            },
          ]
        : []),
      ...(a.category === b.category
        ? []
        : [
            {
              ...own,
              what: { kind: 'recategorised', before: a.category, after: b.category } as const,
              at: [],
              among: [],
            },
          ]),
    ];
  });
}

/** Where a move decides on points: nowhere, where the action stands in what it stood in, under another number. */
function movedCause(pair: ReferentialPair, home: readonly string[], now: string): Cause {
  const isRenumbered = !isCrossing(pair) && home[0] === parentId(now);
  return isRenumbered ? { at: [], among: [] } : { at: [now], among: home };
}

function isWorthTheSame({ before, after }: ReferentialPair, old: string, now: string): boolean {
  return sameAmount(before.points.get(old)?.points, after.points.get(now)?.points);
}

/** What an action of before stood in, by its id of after: the nearest above it that is left. */
function homeOf(same: SameActions, id: string): readonly string[] {
  const [, ...above] = lineage(id);
  return above.flatMap(one => idAfter(same, one) ?? []).slice(0, 1);
}

function movedFrom(pair: ReferentialPair, id: string): Changed {
  const { before, same } = pair;
  const from = isCrossing(pair) ? nameIn(before, id) : id;
  return { kind: 'moved', from, by: same.trailed.has(id) ? 'trail' : 'content' };
}

function isMoved(pair: ReferentialPair, old: string, now: string): boolean {
  const { same } = pair;
  if (old === now && !isCrossing(pair)) return false;
  const [from, to] = [parentId(old) ?? '', parentId(now) ?? ''];
  if (same.afterOf.get(from) === to) return childId(to, lastSegment(old)) !== now;
  return !same.splits.get(from)?.includes(to) && !same.merges.get(to)?.includes(from);
}

/**
 * What an action is worth, or how that is written, is otherwise: unless its share is one among others, and worth the same. What came
 * or went beside it is told, and the share follows from that.
 */
function isReweighted(pair: ReferentialPair, a: Action, b: Action, moved: boolean): boolean {
  const { before, after, same } = pair;
  const isPart = same.splits.has(a.id) || same.merges.has(b.id);
  if (isPart) return false;
  const [was, is] = [pointsOf(before.weighed).get(a.id)?.own, pointsOf(after.weighed).get(b.id)?.own];
  const isWorthTheSame = sameAmount(was?.points, is?.points);
  // What an action is worth overseas is a key of its own, which decides on no point.
  if (isSameWeight(a.written, { ...b.written, pointsOverseas: a.written.pointsOverseas })) return false;
  // Each dialect has its own way to write the same weight.
  if (before.dialect !== after.dialect) return !isWorthTheSame && !sameAmount(was?.percent, is?.percent);
  return !isWorthTheSame || !(moved || isAmongOthers(pair, a, b));
}

/** True where other siblings than before share what an action has a share of. A parent that is worth something else is edited by itself. */
function isAmongOthers({ before, after, same }: ReferentialPair, a: Action, b: Action): boolean {
  const [from, to] = [before.actions.get(parentId(a.id) ?? ''), after.actions.get(parentId(b.id) ?? '')];
  if (from === undefined || to === undefined) return true;
  return (
    from.children.length !== to.children.length ||
    from.children.some(({ id }) => parentId(same.afterOf.get(id) ?? '') !== to.id)
  );
}
