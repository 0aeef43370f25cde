import type { ActionSource, Duplicate } from '../model/referential.ts';
import type { Declaration, SourceFile } from '../model/source.ts';

export interface Sources {
  readonly sources: ReadonlyMap<string, ActionSource>;
  readonly duplicates: readonly Duplicate[];
}

/** Where each action is declared. Of two declarations of one id the first counts, in the order of the files. */
export function sourcesOf(files: readonly SourceFile[]): Sources {
  const sources = new Map<string, ActionSource>();
  const duplicates: Duplicate[] = [];
  for (const file of files) {
    for (const declaration of file.declarations) {
      const { id } = declaration;
      if (id === undefined) continue;
      const source = { file, declaration };
      const first = sources.get(id);
      if (first) duplicates.push({ id, first, other: source });
      else sources.set(id, source);
    }
  }
  return { sources, duplicates };
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

function isSame(a: Declaration, b: Declaration | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.idKey === b.idKey &&
    a.usesPercent === b.usesPercent &&
    a.category === b.category &&
    a.entry.title === b.entry.title &&
    a.weight.points === b.weight.points &&
    a.weight.percent === b.weight.percent &&
    a.weight.pointsOverseas === b.weight.pointsOverseas
  );
}
