import type { Scenario } from '../core/model/scenario.ts';
import { readScenario } from '../core/parse/scenario/read-scenario.ts';
import { ignoreRules } from './ignore.ts';
import { type Loaded, loadedFrom } from './load.ts';
import { memoryFiles } from './memory-files.ts';
import { childPath } from './paths.ts';
import { type FolderReview, readFolderReview } from './review.ts';
import { readFolderSettings } from './settings.ts';
import { isMarkdown, isYaml } from './walk.ts';

/** Texts by their paths from a root, with slashes: `actions/1.1.1.md`, `referentiel.json`. */
export type Texts = Readonly<Record<string, string>>;

/** Everything that texts below one folder make, its approvals and its scenarios among it. */
export interface LoadedTexts extends Loaded {
  readonly review: FolderReview;
  /** In the order of their paths. */
  readonly scenarios: readonly Scenario[];
}

/** The same as `loadFolder` of texts in memory, at once, below a root that is but a name. */
export function loadTexts(root: string, texts: Texts): LoadedTexts {
  const all = new Map(Object.entries(texts).map(([path, text]) => [childPath(root, path), text]));
  const { steering } = memoryFiles(all);
  const configuration = readFolderSettings(root, steering);
  const rules = ignoreRules(root, configuration.settings.ignore, steering);
  const counting = [...all].filter(([path]) => !rules.excludes(path, false)).sort(byPath);
  const markdown = new Map(counting.filter(([path]) => isMarkdown(path)));
  const yaml = counting.filter(([path]) => isYaml(path));
  const loaded = loadedFrom(root, markdown, configuration, steering);
  const scenarios = yaml.flatMap(([path, text]) => readScenario(path, text) ?? []);
  return { ...loaded, review: readFolderReview(root, steering), scenarios };
}

function byPath([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
