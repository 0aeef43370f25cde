import type { Workspace } from '../../index/workspace.ts';
import type { SourceFile } from '../../model/source.ts';

/** Gives the result of a computation on a file; computed again only where the file, or an item of the key, is another. */
export type Memory<Result> = (file: SourceFile, key: readonly unknown[], compute: () => Result) => Result;

/**
 * A memory for results that depend on one file and on a few values more. What is remembered must hold no place of another
 * file: that file may change under it.
 */
export function memory<Result>(): Memory<Result> {
  const known = new WeakMap<SourceFile, { readonly key: readonly unknown[]; readonly result: Result }>();
  return (file, key, compute) => {
    const found = known.get(file);
    if (found && isSameKey(found.key, key)) return found.result;
    const result = compute();
    known.set(file, { key, result });
    return result;
  };
}

/** What the references of any file depend on, besides the file: the trees of actions, their names and their places. */
export function treesOf({ referentials }: Workspace): unknown[] {
  return referentials.flatMap(({ root, name, folder }) => [root, name, folder]);
}

/** True for keys of the same items, in the same order. */
export function isSameKey(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
