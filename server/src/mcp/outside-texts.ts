import type { Workspace } from '../core/index/workspace.ts';
import { SETTINGS_FILE } from '../core/model/settings.ts';
import { readScenario } from '../core/parse/scenario/read-scenario.ts';
import type { Outside } from '../core/refactor/outside.ts';
import { smallText, smallTextNow } from '../disk/small-text.ts';
import { yamlFiles } from '../disk/walk.ts';
import { ignoreRules } from '../files/ignore.ts';
import type { Loaded } from '../files/load.ts';
import { childPath, foldersBetween } from '../files/paths.ts';

/** The scenarios and the configurations below a folder, which name actions beside the files of its référentiels. */
export async function outsideTexts(root: string, { workspace, configuration }: Loaded): Promise<Outside> {
  const paths = await yamlFiles(root, ignoreRules(root, configuration.settings.ignore, smallText));
  const read = (path: string) => {
    const text = smallTextNow(path, root);
    return text === undefined ? [] : [{ path, text }];
  };
  return {
    scenarios: paths.flatMap(read).flatMap(({ path, text }) => readScenario(path, text) ?? []),
    settings: settingsPaths(root, workspace).flatMap(read),
  };
}

function settingsPaths(root: string, { referentials }: Workspace): readonly string[] {
  const folders = referentials.flatMap(({ folder }) => foldersBetween(root, childPath(folder, SETTINGS_FILE)));
  return [...new Set([root, ...folders])].map(folder => childPath(folder, SETTINGS_FILE));
}
