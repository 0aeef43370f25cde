import { PersistentMap } from '../../memory/persistent-map.ts';
import type { FileKind, SourceFile } from '../../model/source.ts';
import { kindOf } from '../../parse/classify.ts';
import { allEntries } from '../../parse/declarations.ts';
import { itemsOfField } from '../../parse/fields.ts';

/** The values that the entries of some files give to a key, those in most use first. */
export function usedValues(files: PersistentMap<SourceFile>, kind: FileKind, key: string): readonly string[] {
  return [...countsOf(files, kind, key)].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

type Counts = ReadonlyMap<string, number>;

const countsOf = PersistentMap.summary<SourceFile, Counts, [FileKind, string]>(countIn, plus, new Map());

function countIn(file: SourceFile, kind: FileKind, key: string): Counts {
  const counts = new Map<string, number>();
  if (file.kind === 'none' || (kind === 'measure') !== (file.kind === 'measure')) return counts;
  for (const entry of allEntries(file.entries)) {
    if (kind !== 'measure' && kindOf(entry) !== kind) continue;
    for (const { text } of itemsOfField(entry, key)) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function plus(a: Counts, b: Counts): Counts {
  if (a.size === 0 || b.size === 0) return a.size === 0 ? b : a;
  const sum = new Map(a);
  for (const [value, count] of b) sum.set(value, (sum.get(value) ?? 0) + count);
  return sum;
}
