import { fileNameOf, folderOf, referentialOfFile, type Workspace } from '../../index/workspace.ts';
import type { Referential } from '../../model/referential.ts';
import { fieldOf } from '../../parse/fields.ts';
import { entrySkeleton, rootKeys } from '../../skeletons/action.ts';
import { textOfSkeleton } from '../../skeletons/skeleton.ts';
import type { Fixer, NewFile } from '../fix.ts';
import { lineEnd, preferred, replacing, titleToWrite, wholeLines } from './make.ts';
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
  const root = createdRoot(workspace, referential, lineEnd(file));
  if (root === undefined) return [];
  const args = { name: fileNameOf(root.path) };
  return [preferred('create-root', { args, creates: [root], ...titleToWrite(root.path, root.text) })];
};

/** The file of a root with the name by which others cite the référentiel, else that of its folder; undefined where that is taken. */
export function createdRoot(workspace: Workspace, referential: Referential, lineEnd: string): NewFile | undefined {
  const slug = slugOf(workspace, referential);
  const path = `${referential.folder}/${slug}.md`;
  if (workspace.files.has(path)) return undefined;
  const root = entrySkeleton({ depth: 1, keys: rootKeys('identifiant', slug), sections: [] });
  return { path, text: textOfSkeleton(root, lineEnd) };
}

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
