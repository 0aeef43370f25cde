import type { ActionSource, Duplicate } from '../model/referential.ts';
import type { Declaration, SourceFile, WrittenWeight } from '../model/source.ts';
import { memory } from './memory.ts';

export interface Sources {
  readonly sources: ReadonlyMap<string, ActionSource>;
  readonly duplicates: readonly Duplicate[];
}

/** Where each action is declared. Of two declarations of one id the first counts, in the order of the files. */
export function sourcesOf(files: readonly SourceFile[]): Sources {
  const sources = new Map<string, ActionSource>();
  const duplicates: Duplicate[] = [];
  for (const file of files) {
    for (const [id, source] of known(file, [], () => sourcesIn(file))) {
      const first = sources.get(id);
      if (first) duplicates.push({ id, first, other: source });
      else sources.set(id, source);
    }
  }
  return { sources, duplicates };
}

const known = memory<SourceFile, readonly (readonly [string, ActionSource])[]>();

function sourcesIn(file: SourceFile): (readonly [string, ActionSource])[] {
  return file.declarations.flatMap(declaration =>
    declaration.id === undefined ? [] : [[declaration.id, { file, declaration }] as const],
  );
}

/** True if two lists of files declare the same actions with the same titles and weights: only prose differs, or nothing. */
export function declareTheSame(files: readonly SourceFile[], others: readonly SourceFile[]): boolean {
  return (
    files.length === others.length &&
    files.every((file, at) => {
      const other = others[at];
      if (other === file) return true;
      return (
        other?.path === file.path &&
        other.declarations.length === file.declarations.length &&
        other.declarations.every((declaration, place) => isSame(declaration, file.declarations[place]))
      );
    })
  );
}

/** True for blocks that say the same of a weight. */
export function isSameWeight(a: WrittenWeight, b: WrittenWeight): boolean {
  return a === b || (a.points === b.points && a.percent === b.percent && a.pointsOverseas === b.pointsOverseas);
}

function isSame(a: Declaration, b: Declaration | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.idKey === b.idKey &&
    a.usesPercent === b.usesPercent &&
    a.category === b.category &&
    a.entry.title === b.entry.title &&
    isSameWeight(a.weight, b.weight)
  );
}
