import { fileNameOf, folderOf, referentialOfFile, type Workspace } from '../../index/workspace.ts';
import type { Referential } from '../../model/referential.ts';
import { fieldOf } from '../../parse/fields.ts';
import { entrySkeleton, rootKeys } from '../../skeletons/action.ts';
import { textOfSkeleton } from '../../skeletons/skeleton.ts';
import type { Fixer } from '../fix.ts';
import { lineEnd, preferred, replacing, wholeLines } from './make.ts';
import { fieldAt, insertingKey } from './places.ts';

/** Creates the root's file; or gives the root the name by which others cite it, else that of its folder. */
export const fixRootMissing: Fixer = context => {
  const { workspace, file, problem } = context;
  const referential = referentialOfFile(workspace, file.path);
  if (referential === undefined) return [];
  const slug = slugOf(workspace, referential);
  if (problem.variant === 'unnamed') {
    const entry = fieldAt(context)?.entry;
    const empty = entry && fieldOf(entry, 'referentiel');
    const edit = empty
      ? replacing(file, wholeLines(file, empty.keySpan), `referentiel: ${slug}${lineEnd(file)}`)
      : entry && insertingKey(file, entry, 'referentiel', slug);
    return edit ? [preferred('insert-key', { args: { key: 'referentiel', value: slug }, edits: [edit] })] : [];
  }
  const name = `${slug}.md`;
  const path = `${referential.folder}/${name}`;
  if (workspace.files.has(path)) return [];
  const root = entrySkeleton({ depth: 1, keys: rootKeys('identifiant', slug), sections: [] });
  const text = textOfSkeleton(root, lineEnd(file));
  return [preferred('create-root', { args: { name }, creates: [{ path, text }] })];
};

function slugOf(workspace: Workspace, { folder }: Referential): string {
  const names = new Set(workspace.referentials.map(({ name }) => name));
  for (const { keyReferences } of workspace.files.values()) {
    const free = keyReferences.find(({ prefix }) => !names.has(prefix));
    if (free) return free.prefix;
  }
  const folders = [fileNameOf(folder), fileNameOf(folderOf(folder))].map(name => name.toLowerCase());
  return folders.find(name => /^[a-z][a-z0-9_]*$/.test(name) && !GENERIC.has(name)) ?? 'referentiel';
}

// Names of folders that say what is in them, not which référentiel it is.
const GENERIC: ReadonlySet<string> = new Set(['actions', 'mesures', 'referentiel', 'referentiels', 'markdown']);
