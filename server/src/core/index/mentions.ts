import { memory } from '../memory/memory.ts';
import type { PersistentMap } from '../memory/persistent-map.ts';
import type { SourceFile } from '../model/source.ts';

/** The paths of the files that mention an id, by the id as it is written without its prefix; whether it exists or not. */
export type Mentions = PersistentMap<readonly string[]>;

/** The mentions after some files changed, each told by what it was and what it is. */
export function withMentions(
  mentions: Mentions,
  changes: Iterable<readonly [before: SourceFile | undefined, after: SourceFile | undefined]>,
): Mentions {
  const changed = new Map<string, Set<string>>();
  const pathsOf = (id: string): Set<string> => {
    const paths = changed.get(id) ?? new Set(mentions.get(id));
    changed.set(id, paths);
    return paths;
  };
  for (const [before, after] of changes) {
    const old = before ? mentionedIn(before) : NOTHING;
    const now = after ? mentionedIn(after) : NOTHING;
    if (before) for (const id of old) if (!now.has(id)) pathsOf(id).delete(before.path);
    if (after) for (const id of now) if (!old.has(id)) pathsOf(id).add(after.path);
  }
  return mentions.withAll([...changed].map(([id, paths]) => [id, paths.size === 0 ? undefined : [...paths].sort()]));
}

const NOTHING: ReadonlySet<string> = new Set();

const known = memory<SourceFile, ReadonlySet<string>>();

/** The ids that a file mentions in prose and in keys. */
function mentionedIn(file: SourceFile): ReadonlySet<string> {
  const { citations, keyReferences } = file;
  if (citations.length === 0 && keyReferences.length === 0) return NOTHING;
  return known(file, [], () => new Set([...citations, ...keyReferences].map(({ id }) => id)));
}
