import { declarationAt } from '../index/references.ts';
import type { SourceFile } from '../model/source.ts';

/** The id and title of the action in whose text or block an offset stands; undefined where that has no id. */
export function enclosingAction(
  file: SourceFile,
  offset: number,
): { readonly id: string; readonly title: string } | undefined {
  const declaration = declarationAt(file, offset);
  return declaration?.id === undefined ? undefined : { id: declaration.id, title: declaration.entry.title };
}
