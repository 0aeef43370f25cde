import { emptyWorkspace, type Workspace, withFiles } from '../core/index/workspace.ts';
import type { SourceFile } from '../core/model/source.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import { type FolderSettings, foldersAround, settingsAround } from './settings.ts';
import type { SmallReader } from './small-text.ts';

/** Everything that counts below a folder, and what its `referentiel.json` says. */
export interface Loaded {
  readonly workspace: Workspace;
  /** Every Markdown file by its path, those that are none of a référentiel too. */
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly configuration: FolderSettings;
}

/** Files that were read before, by their paths. */
export type Known = ReadonlyMap<string, SourceFile>;

export const NOTHING_KNOWN: Known = new Map();

/** A file or folder that counts, and that there is no right to read. */
export class Unreadable extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`Cannot be read: ${path}`);
    this.path = path;
  }
}

/**
 * What texts make together, by the absolute paths of their files below a root; `read` gives the
 * configurations of its folders.
 */
export function loadedFrom(
  root: string,
  texts: ReadonlyMap<string, string>,
  configuration: FolderSettings,
  known: Known,
  read: SmallReader,
): Loaded {
  const files = new Map([...texts].map(([path, text]) => [path, parsed(path, text, known)]));
  const around = settingsAround(root, configuration.settings, foldersAround(root, [...files.keys()]), read);
  return { workspace: withFiles(emptyWorkspace(around), files), files, configuration };
}

function parsed(path: string, text: string, known: Known): SourceFile {
  const before = known.get(path);
  return before?.text === text ? before : parseFile(path, text);
}
