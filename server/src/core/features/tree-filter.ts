import { pathTo } from '../index/tree.ts';
import { memory } from '../memory/memory.ts';
import { plainWords } from '../model/plain-words.ts';
import type { Action, Referential } from '../model/referential.ts';
import { idsSurrounded } from './ids-surrounded.ts';
import { type CountedProblems, problemsUnder, totalKey } from './problem-counts.ts';

/** What the tree is to show alone. */
export interface TreeFilter {
  /** Beginnings of words and of ids, in any order; all of them must be found. Empty for any. */
  readonly text: string;
  /** True for what has errors or warnings, at it or below it. */
  readonly problemsOnly: boolean;
}

/** Lets everything through. */
export const NO_FILTER: TreeFilter = { text: '', problemsOnly: false };

/**
 * How a filter has a row shown: not at all, with what is below it out of sight, open, or open as nothing but the way to something
 * below it.
 */
export type Shown = 'hidden' | 'closed' | 'open' | 'way';

/** A filter, asked about the actions of one référentiel. */
export interface TreeMatches {
  /** How an action is shown; `isBelowMatch` where one above it has the words. */
  readonly shown: (action: Action, isBelowMatch: boolean) => Shown;
  /** True where an action of the way down to an id, itself included, has the words: all below it is worth a look. */
  readonly isMatchAbove: (id: string) => boolean;
  /** How many actions have the words of the filter; undefined for a filter without words. */
  readonly found: number | undefined;
}

/** With more than this to be found nothing that is found is opened itself, and with so many not even the way to it. */
const MOST_OPENED = 100;
const MOST_LED_TO = 1000;

/**
 * What a filter lets through. Which actions have its words is found once for each subtree: an edit looks at what it changed
 * and at what stands above it.
 */
export function matchesIn(
  referential: Referential,
  { text, problemsOnly }: TreeFilter,
  counted: CountedProblems,
): TreeMatches {
  const { folder, root } = referential;
  const words = plainWords(text);
  const around = idsSurrounded(counted.workspace, referential, words);
  const sought: Sought = { words, around, terms: words === '' ? [] : words.split(' ').map(term => ` ${term}`) };
  const problemsOf = ({ id }: Action): number => {
    const { errors, warnings } = problemsUnder(counted, totalKey(folder, id));
    return errors + warnings;
  };
  const isLet = (action: Action): boolean => !problemsOnly || problemsOf(action) > 0;
  const isWay = (action: Action): boolean =>
    isLet(action) && foundIn(action, sought) > 0 && (hasWords(action, sought) || action.children.some(isWay));
  const found = words === '' ? undefined : foundIn(root, sought);
  const count = found ?? (problemsOnly ? problemsOf(root) : Number.POSITIVE_INFINITY);
  return {
    shown: (action, isBelowMatch) => {
      if (!(isBelowMatch ? isLet(action) : isWay(action))) return 'hidden';
      if (!action.children.some(isWay)) return 'closed';
      if (!isBelowMatch && !hasWords(action, sought)) return count <= MOST_LED_TO ? 'way' : 'closed';
      return count <= MOST_OPENED ? 'open' : 'closed';
    },
    isMatchAbove: id => pathTo(root, id)?.some(action => hasWords(action, sought)) ?? false,
    found,
  };
}

/** What a filter looks for. */
interface Sought {
  readonly words: string;
  /** The words, each behind a space. */
  readonly terms: readonly string[];
  /** The ids of the actions around which something has them all. */
  readonly around: ReadonlySet<string>;
}

const known = memory<Action, number>();

/** How many actions, at one and below it, have all the words, themselves or in what stands around them. */
function foundIn(action: Action, sought: Sought): number {
  const own = hasWords(action, sought) ? 1 : 0;
  if (action.children.length === 0 || sought.words === '') return own;
  return known(action, [sought.words, sought.around], () =>
    action.children.reduce((sum, child) => sum + foundIn(child, sought), own),
  );
}

function hasWords(action: Action, { terms, around }: Sought): boolean {
  if (terms.length === 0 || around.has(action.id)) return true;
  const words = searched(action, [], () => ` ${action.id} ${plainWords(action.title)}`);
  return terms.every(term => words.includes(term));
}

// What an action is searched by, each word behind a space: every letter that is typed asks for it.
const searched = memory<Action, string>();
