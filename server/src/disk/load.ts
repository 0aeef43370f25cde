import { emptyWorkspace, type Workspace, withFiles } from '../core/index/workspace.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import { ignoreRules } from './ignore.ts';
import { type FolderSettings, readFolderSettings, settingsBelow } from './settings.ts';
import { markdownFiles, readTexts } from './walk.ts';

/** Everything that counts below a folder, and what its `referentiel.json` says. */
export interface Loaded {
  readonly workspace: Workspace;
  readonly configuration: FolderSettings;
}

/** Reads a folder once. The path is absolute, with slashes, and so are those of the files. */
export async function loadFolder(root: string): Promise<Loaded> {
  const configuration = await readFolderSettings(root);
  const { settings } = configuration;
  const texts = await readTexts(await markdownFiles(root, ignoreRules(root, settings.ignore)));
  const files = new Map([...texts].map(([path, text]) => [path, parseFile(path, text)]));
  return { workspace: withFiles(emptyWorkspace(settingsBelow(root, settings)), files), configuration };
}
