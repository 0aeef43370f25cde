import type { Workspace } from '../../index/workspace.ts';
import { qualifiedName } from '../../model/id.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import { nearest } from './nearest.ts';
import type { Proposal } from './proposal.ts';
import { foreseeWords, hasLetters, hasWords, mayHaveBelow, type Query } from './query.ts';

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

/** How titles are searched. */
interface Search {
  readonly holds: typeof hasWords;
  readonly mayHoldBelow: typeof mayHaveBelow;
  /** True as soon as no more titles are to be looked at. */
  readonly isOver: () => boolean;
}

const BY_WORDS: Search = { holds: hasWords, mayHoldBelow: mayHaveBelow, isOver: () => false };

/** The actions that a query finds: those that were named last, then those nearest in the tree, then in the order of their ids. */
export function actionProposals({ root, actions, folder }: Referential, choice: ActionChoice): readonly Proposal[] {
  const { accepts = ({ id }) => id !== '', query, near, recent = [], isLoose = false } = choice;
  const { id, words } = query;
  const bestOf = ({ holds, mayHoldBelow, isOver }: Search): readonly Action[] => {
    const isWanted = (action: Action): boolean =>
      action.id.startsWith(id) && holds(action, words) && action.declaredIn.length > 0 && accepts(action);
    const mayHold: (action: Action) => boolean = askedOnce(
      action =>
        (action.id.startsWith(id) || id.startsWith(action.id)) &&
        (isAbove(action)
          ? holds(action, words) || action.children.some(mayHold)
          : action.kind !== 'measure' || mayHoldBelow(action, words)),
    );
    // What was typed whole, and what was named last, wherever it stands.
    const first = [...new Set([id, ...recent])]
      .flatMap(one => (one === '' ? [] : (actions.get(one) ?? [])))
      .filter(isWanted);
    const others = {
      mayHold: (action: Action) => !isOver() && mayHold(action),
      isWanted: (action: Action) => isWanted(action) && !first.includes(action),
    };
    return [...first, ...nearest(root, near, others, MOST)].slice(0, MOST);
  };
  const byWords = bestOf(BY_WORDS);
  const found = byWords.length === 0 && isLoose && words.length > 0 ? bestOf(byLetters()) : byWords;
  return found.map(action => proposalOf(folder, action, choice));
}

/**
 * Makes ready, measure by measure, what the titles of all actions are searched by: a first search would be as long as all of this.
 * What hangs below an action that is ready is not looked at again.
 */
export function* foreseeSearch({ referentials }: Pick<Workspace, 'referentials'>): Generator<void, void> {
  for (const { root } of referentials) yield* foreseeBelow(root);
}

const ready = new WeakSet<Action>();

function* foreseeBelow(action: Action): Generator<void, void> {
  if (ready.has(action)) return;
  if (!isAbove(action)) yield foreseeWords(action);
  else for (const child of action.children) yield* foreseeBelow(child);
  ready.add(action);
}

/** What is asked at each distance anew is looked up in the titles once. */
function askedOnce(ask: (action: Action) => boolean): (action: Action) => boolean {
  const answers = new Map<Action, boolean>();
  return action => {
    const known = answers.get(action);
    if (known !== undefined) return known;
    const answer = ask(action);
    answers.set(action, answer);
    return answer;
  };
}

/** True above the measures, where all below would be a whole référentiel. */
function isAbove({ kind }: Action): boolean {
  return kind === 'referential' || kind === 'axis' || kind === 'sub-axis';
}

/** More titles than a published référentiel has: looking for letters in all of a larger one would make its author wait. */
const MOST_LOOSE = 3000;

/** Letters in the right order, looked for in the nearest titles. */
function byLetters(): Search {
  let looked = 0;
  return {
    holds: (action, words) => ++looked <= MOST_LOOSE && hasLetters(action, words),
    mayHoldBelow: () => true,
    isOver: () => looked >= MOST_LOOSE,
  };
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
