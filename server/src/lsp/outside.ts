import { folderOf } from '../core/index/workspace.ts';
import type { Scenario } from '../core/model/scenario.ts';
import { SETTINGS_FILE } from '../core/model/settings.ts';
import { readScenario } from '../core/parse/scenario/read-scenario.ts';
import type { Outside } from '../core/refactor/outside.ts';
import { type LineIndex, lineIndex } from '../core/text/line-index.ts';
import { smallTextNow } from '../disk/small-text.ts';
import { stampOf } from '../disk/walk.ts';
import type { Scenarios } from './scenarios.ts';
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
  readonly scenarios: Scenarios;
  readonly settings: SettingsDocuments;
  /** The YAML files of the workspace folders. */
  readonly yamlFiles: () => Promise<readonly string[]>;
}

export function createOutside({ scenarios, settings, yamlFiles }: OutsideHost): ReadOutside {
  // What looks as it did when it was read is not read again.
  let known: ReadonlyMap<string, Known> = new Map();

  const onDisk = async (): Promise<readonly Scenario[]> => {
    const now = await Promise.all(
      (await yamlFiles()).map(async path => {
        const [stamp, before] = [await stampOf(path), known.get(path)];
        return [path, before?.stamp === stamp && before ? before : { stamp, scenario: scenarioAt(path) }] as const;
      }),
    );
    known = new Map(now);
    return now.flatMap(([, { scenario }]) => scenario ?? []);
  };

  return async declaring => {
    // A référentiel, or what is imported around it, stands in a folder of the one that was imported.
    const path = `${folderOf(folderOf(declaring))}/${SETTINGS_FILE}`;
    const closed = await onDisk();
    const opened = new Map(scenarios.opened().map(open => [open.scenario.path, open]));
    const document = settings.document(path);
    const text = document?.getText() ?? smallTextNow(path);
    const all = [
      ...[...opened.values()].map(({ scenario }) => scenario),
      ...closed.filter(scenario => !opened.has(scenario.path)),
    ];
    return {
      scenarios: all,
      settings: text === undefined ? [] : [{ path, text }],
      linesOf: asked =>
        asked === path && text !== undefined ? lineIndex(text) : all.find(one => one.path === asked)?.lines,
      versionOf: asked => (asked === path ? document?.version : opened.get(asked)?.version) ?? null,
    };
  };
}

interface Known {
  readonly stamp: string | undefined;
  /** Undefined for another YAML file. */
  readonly scenario: Scenario | undefined;
}

function scenarioAt(path: string): Scenario | undefined {
  const text = smallTextNow(path);
  return text === undefined ? undefined : readScenario(path, text);
}
