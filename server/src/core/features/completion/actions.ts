import { actionsFrom } from '../../index/tree.ts';
import { levelOf } from '../../model/id.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import type { Proposal } from './proposal.ts';
import { hasLetters, hasWords, type Query } from './query.ts';

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
export function actionProposals(referential: Referential, choice: ActionChoice): readonly Proposal[] {
  const { accepts = ({ id }) => id !== '', query, isLoose = false } = choice;
  const all = [...actionsFrom(referential.root)].filter(
    action => action.id.startsWith(query.id) && accepts(action) && action.declaredIn.length > 0,
  );
  const byWords = all.filter(action => hasWords(action, query.words));
  const found =
    byWords.length === 0 && isLoose && query.words.length > 0
      ? all.filter(action => hasLetters(action, query.words))
      : byWords;
  return nearestFirst(found, choice)
    .slice(0, MOST)
    .map(action => proposalOf(referential, action, choice));
}

function proposalOf(
  { folder }: Referential,
  action: Action,
  { prefix, textOf, goesOn = false }: ActionChoice,
): Proposal {
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
  return id === '' ? prefix : `${prefix}_${id}`;
}

/** The distance of siblings. */
const BESIDE = 2;

function nearestFirst(actions: readonly Action[], { near, recent = [], query }: ActionChoice): readonly Action[] {
  const place = new Map(recent.map((id, at) => [id, at] as const));
  const segments = near?.split('.') ?? [];
  const rank = ({ id, kind }: Action): readonly number[] => [
    id === query.id && id !== '' ? 0 : 1,
    place.get(id) ?? recent.length,
    // Hardly anybody cites the action at hand.
    id === near ? BESIDE : distance(segments, id),
    // Of those that are as near, axes are cited least.
    kind === 'axis' || kind === 'sub-axis' ? 1 : 0,
  ];
  const ranked = actions.map((action, at) => ({ action, ranks: [...rank(action), at] }));
  ranked.sort((a, b) => difference(a.ranks, b.ranks));
  return ranked.map(({ action }) => action);
}

/** The steps in the tree between two actions. */
function distance(segments: readonly string[], id: string): number {
  let shared = 0;
  const others = id.split('.');
  while (shared < segments.length && segments[shared] === others[shared]) shared++;
  return segments.length + levelOf(id) - 2 * shared;
}

function difference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, place) => rank !== b[place]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}
