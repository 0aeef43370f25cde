import { type IndexByKey, withKeys } from '../memory/index-by-key.ts';
import { memory } from '../memory/memory.ts';
import type { SourceFile } from '../model/source.ts';

/**
 * The paths of the files that mention an id, by the id as it is written without its prefix, whether it exists or not; under
 * `ELSEWHERE` those that may mean another référentiel than that of their folder.
 */
export type Mentions = IndexByKey;

/** No id. */
export const ELSEWHERE = '_';

/** A file, by its path, as it was and as it is; undefined where it is not there. */
export type FileChange = readonly [path: string, before: SourceFile | undefined, after: SourceFile | undefined];

/** The mentions after some files changed. */
export function withMentions(mentions: Mentions, changes: readonly FileChange[]): Mentions {
  const ids = (file: SourceFile | undefined) => (file ? mentionedIn(file) : NOTHING);
  return withKeys(
    mentions,
    changes.map(([name, before, after]) => ({ name, before: ids(before), after: ids(after) })),
  );
}

/** The paths of the files that may mean another référentiel than that of their folder: with a prefix, or around the measures. */
export function meaningElsewhere(mentions: Mentions): ReadonlySet<string> {
  const paths = mentions.get(ELSEWHERE) ?? NONE;
  return asSet(paths, [], () => new Set(paths));
}

const NONE: readonly string[] = [];
const asSet = memory<readonly string[], ReadonlySet<string>>();

const NOTHING: ReadonlySet<string> = new Set();

const known = memory<SourceFile, ReadonlySet<string>>();

/** The ids that a file mentions in prose and in keys, and whether any may be of another référentiel. */
function mentionedIn(file: SourceFile): ReadonlySet<string> {
  const { kind, citations, keyReferences } = file;
  if (citations.length === 0 && keyReferences.length === 0) return NOTHING;
  return known(file, [], () => {
    const mentioned = [...citations, ...keyReferences];
    const ids = mentioned.map(({ id }) => id);
    const mayMeanOthers = kind !== 'measure' || mentioned.some(({ prefix }) => prefix !== undefined);
    return new Set(mayMeanOthers ? [...ids, ELSEWHERE] : ids);
  });
}
