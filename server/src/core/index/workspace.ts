import type { Referential } from '../model/referential.ts';
import type { ReferentialSettings } from '../model/settings.ts';
import type { SourceFile } from '../model/source.ts';
import { referentialOf } from './referential.ts';

/** Every file that counts and the référentiels that they make. Immutable: a change gives another workspace. */
export interface Workspace {
  readonly files: ReadonlyMap<string, SourceFile>;
  /** In the order of their folders. */
  readonly referentials: readonly Referential[];
  readonly settings: WorkspaceSettings;
}

/** What configuration says of a référentiel, by the path of its folder. */
export type WorkspaceSettings = ReadonlyMap<string, ReferentialSettings>;

const NO_SETTINGS: WorkspaceSettings = new Map();

export function emptyWorkspace(settings: WorkspaceSettings = NO_SETTINGS): Workspace {
  return { files: new Map(), referentials: [], settings };
}

/**
 * The workspace after some files changed, all at once; undefined stands for a file that is gone. Only the référentiels
 * whose folder holds a changed measure file are assembled anew, and the result equals a workspace built from scratch.
 */
export function withFiles(workspace: Workspace, changes: ReadonlyMap<string, SourceFile | undefined>): Workspace {
  const files = new Map(workspace.files);
  const touched = new Set<string>();
  for (const [path, file] of changes) {
    const before = files.get(path);
    if (before?.kind === 'measure' || file?.kind === 'measure') touched.add(folderOf(path));
    if (file === undefined || file.kind === 'none') files.delete(path);
    else files.set(path, file);
  }
  return { files, referentials: assemble(files, workspace, touched), settings: workspace.settings };
}

/** The same files under other settings. */
export function withSettings({ files }: Workspace, settings: WorkspaceSettings): Workspace {
  return withFiles(emptyWorkspace(settings), files);
}

/** The folder of a path, without a slash at its end. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The référentiel that a measure file belongs to; undefined for any other file. */
export function referentialOfFile(workspace: Workspace, path: string): Referential | undefined {
  if (workspace.files.get(path)?.kind !== 'measure') return undefined;
  const folder = folderOf(path);
  return workspace.referentials.find(referential => referential.folder === folder);
}

function assemble(
  files: ReadonlyMap<string, SourceFile>,
  before: Workspace,
  touched: ReadonlySet<string>,
): readonly Referential[] {
  if (touched.size === 0) return before.referentials;
  const kept = before.referentials.filter(({ folder }) => !touched.has(folder));
  const groups = new Map<string, SourceFile[]>([...touched].map(folder => [folder, []]));
  for (const file of files.values()) if (file.kind === 'measure') groups.get(folderOf(file.path))?.push(file);
  const made = [...groups].filter(([, group]) => group.length > 0);
  const assembled = made.map(([folder, group]) => {
    const known = before.referentials.find(referential => referential.folder === folder);
    return referentialOf(folder, group, before.settings.get(folder), known);
  });
  return [...kept, ...assembled].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
