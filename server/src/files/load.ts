import { emptyWorkspace, type Workspace, withFiles, withSettings } from '../core/index/workspace.ts';
import type { WorkspaceSettings } from '../core/index/workspace-settings.ts';
import { isSameData } from '../core/memory/is-same-data.ts';
import type { SourceFile } from '../core/model/source.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import { placedBelow } from './paths.ts';
import { type FolderSettings, foldersAround, settingsAround } from './settings.ts';
import type { SmallReader } from './small-text.ts';

/** Everything that counts below a folder, and what its `referentiel.json` says. */
export interface Loaded {
  /** The absolute path of the folder below which its files are told to stand. */
  readonly root: string;
  readonly workspace: Workspace;
  /** Every Markdown file by its path, those that are none of a référentiel too. */
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly configuration: FolderSettings;
}

/**
 * What was read before, of the same folder or of another version of it. What is read then is told below the same root, wherever
 * it stands, so that what both hold is the same in both.
 */
export type Known = Pick<Loaded, 'root' | 'workspace' | 'files'>;

/** A file or folder that counts, and that there is no right to read. */
export class Unreadable extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`Cannot be read: ${path}`);
    this.path = path;
  }
}

/**
 * What texts make together, by the absolute paths of their files below a folder; `read` gives the configurations of its
 * folders.
 */
export function loadedFrom(
  folder: string,
  texts: ReadonlyMap<string, string>,
  configuration: FolderSettings,
  read: SmallReader,
  known?: Known,
): Loaded {
  const root = known?.root ?? folder;
  const files = new Map(
    Array.from(texts, ([path, text]) => {
      const told = placedBelow(root, folder, path);
      return [told, parsed(told, text, known)] as const;
    }),
  );
  const around = settingsAround(root, configuration.settings, foldersAround(root, [...files.keys()]), path =>
    read(placedBelow(folder, root, path)),
  );
  return { root, workspace: workspaceOf(files, around, known), files, configuration };
}

function parsed(path: string, text: string, known: Known | undefined): SourceFile {
  const before = known?.files.get(path);
  return before?.text === text ? before : parseFile(path, text);
}

/** The workspace of files; as a change of the one that is known, where there is one. */
function workspaceOf(
  files: Loaded['files'],
  settings: WorkspaceSettings,
  known: Known = { root: '', workspace: emptyWorkspace(settings), files: new Map() },
): Workspace {
  const { workspace, files: before } = known;
  const changes = new Map<string, SourceFile | undefined>(
    [...files].filter(([path, file]) => before.get(path) !== file),
  );
  for (const path of before.keys()) if (!files.has(path)) changes.set(path, undefined);
  const under = isSameData(workspace.settings, settings) ? workspace : withSettings(workspace, settings);
  return changes.size === 0 ? under : withFiles(under, changes);
}
