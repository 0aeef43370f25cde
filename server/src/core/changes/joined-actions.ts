import { addTo } from '../memory/grouped.ts';
import { compareIds, parentId } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { Trail } from '../refactor/plan.ts';
import type { Both } from './both.ts';
import { allActions } from './lookups.ts';
import { ownWords } from './own-words.ts';
import type { Pairing } from './pairing.ts';
import { inCommon, wordBag } from './word-bag.ts';

/** What became of actions that are no longer one, or were more than one. */
export interface Joined {
  /** By the id of before, those of after that go on with it, in their order; two at least. */
  readonly splits: ReadonlyMap<string, readonly string[]>;
  /** By the id of after, those of before that it goes on with, in their order; two at least. */
  readonly merges: ReadonlyMap<string, readonly string[]>;
}

/** What a trail says, and what can be told by where children and texts went. */
export function joinedActions(versions: Both<Referential>, pairing: Pairing, trail: Trail): Joined {
  const backwards: Both<Referential> = { before: versions.after, after: versions.before };
  const { afterOf, beforeOf } = pairing;
  const told = toldBy(trail);
  const merges = partsBy(versions, afterOf, beforeOf);
  const splits = partsBy(backwards, beforeOf, afterOf);
  return {
    splits: sorted([...splits, ...told.splits]),
    merges: sorted([...merges, ...told.merges]),
  };
}

function sorted(joined: readonly (readonly [string, readonly string[]])[]): ReadonlyMap<string, readonly string[]> {
  return new Map(joined.map(([whole, parts]) => [whole, parts.toSorted(compareIds)]));
}

function toldBy(trail: Trail): Joined {
  const olds = new Map<string, string[]>();
  for (const [old, heirs] of trail) for (const { id } of heirs) addTo(olds, id, old);
  return {
    splits: new Map([...trail].flatMap(([old, heirs]) => (heirs.length > 1 ? [[old, heirs.map(({ id }) => id)]] : []))),
    merges: new Map([...olds].filter(([, own]) => own.length > 1)),
  };
}

/**
 * By the id of a whole on the far side, its parts on the near side, for parts that nothing there is the same as: where all that
 * stood below them went, or their words did. Forwards these are merges, backwards splits.
 */
function partsBy(
  versions: Both<Referential>,
  farOf: ReadonlyMap<string, string>,
  nearOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const part of allActions(versions.before.root)) {
    if (farOf.has(part.id) || found.has(part.id)) continue;
    const whole = wholeByChildren(versions, part, farOf) ?? wholeByWords(versions, part, farOf);
    if (whole !== undefined) addTo(found, whole, part.id);
  }
  const withOwn = [...found].map(([whole, parts]) => [whole, [nearOf.get(whole) ?? [], parts].flat()] as const);
  return new Map(withOwn.filter(([, parts]) => parts.length > 1));
}

/** What all that stood below an action stands below now; undefined where it went apart, or there is nothing. */
function wholeByChildren(
  { after }: Both<Referential>,
  { children }: Action,
  farOf: ReadonlyMap<string, string>,
): string | undefined {
  const parents = new Set(children.map(({ id }) => parentId(farOf.get(id) ?? '')));
  const [parent] = parents;
  return parents.size === 1 && parent !== undefined && after.actions.has(parent) && parent !== '' ? parent : undefined;
}

/** Shorter texts are found anywhere; in a row, these many are. */
const FEWEST_WORDS = 12;
const FEWEST_IN_A_ROW = 6;
const MOST_OF_THEM = 0.9;

/** The action beside an action, or beside its parent, that has nearly all of its words or its whole text in a row, and had not before. */
function wholeByWords(
  { before, after }: Both<Referential>,
  part: Action,
  farOf: ReadonlyMap<string, string>,
): string | undefined {
  const { text, words: all } = ownWords(before, part);
  // Who joins texts mostly drops a title.
  const [alone, whole] = [wordBag(text.split(' ')), wordBag(all)];
  const [hasRow, hasMany] = [alone.words.length >= FEWEST_IN_A_ROW, whole.words.length >= FEWEST_WORDS];
  if (!hasRow && !hasMany) return undefined;
  const words = alone.words.length < FEWEST_WORDS ? whole : alone;
  const holds = (referential: Referential, id: string) => {
    const held = wordBag(ownWords(referential, { id }).words);
    if (hasRow && held.row.includes(alone.row)) return true;
    return hasMany && inCommon(held, words) >= MOST_OF_THEM * words.words.length;
  };
  const above = before.actions.get(parentId(part.id) ?? '');
  return above?.children.flatMap(({ id }) => {
    const far = farOf.get(id);
    return far !== undefined && holds(after, far) && !holds(before, id) ? [far] : [];
  })[0];
}
