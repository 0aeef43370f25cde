import { parseFile } from '../core/parse/parse-file.ts';
import { ignoreRules } from './ignore.ts';
import { type Loaded, loadedFrom } from './load.ts';
import { childPath } from './paths.ts';
import { readFolderSettings } from './settings.ts';
import type { SmallReader } from './small-text.ts';
import { isMarkdown } from './walk.ts';

/** Texts by their paths from a root, with slashes: `actions/1.1.1.md`, `referentiel.json`. */
export type Texts = Readonly<Record<string, string>>;

/** The same as `loadFolder` of texts that stand nowhere on the disk, below a root that is but a name. */
export function loadTexts(root: string, texts: Texts): Loaded {
  const all = new Map(Object.entries(texts).map(([path, text]) => [childPath(root, path), text]));
  const read: SmallReader = path => {
    const text = all.get(path);
    return text === undefined ? { kind: 'none' } : { kind: 'text', text };
  };
  const configuration = readFolderSettings(root, read);
  const rules = ignoreRules(root, configuration.settings.ignore, read);
  const counting = [...all].filter(([path]) => isMarkdown(path) && !rules.excludes(path, false)).sort(byPath);
  const files = new Map(counting.map(([path, text]) => [path, parseFile(path, text)]));
  return loadedFrom(root, files, configuration, read);
}

function byPath([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
