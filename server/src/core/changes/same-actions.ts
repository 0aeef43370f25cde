import { greatestOf } from '../memory/long-lists.ts';
import { memory } from '../memory/memory.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { Trail } from '../refactor/plan.ts';
import type { Both } from './both.ts';
import { type Joined, joinedActions } from './joined-actions.ts';
import { allActions } from './lookups.ts';
import { ownText, ownWords } from './own-words.ts';
import {
  emptyPairing,
  type FreeChildren,
  freeChildren,
  type Pairing,
  type Round,
  roundOfPairs,
  unique,
  uniquePairs,
} from './pairing.ts';
import { similarPairs } from './similar.ts';
import { saysTheSame } from './words-of.ts';

/** Which actions of two versions of a référentiel are the same, by their ids. */
export interface SameActions extends Joined {
  readonly afterOf: ReadonlyMap<string, string>;
  readonly beforeOf: ReadonlyMap<string, string>;
  /** The same with all that is known of them. */
  readonly pairs: Pairing['pairs'];
  /** True where every action has the id that it had, and none came or went. */
  readonly isUnmoved: boolean;
  /** The ids of before that a trail leads on from, and their statuses with it; what actions of one référentiel say that they continue is none. */
  readonly trailed: ReadonlySet<string>;
}

/** What leads on from the actions of a référentiel. */
export interface Ways {
  /** What somebody kept of a change of ids: statuses follow it. */
  readonly told: Trail;
  /** What actions say that they continue: nothing reads it for statuses, where it leads to the same référentiel. */
  readonly byOrigins: Trail;
}

/**
 * Finds the actions of before among those of after. What a trail says counts first, else what actions say that they continue; then,
 * from the root downwards, what says the same at the same place, what says the same elsewhere, what says nearly the same; and in the
 * end what has the same id.
 */
export function* sameActions(versions: Both<Referential>, { told, byOrigins }: Ways): Generator<void, SameActions> {
  const { before, after } = versions;
  const pairing = emptyPairing();
  linkSame(pairing, before.root, after.root);
  const trail: Trail = new Map([...byOrigins, ...told]);
  linkTrail(pairing, versions, trail);
  yield* settle(pairing, nearby(versions));
  yield* settleAnywhere(pairing, versions);
  const { afterOf, beforeOf, pairs } = pairing;
  const isWhole = [before, after].every(({ root }) => allActions(root).length === pairs.length);
  const isUnmoved = isWhole && pairs.every(([{ id }, other]) => id === other.id);
  const trailed = new Set(told.keys());
  yield;
  return { afterOf, beforeOf, pairs, isUnmoved, trailed, ...joinedActions(versions, pairing, trail) };
}

/** Pairs what is free, wherever it stands: what says the same first, then what says nearly the same. */
export function* settleAnywhere(pairing: Pairing, versions: Both<Referential>): Generator<void, void> {
  const rounds = nearby(versions);
  yield* settle(pairing, [sameAnywhere(versions), ...rounds]);
  yield* settle(pairing, [similarPairs(versions), sameInPlace(versions, () => true), ...rounds]);
}

/** The rounds that find something below what is one. */
function nearby(versions: Both<Referential>): readonly Round[] {
  return [
    sameInPlace(versions, isSameText),
    sameAmongSiblings(versions),
    sameInPlace(versions, isOnlyTitle),
    sameInPlace(versions, isRetitled),
  ];
}

/** Takes two actions for one, and what stands below them where that is the very same. */
function linkSame(pairing: Pairing, before: Action, after: Action): boolean {
  if (!pairing.link(before, after)) return false;
  if (before === after) for (const child of before.children) linkSame(pairing, child, child);
  return true;
}

/** Goes through some rounds until none of them finds anything more; one that comes early is tried again first. */
function* settle(pairing: Pairing, rounds: readonly Round[]): Generator<void, void> {
  for (let at = 0; at < rounds.length; ) {
    const round = rounds[at];
    const found = round !== undefined && (yield* round(pairing));
    yield;
    at = found ? 0 : at + 1;
  }
}

function linkTrail(pairing: Pairing, { before, after }: Both<Referential>, trail: Trail): void {
  const heirs = new Map<string, number>();
  for (const { id } of [...trail.values()].flat()) heirs.set(id, (heirs.get(id) ?? 0) + 1);
  for (const [id, [heir, ...others]] of trail) {
    const [old, now] = [before.actions.get(id), heir && after.actions.get(heir.id)];
    if (old && now && others.length === 0 && heirs.get(now.id) === 1) pairing.link(old, now);
  }
}

type IsSame = (versions: Both<Referential>, before: Action, after: Action, among: FreeChildren) => boolean;

/** Children of what is one that have the same last segment, and are the same otherwise. */
function sameInPlace(versions: Both<Referential>, isSame: IsSame): Round {
  return roundOfPairs((pairing, pair) => {
    let found = false;
    const free = freeChildren(pairing, pair);
    for (const [before, after] of free.inPlace) {
      if (isSame(versions, before, after, free)) found = linkSame(pairing, before, after) || found;
    }
    return found;
  });
}

function isSameText({ before, after }: Both<Referential>, a: Action, b: Action): boolean {
  if (a === b) return true;
  if (!saysTheSame(a.title, b.title)) return false;
  return ownText(before, a) === ownText(after, b) || ownWords(before, a).text === ownWords(after, b).text;
}

/** The same title, which no other child has that is left. */
const isOnlyTitle: IsSame = ({ before, after }, a, b, free) => {
  const title = ownWords(before, a).title;
  return title === ownWords(after, b).title && isOne(byTitle, { before, after }, free, title);
};

/** The very same below another title: a text, which no other child has that is left, or all that stands below. */
const isRetitled: IsSame = (versions, a, b, free) => {
  if (!isSameBelowTitle(versions, a, b)) return false;
  const text = ownText(versions.before, a);
  return text.length < SHORTEST_TEXT || isOne(byText, versions, free, text);
};

/** True for a title or a text that one child alone has, on both sides; an empty one is nobody's. */
function isOne(by: ReturnType<typeof uniqueBy>, { before, after }: Both<Referential>, free: FreeChildren, key: string) {
  return by(before, free.before).get(key) !== undefined && by(after, free.after).get(key) !== undefined;
}

/** Asked for each of some actions, found out once. */
function uniqueBy(keyOf: (referential: Referential, action: Action) => string) {
  const known = memory<readonly Action[], ReturnType<typeof unique>>();
  return (referential: Referential, actions: readonly Action[]) =>
    known(actions, [referential], () => unique(actions, action => keyOf(referential, action)));
}

const byTitle = uniqueBy((referential, action) => ownWords(referential, action).title);
const byText = uniqueBy(ownText);

function isSameBelowTitle(versions: Both<Referential>, a: Action, b: Action): boolean {
  const text = ownText(versions.before, a);
  if (text !== ownText(versions.after, b)) return false;
  if (text.length >= SHORTEST_TEXT) return true;
  const isSame = (child: Action, at: number): boolean => {
    const other = b.children[at];
    if (other === undefined || child.id.slice(a.id.length) !== other.id.slice(b.id.length)) return false;
    return isSameText(versions, child, other) || isSameBelowTitle(versions, child, other);
  };
  return a.children.length > 0 && a.children.length === b.children.length && a.children.every(isSame);
}

/** A shorter one is found anywhere. */
const SHORTEST_TEXT = 80;

/** Children of what is one that say the same, and nobody else there does. */
function sameAmongSiblings({ before, after }: Both<Referential>): Round {
  return roundOfPairs((pairing, pair) => {
    const free = freeChildren(pairing, pair);
    const pairs = uniquePairs(free.before, free.after, keyIn(before), keyIn(after));
    return pairs.map(([a, b]) => pairing.link(a, b)).includes(true);
  });
}

/** Whatever is left that says the same, and nobody else does; those first that stand highest, for what is below goes along. */
function sameAnywhere({ before, after }: Both<Referential>): Round {
  return function* (pairing) {
    const [old, now] = [before, after].map(({ root }) => allActions(root));
    const pairs = uniquePairs(
      old?.filter(({ id }) => !pairing.afterOf.has(id)) ?? [],
      now?.filter(({ id }) => !pairing.beforeOf.has(id)) ?? [],
      keyIn(before),
      keyIn(after),
    );
    const highest = -greatestOf(
      pairs.map(([{ level }]) => -level),
      Number.NEGATIVE_INFINITY,
    );
    return pairs
      .filter(([{ level }]) => level === highest)
      .map(([a, b]) => pairing.link(a, b))
      .includes(true);
  };
}

function keyIn(referential: Referential): (action: Action) => string {
  return action => {
    const { title, text } = ownWords(referential, action);
    return title === '' && text === '' ? '' : `${title}\n${text}`;
  };
}
