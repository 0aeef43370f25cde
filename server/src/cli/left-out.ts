import { say } from '../../../l10n/say.ts';
import { SETTINGS_FILE } from '../core/model/settings.ts';
import { smallText } from '../disk/small-text.ts';
import { leadsOut } from '../disk/walk.ts';
import { ALWAYS_LEFT_OUT, ignoreRules } from '../files/ignore.ts';
import { relativePath } from '../files/paths.ts';
import { readFolderSettings } from '../files/settings.ts';
import { pathFromHere } from './places.ts';
import type { Target } from './targets.ts';

/** A line for each file that was asked for and is not read: why that is so. Nobody asked for those of a folder one by one. */
export async function sayLeftOut({ folder, files }: Target): Promise<string[]> {
  if (files === undefined) return [];
  const { ignore } = readFolderSettings(folder, smallText).settings;
  const [git, all] = [ignoreRules(folder, [], smallText), ignoreRules(folder, ignore, smallText)];
  const lines = [...files].map(async path => {
    const file = pathFromHere(path);
    if (all.excludes(path, false)) {
      const names = relativePath(folder, path).split('/');
      const always = names.find(name => ALWAYS_LEFT_OUT.includes(name));
      const reason = always ?? (git.excludes(path, false) ? '.gitignore' : SETTINGS_FILE);
      return [say('The file {file} is left out by {reason}.', { file, reason })];
    }
    const isOutside = await leadsOut(folder, path);
    return isOutside ? [say('The file {file} is left out: it is a link that leads out of the folder.', { file })] : [];
  });
  return (await Promise.all(lines)).flat();
}
