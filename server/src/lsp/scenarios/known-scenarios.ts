import { isSameKey } from '../../core/memory/memory.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import type { Files } from '../../files/files.ts';
import { smallTextOf } from '../../files/small-text-of.ts';
import type { Folders } from '../folders/folders.ts';
import { uriOf } from '../proto/uris.ts';
import type { Scenarios } from './scenarios.ts';

/** A scenario of the workspace: as it is open, else as it stands on the disk. */
export interface KnownScenario {
  readonly uri: string;
  /** Null where no document is open. */
  readonly version: number | null;
  readonly scenario: Scenario;
}

/** All scenarios: those that are open first, then those of the files, in the order of their paths. */
export type ReadScenarios = () => Promise<readonly KnownScenario[]>;

export interface KnownScenarios {
  /** Those there are now: all folders are looked through, which an edit needs that must miss none. */
  readonly now: ReadScenarios;
  /** The same where no file has come that nobody told of: it does not cost more where there are more measures. */
  readonly told: ReadScenarios;
}

export function createKnownScenarios(
  files: Files,
  scenarios: Pick<Scenarios, 'opened' | 'revision'>,
  { yamlFiles, looks }: Pick<Folders, 'yamlFiles' | 'looks'>,
): KnownScenarios {
  // What looks as it did when it was read is not read again.
  let known: ReadonlyMap<string, Known> = new Map();
  let listed: { readonly at: readonly number[]; readonly paths: readonly string[] } | undefined;

  const moment = () => [scenarios.revision(), looks()];
  const list = async (): Promise<readonly string[]> => {
    const at = moment();
    const paths = await yamlFiles();
    listed = { at, paths };
    return paths;
  };
  const listedBefore = async (): Promise<readonly string[]> =>
    listed && isSameKey(listed.at, moment()) ? listed.paths : list();

  const onDisk = async (paths: readonly string[]): Promise<readonly Scenario[]> => {
    const now = await Promise.all(
      paths.map(async path => {
        const [stamp, before] = [await files.stampOf(path), known.get(path)];
        const isSame = before !== undefined && before.stamp === stamp;
        return [path, isSame ? before : { stamp, scenario: await scenarioAt(files, path) }] as const;
      }),
    );
    known = new Map(now);
    return now.flatMap(([, { scenario }]) => scenario ?? []);
  };

  const readOf = (paths: () => Promise<readonly string[]>) => async (): Promise<readonly KnownScenario[]> => {
    const closed = await onDisk(await paths());
    const opened = scenarios.opened();
    const isOpen = new Set(opened.map(({ scenario }) => scenario.path));
    return [
      ...opened,
      ...closed
        .filter(({ path }) => !isOpen.has(path))
        .map(scenario => ({ uri: uriOf(scenario.path), version: null, scenario })),
    ];
  };
  return { now: readOf(list), told: readOf(listedBefore) };
}

interface Known {
  readonly stamp: string | undefined;
  /** Undefined for another YAML file. */
  readonly scenario: Scenario | undefined;
}

async function scenarioAt(files: Files, path: string): Promise<Scenario | undefined> {
  const text = await smallTextOf(files, path);
  return text === undefined ? undefined : readScenario(path, text);
}
