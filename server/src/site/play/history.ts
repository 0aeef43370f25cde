/** The versions of something that is changed step by step, as far as they can be gone back to and forth again. */
export interface History<Version> {
  readonly current: Version;
  /** Goes on with another one: what was undone is gone. */
  take(version: Version): void;
  /** False where there is nothing to go back to. */
  undo(): boolean;
  redo(): boolean;
}

export function createHistory<Version>(first: Version): History<Version> {
  let versions: readonly Version[] = [first];
  let at = 0;
  const go = (to: number): boolean => {
    const isThere = to >= 0 && to < versions.length;
    if (isThere) at = to;
    return isThere;
  };
  return {
    get current() {
      return versions[at] ?? first;
    },
    take(version) {
      versions = [...versions.slice(0, at + 1), version];
      at++;
    },
    undo: () => go(at - 1),
    redo: () => go(at + 1),
  };
}
