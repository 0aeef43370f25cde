import { addTo } from '../memory/grouped.ts';
import { memory } from '../memory/memory.ts';
import { compareIds } from '../model/id.ts';
import type { Declaration, SourceFile, WrittenWeight } from '../model/source.ts';
import { textOfField } from '../parse/fields.ts';

const known = memory<SourceFile, ReadonlyMap<string, readonly Declaration[]>>();

/** The declarations of a file by their ids, in the order of the text: several for an id that is given more than once. */
export function declaredIn(file: SourceFile): ReadonlyMap<string, readonly Declaration[]> {
  return known(file, [], () => {
    const declared = new Map<string, Declaration[]>();
    for (const declaration of file.declarations) {
      if (declaration.id !== undefined) addTo(declared, declaration.id, declaration);
    }
    return declared;
  });
}

/**
 * The ids of which two versions of a file declare something else (a title, a weight, a category, how often): none where
 * only prose differs.
 */
export function declaredOtherwise(before: SourceFile | undefined, after: SourceFile | undefined): string[] {
  const old = before ? declaredIn(before) : NOTHING;
  const now = after ? declaredIn(after) : NOTHING;
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  if (rankOf(before) !== rankOf(after)) return ids;
  return ids.filter(id => !areSame(old.get(id) ?? [], now.get(id) ?? []));
}

/** The first id that a file declares, by which files are put in order. */
export function rankOf(file: SourceFile | undefined): string | undefined {
  return file?.declarations[0]?.id;
}

/**
 * The order of files: by their first id, so that the first of two equal ids does not depend on how a disk lists its files;
 * of two files that begin with one id, the one that is named after it comes before its copies, else the one of the shorter
 * name, which programs that copy files make longer. A root is named after its référentiel.
 */
export function compareFiles(a: SourceFile, b: SourceFile): number {
  const ids = compareIds(rankOf(a) ?? '', rankOf(b) ?? '');
  if (ids !== 0) return ids;
  const named = Number(isNamedAfterId(b)) - Number(isNamedAfterId(a));
  if (named !== 0) return named;
  return a.path.length - b.path.length || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

/** The name that the root of a référentiel gives to it; undefined for other actions, and where it gives none. */
export function nameGivenBy({ id, entry }: Declaration): string | undefined {
  return id === '' ? textOfField(entry, 'referentiel') || undefined : undefined;
}

/** True for blocks that say the same of a weight. */
export function isSameWeight(a: WrittenWeight, b: WrittenWeight): boolean {
  return a === b || (a.points === b.points && a.percent === b.percent && a.pointsOverseas === b.pointsOverseas);
}

const NOTHING: ReadonlyMap<string, readonly Declaration[]> = new Map();

function isNamedAfterId(file: SourceFile): boolean {
  const [first] = file.declarations;
  return file.path.endsWith(`/${(first && nameGivenBy(first)) ?? first?.id}.md`);
}

// Only the first of several counts, but how many there are matters to those who look for them.
function areSame([first, ...others]: readonly Declaration[], [other, ...more]: readonly Declaration[]): boolean {
  if (first === undefined || other === undefined || others.length !== more.length) return false;
  return (
    first.category === other.category &&
    first.entry.depth === other.entry.depth &&
    first.entry.title === other.entry.title &&
    nameGivenBy(first) === nameGivenBy(other) &&
    isSameWeight(first.weight, other.weight)
  );
}
