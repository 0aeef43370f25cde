/** From where the search began to the second time that the same one is met. */
export type CyclePath = readonly string[];

/** The first path that comes back to where it was, in the order in which things are named; undefined where there is none. */
export function cycleIn(uses: ReadonlyMap<string, readonly string[]>): CyclePath | undefined {
  const done = new Set<string>();
  for (const start of uses.keys()) {
    const found = cycleFrom(start, uses, done);
    if (found) return found;
  }
  return undefined;
}

// A list of what is open instead of a recursion: a chain may be longer than calls can nest.
function cycleFrom(
  start: string,
  uses: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): CyclePath | undefined {
  const open = [{ id: start, at: 0 }];
  const path = new Set([start]);
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const next = done.has(last.id) ? undefined : uses.get(last.id)?.[last.at++];
    if (next === undefined) {
      done.add(last.id);
      path.delete(last.id);
      open.pop();
    } else if (path.has(next)) return [...path, next];
    else if (!done.has(next)) {
      open.push({ id: next, at: 0 });
      path.add(next);
    }
  }
  return undefined;
}
