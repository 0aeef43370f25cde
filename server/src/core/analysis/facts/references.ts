import { type Reference, referencesIn } from '../../index/references.ts';
import type { Workspace } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';
import type { SourceFile } from '../../model/source.ts';
import type { PlacedFinding } from '../rule.ts';

/** What a reference rule finds in one file. */
export type ReferenceCheck = (references: readonly Reference[], file: SourceFile) => readonly PlacedFinding[];

// Without the référentiels that they mean: each would keep all the files that were in it when it was resolved.
type Resolved = Omit<Reference, 'referential'> & { readonly folder: string };
const resolved = memory<SourceFile, readonly Resolved[]>();

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
    const bound = withReferential(workspace);
    for (const file of workspace.files.values()) {
      if (file.citations.length === 0 && file.keyReferences.length === 0) continue;
      const references = () => resolved(file, trees, () => referencesIn(workspace, file).map(withoutReferential));
      yield* remembered(file, trees, () => check(references().flatMap(bound), file));
    }
  };
}

function withoutReferential({ referential: { folder }, ...reference }: Reference): Resolved {
  return { ...reference, folder };
}

function withReferential({ referentials }: Workspace): (resolved: Resolved) => Reference[] {
  const byFolder = new Map(referentials.map(referential => [referential.folder, referential]));
  return ({ folder, ...reference }) => {
    const referential = byFolder.get(folder);
    return referential ? [{ ...reference, referential }] : [];
  };
}
