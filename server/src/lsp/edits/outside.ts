import { folderOf } from '../../core/index/workspace.ts';
import { SETTINGS_FILE } from '../../core/model/settings.ts';
import type { Outside } from '../../core/refactor/outside.ts';
import { type LineIndex, lineIndex } from '../../core/text/line-index.ts';
import type { Files } from '../../files/files.ts';
import { smallTextOf } from '../../files/small-text-of.ts';
import type { Folders } from '../folders/folders.ts';
import type { ReadScenarios } from '../scenarios/known-scenarios.ts';
import type { NamedDocuments } from '../session/named-documents.ts';

/** The texts beside the workspace, as they are open or stand on the disk. */
export interface OutsideTexts extends Outside {
  /** One of them; undefined for any other path. */
  readonly textOf: (path: string) => string | undefined;
  /** The lines of one of them; undefined for any other path. */
  readonly linesOf: (path: string) => LineIndex | undefined;
  /** The version of one that is open; null for any other path. */
  readonly versionOf: (path: string) => number | null;
}

/** Reads all scenarios, and the `referentiel.json` files that say something of some files or folders. */
export type ReadOutside = (...paths: readonly string[]) => Promise<OutsideTexts>;

export interface OutsideHost {
  readonly files: Files;
  readonly scenarios: ReadScenarios;
  readonly settings: NamedDocuments;
  readonly folders: Pick<Folders, 'settingsAround'>;
}

export function createOutside({ files, scenarios, settings, folders }: OutsideHost): ReadOutside {
  // A référentiel, or what is imported around it, stands in a folder of the one that was imported.
  const around = (path: string): readonly string[] => [
    ...folders.settingsAround(path),
    `${folderOf(folderOf(path))}/${SETTINGS_FILE}`,
  ];
  const configurations = async (paths: readonly string[]): Promise<ReadonlyMap<string, Configuration>> => {
    const found = [...new Set(paths.flatMap(around))].map(async at => {
      const document = settings.document(at);
      const text = document?.getText() ?? (await smallTextOf(files, at));
      return text === undefined ? [] : [[at, { text, version: document?.version ?? null }] as const];
    });
    return new Map((await Promise.all(found)).flat());
  };

  return async (...paths) => {
    const configured = await configurations(paths);
    const known = await scenarios();
    const byPath = new Map(known.map(one => [one.scenario.path, one]));
    return {
      scenarios: known.map(({ scenario }) => scenario),
      settings: Array.from(configured, ([at, { text }]) => ({ path: at, text })),
      textOf: asked => configured.get(asked)?.text ?? byPath.get(asked)?.scenario.text,
      linesOf: asked => {
        const text = configured.get(asked)?.text;
        return text === undefined ? byPath.get(asked)?.scenario.lines : lineIndex(text);
      },
      versionOf: asked => (configured.get(asked) ?? byPath.get(asked))?.version ?? null,
    };
  };
}

/** What a `referentiel.json` says, as it is open or stands on the disk. */
interface Configuration {
  readonly text: string;
  /** Null where it is not open. */
  readonly version: number | null;
}
