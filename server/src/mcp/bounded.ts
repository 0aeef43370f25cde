import { Failure } from '../cli/usage.ts';

/** Of a list that was cut, how much is shown. */
export interface Cut {
  readonly shown: number;
  readonly of: number;
}

/** Cuts the lists of an answer, and keeps in mind which. */
export interface Cutter {
  readonly list: <Item>(name: string, items: readonly Item[]) => readonly Item[];
  readonly record: <Item>(name: string, items: Readonly<Record<string, Item>>) => Readonly<Record<string, Item>>;
  /** By the name of each list that was cut; empty where all is there. */
  readonly cut: () => Readonly<Record<string, Cut>>;
}

/** The longest answer, in characters of its JSON: some tens of thousands of words are more than an agent can use. */
const LONGEST = 100_000;

/**
 * An answer whose lists have at most `most` items each, or as many fewer as make it short enough.
 * @throws Failure where it is too long without any
 */
export function bounded<Answer extends object>(most: number, answerOf: (cutter: Cutter) => Answer): Answer {
  for (let left = most; ; left = Math.floor(left / 2)) {
    const answer = answerOf(cutterOf(left));
    if (JSON.stringify(answer).length <= LONGEST) return answer;
    if (left === 0) throw new Failure('The answer is too long: ask for less.');
  }
}

function cutterOf(most: number): Cutter {
  const cut = new Map<string, Cut>();
  const list = <Item>(name: string, items: readonly Item[]): readonly Item[] => {
    if (items.length > most) cut.set(name, { shown: most, of: items.length });
    return items.slice(0, most);
  };
  return {
    list,
    record: (name, items) => Object.fromEntries(list(name, Object.entries(items))),
    cut: () => Object.fromEntries(cut),
  };
}
