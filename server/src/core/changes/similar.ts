import { lastSegment } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import type { Both } from './both.ts';
import { allActions } from './lookups.ts';
import { ownWords } from './own-words.ts';
import { freeChildren, type Pairing, type Round, roundOfPairs } from './pairing.ts';
import { likeness, type WordBag, wordBag } from './word-bag.ts';

/** How much two texts must have in common to be taken for one, 0–1: beside each other, and anywhere. */
const ALIKE_AMONG_SIBLINGS = 0.5;
const ALIKE_ANYWHERE = 0.7;
/** Shorter texts are alike by chance. */
const FEWEST_WORDS = 8;
/** Who keeps its number is rather the same. */
const SAME_SEGMENT = 0.15;
/** More than these are not compared each with each. */
const MOST_COMPARED = 20_000;

/** Of what is left, those that say nearly the same, the most alike first: among siblings, and where none are, anywhere. */
export function similarPairs(versions: Both<Referential>): Round {
  const amongSiblings = roundOfPairs((pairing, pair) => {
    const { before, after } = freeChildren(pairing, pair);
    return linkAlike(versions, pairing, before, after, ALIKE_AMONG_SIBLINGS);
  });
  return function* (pairing) {
    return (yield* amongSiblings(pairing)) || alikeAnywhere(versions, pairing);
  };
}

function alikeAnywhere(versions: Both<Referential>, pairing: Pairing): boolean {
  const isLong = (referential: Referential) => (action: Action) =>
    ownWords(referential, action).words.length >= FEWEST_WORDS;
  const old = allActions(versions.before.root).filter(({ id }) => !pairing.afterOf.has(id));
  const now = allActions(versions.after.root).filter(({ id }) => !pairing.beforeOf.has(id));
  return linkAlike(
    versions,
    pairing,
    old.filter(isLong(versions.before)),
    now.filter(isLong(versions.after)),
    ALIKE_ANYWHERE,
  );
}

function linkAlike(
  versions: Both<Referential>,
  pairing: Pairing,
  before: readonly Action[],
  after: readonly Action[],
  least: number,
): boolean {
  if (before.length * after.length > MOST_COMPARED) return false;
  const candidates = before.flatMap(a =>
    after.flatMap(b => {
      const alike = likeness(bagOf(versions.before, a), bagOf(versions.after, b), least);
      const bonus = lastSegment(a.id) === lastSegment(b.id) ? SAME_SEGMENT : 0;
      return alike >= least ? [{ a, b, weight: alike + bonus }] : [];
    }),
  );
  candidates.sort((one, other) => other.weight - one.weight);
  return candidates.map(({ a, b }) => pairing.link(a, b)).includes(true);
}

function bagOf(referential: Referential, action: Action): WordBag {
  return wordBag(ownWords(referential, action).words);
}
