import type { Scenario } from '../core/model/scenario.ts';
import { readScenario } from '../core/parse/scenario/read-scenario.ts';
import { smallText } from '../disk/small-text.ts';
import { yamlFiles } from '../disk/walk.ts';
import { ignoreRules } from '../files/ignore.ts';
import type { FolderSettings } from '../files/settings.ts';
import { NOTHING_UNSAVED, type Unsaved } from '../files/unsaved.ts';
import { pathFromHere } from './places.ts';

/** The scenario files below a folder that its configuration does not leave out, as they are called from here, in alphabetical order. */
export async function scenariosBelow(folder: string, configuration: FolderSettings): Promise<readonly string[]> {
  return (await readScenarios(folder, configuration)).map(({ path }) => pathFromHere(path));
}

/** The same, read. */
export async function readScenarios(
  folder: string,
  { settings }: Pick<FolderSettings, 'settings'>,
  unsaved: Unsaved = NOTHING_UNSAVED,
): Promise<readonly Scenario[]> {
  const paths = await yamlFiles(folder, ignoreRules(folder, settings.ignore, smallText));
  return paths.flatMap(path => scenarioIn(path, folder, unsaved) ?? []);
}

/** The scenario of a file below a folder; undefined for a file that is none. */
export function scenarioIn(path: string, folder?: string, unsaved: Unsaved = NOTHING_UNSAVED): Scenario | undefined {
  const read = smallText(path, folder);
  return read.kind === 'text' ? readScenario(path, unsaved(path) ?? read.text) : undefined;
}
