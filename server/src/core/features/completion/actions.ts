import { levelOf, qualifiedName } from '../../model/id.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import type { Proposal } from './proposal.ts';
import { hasLetters, hasWords, mayHaveBelow, type Query } from './query.ts';

/** How the actions of a référentiel are chosen and named. */
export interface ActionChoice {
  readonly query: Query;
  /** The slug before each id; undefined for plain ids. */
  readonly prefix?: string;
  /** The id of the action in whose text they are named. */
  readonly near?: string;
  /** Ids that were named last, the very last first. */
  readonly recent?: readonly string[];
  /** Which may be named; all but the root where it does not say. */
  readonly accepts?: (action: Action) => boolean;
  /** True where letters in the right order will do if no words begin so. */
  readonly isLoose?: boolean;
  /** What is written of one; its id, where this does not say. */
  readonly textOf?: (id: string, action: Action) => Skeleton;
  readonly goesOn?: boolean;
}

/** More than anybody reads: what else there is, another word finds. */
const MOST = 60;

/** The actions that a query finds: those that were named last, then those nearest in the tree, then in the order of their ids. */
export function actionProposals({ root, folder }: Referential, choice: ActionChoice): readonly Proposal[] {
  const { accepts = ({ id }) => id !== '', query, isLoose = false } = choice;
  const { id, words } = query;
  const rank = ranking(choice);
  const bestOf = (holds: typeof hasWords, mayHold: typeof mayHaveBelow): readonly Action[] => {
    const best = heaps(rank);
    const look = (action: Action): void => {
      const isFound = action.id.startsWith(id);
      if (!isFound && !id.startsWith(action.id)) return;
      if (action.kind === 'measure' && !mayHold(action, words)) return;
      if (isFound && holds(action, words) && action.declaredIn.length > 0 && accepts(action)) best.add(action);
      for (const child of action.children) look(child);
    };
    look(root);
    return best.first(MOST);
  };
  const byWords = bestOf(hasWords, mayHaveBelow);
  const found = byWords.length === 0 && isLoose && words.length > 0 ? bestOf(hasLetters, () => true) : byWords;
  return found.map(action => proposalOf(folder, action, choice));
}

function proposalOf(folder: string, action: Action, { prefix, textOf, goesOn = false }: ActionChoice): Proposal {
  const label = qualified(prefix, action.id);
  return {
    kind: action.kind,
    label,
    title: action.title,
    text: textOf ? textOf(label, action) : skeleton`${label}`,
    about: { kind: 'action', folder, id: action.id },
    goesOn,
  };
}

/** The id behind a slug; the slug alone for the root. */
function qualified(prefix: string | undefined, id: string): string {
  if (prefix === undefined) return id;
  return qualifiedName(prefix, id);
}

/** The distance of siblings. */
const BESIDE = 2;

/** Actions by their rank: a whole référentiel may be found, of which few are listed, and none put in order. */
function heaps(rank: (action: Action) => number): {
  readonly add: (action: Action) => void;
  /** The best, at most so many; of the same rank in the order in which they came. */
  readonly first: (most: number) => readonly Action[];
} {
  const byRank = new Map<number, Action[]>();
  return {
    add(action) {
      const own = rank(action);
      const heap = byRank.get(own);
      if (heap) heap.push(action);
      else byRank.set(own, [action]);
    },
    first: most =>
      [...byRank]
        .sort(([a], [b]) => a - b)
        .flatMap(([, heap]) => heap.slice(0, most))
        .slice(0, most),
  };
}

/** Tells how far behind others an action is listed: what counts first weighs most. */
function ranking({ near, recent = [], query }: ActionChoice): (action: Action) => number {
  const place = new Map(recent.map((id, at) => [id, at] as const));
  return ({ id, kind }) => {
    const isExact = id === query.id && id !== '';
    // Hardly anybody cites the action at hand.
    const steps = near === undefined ? levelOf(id) : id === near ? BESIDE : distance(near, id);
    // Of those that are as near, axes are cited least.
    const isAxis = kind === 'axis' || kind === 'sub-axis';
    const behind = (isExact ? 0 : recent.length + 1) + (place.get(id) ?? recent.length);
    return (behind * FARTHEST + steps) * 2 + (isAxis ? 1 : 0);
  };
}

/** More steps than there are between any two actions. */
const FARTHEST = 32;

/** The steps in the tree between two actions. */
function distance(some: string, other: string): number {
  let shared = 0;
  for (let at = 0; at <= some.length; at++) {
    const isEnd = at === some.length || some[at] === '.';
    if (isEnd && (at === other.length || other[at] === '.')) shared++;
    if (some[at] !== other[at]) break;
  }
  return levelOf(some) + levelOf(other) - 2 * shared;
}
