import { emptyWorkspace, type Workspace, type WorkspaceSettings, withFiles } from '../core/index/workspace.ts';
import type { Settings } from '../core/model/settings.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import { ignoreRules } from './ignore.ts';
import { childPath } from './paths.ts';
import { readFolderSettings } from './settings.ts';
import { markdownFiles, readTexts } from './walk.ts';

/** Everything that counts below a folder, read once. The path is absolute, with slashes, and so are those of the files. */
export async function loadWorkspace(root: string): Promise<Workspace> {
  const { settings } = await readFolderSettings(root);
  const texts = await readTexts(await markdownFiles(root, ignoreRules(root, settings.ignore)));
  const files = new Map([...texts].map(([path, text]) => [path, parseFile(path, text)]));
  return withFiles(emptyWorkspace(settingsBelow(root, settings)), files);
}

/** The settings of référentiels by the absolute paths of their folders. */
export function settingsBelow(root: string, { referentials }: Settings): WorkspaceSettings {
  return new Map([...referentials].map(([folder, own]) => [folder === '.' ? root : childPath(root, folder), own]));
}
