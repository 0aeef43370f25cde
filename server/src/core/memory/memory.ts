import { detached } from './detached.ts';

/** Gives the result of a computation on a subject; computed again only where the subject, or an item of the key, is another. */
export type Memory<Subject extends object, Result> = (
  subject: Subject,
  key: readonly unknown[],
  compute: () => Result,
) => Result;

/**
 * A memory for results that depend on one immutable subject (a file, an action with all that is below it) and on a few
 * values more. What is remembered must hold no place of another file: that file may change under it.
 */
export function memory<Subject extends object, Result>(): Memory<Subject, Result> {
  // A private field, where one expects a WeakMap: V8's quick collections keep all values of a WeakMap, so that what is
  // known of every keystroke would be carried along, a whole tree each. A field dies with its subject.
  class Known extends Given {
    #known: { readonly key: readonly unknown[]; readonly result: Result } | undefined = undefined;

    static result(subject: Subject, key: readonly unknown[], compute: () => Result): Result {
      asked++;
      const holder = #known in subject ? subject : new Known(subject);
      const found = holder.#known;
      if (found && isSameKey(found.key, key)) return found.result;
      const result = compute();
      computed++;
      holder.#known = { key, result };
      return result;
    }
  }
  return Known.result;
}

/** A memory of the last few results on each subject, for what is asked under a few keys in turn. */
export function memoryOfSome<Subject extends object, Result>(most: number): Memory<Subject, Result> {
  const held = memory<Subject, { kept: readonly { readonly key: readonly unknown[]; readonly result: Result }[] }>();
  return (subject, key, compute) => {
    const own = held(subject, [], () => ({ kept: [] }));
    const known = own.kept.find(one => isSameKey(one.key, key));
    if (known === undefined) computed++;
    const found = known ?? { key, result: compute() };
    if (own.kept[0] !== found) own.kept = [found, ...own.kept.filter(one => one !== found)].slice(0, most);
    return found.result;
  };
}

/**
 * A memory for results that a text alone decides, wherever it stands: of as many texts as `least`, those asked last, and of at most as
 * many again.
 */
export function memoryOfTexts<Result>(least: number): (text: string, compute: () => Result) => Result {
  // What nobody asks for again while one of both fills goes with the other: nothing has to look for the oldest.
  let recent = new Map<string, Kept<Result>>();
  let before = new Map<string, Kept<Result>>();
  return (text, compute) => {
    const known = recent.get(text);
    if (known !== undefined) return known.result;
    const kept = before.get(text) ?? computedOnce(compute);
    if (recent.size >= least) {
      before = recent;
      recent = new Map();
    }
    recent.set(detached(text), kept);
    return kept.result;
  };
}

interface Kept<Result> {
  readonly result: Result;
}

function computedOnce<Result>(compute: () => Result): Kept<Result> {
  computed++;
  return { result: compute() };
}

let computed = 0;
let asked = 0;

/** How many results were computed and remembered until now, of all kinds: what an edit costs is counted by it, not clocked. */
export function computations(): number {
  return computed;
}

/** How often what is known of a subject was asked for until now: what an edit looks at and need not compute is counted by it. */
export function lookups(): number {
  return asked;
}

/** Makes its subclasses add their fields to an object that is there already. */
class Given {
  constructor(subject: object) {
    // biome-ignore lint/correctness/noConstructorReturn: it is what this class is for
    return subject;
  }
}

/** True for keys of the same items, in the same order. */
export function isSameKey(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  // It is asked at each look into a memory: a loop costs less than a function for each item.
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
