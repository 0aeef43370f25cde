import type { Scenario } from '../../core/model/scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import type { Files } from '../../files/files.ts';
import { smallTextOf } from '../../files/small-text-of.ts';
import { uriOf } from '../proto/uris.ts';
import type { Scenarios } from './scenarios.ts';

/** A scenario of the workspace: as it is open, else as it stands on the disk. */
export interface KnownScenario {
  readonly uri: string;
  /** Null where no document is open. */
  readonly version: number | null;
  readonly scenario: Scenario;
}

/** All scenarios there are now: those that are open first, then those of the files, in the order of their paths. */
export type ReadScenarios = () => Promise<readonly KnownScenario[]>;

/** `yamlFiles` gives the YAML files of the workspace folders. */
export function createKnownScenarios(
  files: Files,
  scenarios: Pick<Scenarios, 'opened'>,
  yamlFiles: () => Promise<readonly string[]>,
): ReadScenarios {
  // What looks as it did when it was read is not read again.
  let known: ReadonlyMap<string, Known> = new Map();

  const onDisk = async (): Promise<readonly Scenario[]> => {
    const now = await Promise.all(
      (await yamlFiles()).map(async path => {
        const [stamp, before] = [await files.stampOf(path), known.get(path)];
        const isSame = before !== undefined && before.stamp === stamp;
        return [path, isSame ? before : { stamp, scenario: await scenarioAt(files, path) }] as const;
      }),
    );
    known = new Map(now);
    return now.flatMap(([, { scenario }]) => scenario ?? []);
  };

  return async () => {
    const closed = await onDisk();
    const opened = scenarios.opened();
    const isOpen = new Set(opened.map(({ scenario }) => scenario.path));
    return [
      ...opened,
      ...closed
        .filter(({ path }) => !isOpen.has(path))
        .map(scenario => ({ uri: uriOf(scenario.path), version: null, scenario })),
    ];
  };
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
