import type { Files } from './files.ts';
import { ignoreRules } from './ignore.ts';
import { type Known, type Loaded, loadedFrom, Unreadable } from './load.ts';
import { readFolderSettings } from './settings.ts';
import { NOTHING_UNSAVED, type Unsaved } from './unsaved.ts';
import { VersionRefused } from './version-refused.ts';
import { createWalk } from './walk.ts';

/**
 * Reads a folder once. The path is absolute, with slashes, and so are those of the files. Unsaved texts win. Of what is
 * `known`, of another version of the folder for instance, all is kept that is the same.
 * @throws Unreadable where something cannot be read, which might be full of faults
 */
export async function loadFolder(
  files: Files,
  root: string,
  unsaved: Unsaved = NOTHING_UNSAVED,
  known?: Known,
): Promise<Loaded> {
  const { markdownFiles, readTexts } = createWalk(files);
  await files.look([root]);
  const configuration = readFolderSettings(root, files.steering);
  const { settings } = configuration;
  const paths = await markdownFiles(root, ignoreRules(root, settings.ignore, files.steering), refuse);
  const texts = await readTexts(paths);
  for (const path of paths) if (!texts.has(path) && (await files.kindOf(path)) !== 'none') refuse(path);
  const whole = new Map([...texts].map(([path, text]) => [path, unsaved(path) ?? text]));
  return loadedFrom(root, whole, configuration, files.steering, known);
}

/**
 * The same of a folder that somebody names, as a version of référentiels. @throws VersionRefused where there is no such folder, and
 * Unreadable for a part of it that may not be read
 */
export async function readFolder(files: Files, folder: string, known?: Known): Promise<Loaded> {
  const found = await files.kindOf(folder);
  if (found !== 'folder') {
    const kind = found === 'none' ? 'nothing' : found;
    throw new VersionRefused({ kind: 'no-folder', path: folder, revision: undefined, found: kind });
  }
  return loadFolder(files, folder, NOTHING_UNSAVED, known);
}

function refuse(path: string): never {
  throw new Unreadable(path);
}
