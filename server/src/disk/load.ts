import { emptyWorkspace, type Workspace, withFiles } from '../core/index/workspace.ts';
import type { SourceFile } from '../core/model/source.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import { ignoreRules } from './ignore.ts';
import { type FolderSettings, foldersAround, readFolderSettings, settingsAround } from './settings.ts';
import type { SmallReader } from './small-text.ts';
import { NOTHING_UNSAVED, type Unsaved } from './unsaved.ts';
import { kindOfPath, markdownFiles, readTexts } from './walk.ts';

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
 * Reads a folder once. The path is absolute, with slashes, and so are those of the files. Unsaved texts win. Files that are
 * `known`, of another version of the folder for instance, are taken where they hold the same.
 * @throws Unreadable where something cannot be read, which might be full of faults
 */
export async function loadFolder(
  root: string,
  unsaved: Unsaved = NOTHING_UNSAVED,
  known: Known = NOTHING_KNOWN,
): Promise<Loaded> {
  const configuration = readFolderSettings(root);
  const { settings } = configuration;
  const paths = await markdownFiles(root, ignoreRules(root, settings.ignore), refuse);
  const texts = await readTexts(paths);
  for (const path of paths) if (!texts.has(path) && (await kindOfPath(path)) !== 'none') refuse(path);
  const whole = new Map([...texts].map(([path, text]) => [path, unsaved(path) ?? text]));
  return loadedFrom(root, whole, configuration, known);
}

/**
 * What texts make together, by the absolute paths of their files below a root; the configurations of its folders are on the disk,
 * unless `read` looks elsewhere.
 */
export function loadedFrom(
  root: string,
  texts: ReadonlyMap<string, string>,
  configuration: FolderSettings,
  known: Known,
  read?: SmallReader,
): Loaded {
  const files = new Map([...texts].map(([path, text]) => [path, parsed(path, text, known)]));
  const around = settingsAround(root, configuration.settings, foldersAround(root, [...files.keys()]), read);
  return { workspace: withFiles(emptyWorkspace(around), files), files, configuration };
}

function parsed(path: string, text: string, known: Known): SourceFile {
  const before = known.get(path);
  return before?.text === text ? before : parseFile(path, text);
}

function refuse(path: string): never {
  throw new Unreadable(path);
}
