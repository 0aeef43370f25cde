import { folderOf } from '../core/index/workspace.ts';
import { SETTINGS_FILE } from '../core/model/settings.ts';
import type { Outside } from '../core/refactor/outside.ts';
import { type LineIndex, lineIndex } from '../core/text/line-index.ts';
import { smallTextNow } from '../disk/small-text.ts';
import type { ReadScenarios } from './known-scenarios.ts';
import type { SettingsDocuments } from './settings-documents.ts';

/** The texts beside the workspace, as they are open or stand on the disk. */
export interface OutsideTexts extends Outside {
  /** The lines of one of them; undefined for any other path. */
  readonly linesOf: (path: string) => LineIndex | undefined;
  /** The version of one that is open; null for any other path. */
  readonly versionOf: (path: string) => number | null;
}

/** Reads all scenarios, and the `referentiel.json` that may keep the order of what a file declares. */
export type ReadOutside = (declaring: string) => Promise<OutsideTexts>;

export interface OutsideHost {
  readonly scenarios: ReadScenarios;
  readonly settings: SettingsDocuments;
}

export function createOutside({ scenarios, settings }: OutsideHost): ReadOutside {
  return async declaring => {
    // A référentiel, or what is imported around it, stands in a folder of the one that was imported.
    const path = `${folderOf(folderOf(declaring))}/${SETTINGS_FILE}`;
    const known = await scenarios();
    const byPath = new Map(known.map(one => [one.scenario.path, one]));
    const document = settings.document(path);
    const text = document?.getText() ?? smallTextNow(path);
    return {
      scenarios: known.map(({ scenario }) => scenario),
      settings: text === undefined ? [] : [{ path, text }],
      linesOf: asked => (asked === path && text !== undefined ? lineIndex(text) : byPath.get(asked)?.scenario.lines),
      versionOf: asked => (asked === path ? document?.version : byPath.get(asked)?.version) ?? null,
    };
  };
}
