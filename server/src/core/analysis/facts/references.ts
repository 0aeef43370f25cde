import { type Reference, referencesIn } from '../../index/references.ts';
import type { Workspace } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';
import type { SourceFile } from '../../model/source.ts';
import type { PlacedFinding } from '../rule.ts';

/** What a reference rule finds in one file. */
export type ReferenceCheck = (references: readonly Reference[], file: SourceFile) => readonly PlacedFinding[];

const resolved = memory<SourceFile, readonly Reference[]>();

/** What the references of any file depend on, besides the file: the trees of actions, their names and their places. */
export function treesOf({ referentials }: Workspace): unknown[] {
  return referentials.flatMap(({ root, name, folder }) => [root, name, folder]);
}

/**
 * A check of every file of a workspace that depends on its references, and on the trees, names and places of the
 * référentiels, alone: only the files in which any of that has changed are checked anew.
 */
export function perReference(check: ReferenceCheck): (workspace: Workspace) => Iterable<PlacedFinding> {
  const remembered = memory<SourceFile, readonly PlacedFinding[]>();
  return function* (workspace) {
    const trees = treesOf(workspace);
    for (const file of workspace.files.values()) {
      if (file.citations.length === 0 && file.keyReferences.length === 0) continue;
      const references = () => resolved(file, trees, () => referencesIn(workspace, file));
      yield* remembered(file, trees, () => check(references(), file));
    }
  };
}
