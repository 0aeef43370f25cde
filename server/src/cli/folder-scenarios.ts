import { readScenario } from '../core/parse/scenario/read-scenario.ts';
import { smallText } from '../disk/small-text.ts';
import { yamlFiles } from '../disk/walk.ts';
import { ignoreRules } from '../files/ignore.ts';
import type { FolderSettings } from '../files/settings.ts';
import { pathFromHere } from './places.ts';

/** The scenario files below a folder that its configuration does not leave out, as they are called from here, in alphabetical order. */
export async function scenariosBelow(folder: string, { settings }: FolderSettings): Promise<readonly string[]> {
  const paths = await yamlFiles(folder, ignoreRules(folder, settings.ignore, smallText));
  return paths.filter(path => isScenario(path, folder)).map(pathFromHere);
}

function isScenario(path: string, folder: string): boolean {
  const read = smallText(path, folder);
  return read.kind === 'text' && readScenario(path, read.text) !== undefined;
}
