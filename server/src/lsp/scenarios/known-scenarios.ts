import { isSameKey } from '../../core/memory/memory.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { readScenario } from '../../core/parse/scenario/read-scenario.ts';
import type { Files } from '../../files/files.ts';
import { smallTextOf } from '../../files/small-text-of.ts';
import type { Folders } from '../folders/folders.ts';
import { uriOf } from '../proto/uris.ts';
import { turns } from '../turns/turns.ts';
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
  /** The same as far as it was told of: nothing is looked at until then, however many measures and scenarios there are. */
  readonly told: ReadScenarios;
}

export function createKnownScenarios(
  files: Files,
  scenarios: Pick<Scenarios, 'opened' | 'revision'>,
  { yamlFiles, looks }: Pick<Folders, 'yamlFiles' | 'looks'>,
): KnownScenarios {
  // What looks as it did when it was read is not read again.
  let known: ReadonlyMap<string, Known> = new Map();
  let found: { readonly at: readonly number[]; readonly saved: readonly Scenario[] } | undefined;

  const moment = () => [scenarios.revision(), looks()];
  const look = async (): Promise<readonly Scenario[]> => {
    const at = moment();
    const saved = await onDisk();
    found = { at, saved };
    return saved;
  };
  const foundBefore = async (): Promise<readonly Scenario[]> =>
    found && isSameKey(found.at, moment()) ? found.saved : look();

  const onDisk = async (): Promise<readonly Scenario[]> => {
    const now = new Map<string, Known>();
    const rest = turns();
    for (const path of await yamlFiles()) {
      const [stamp, before] = [await files.stampOf(path), known.get(path)];
      const isSame = before !== undefined && before.stamp === stamp;
      now.set(path, isSame ? before : { stamp, scenario: await scenarioAt(files, path) });
      await rest();
    }
    known = now;
    return [...now.values()].flatMap(({ scenario }) => scenario ?? []);
  };

  const readOf = (find: () => Promise<readonly Scenario[]>) => async (): Promise<readonly KnownScenario[]> => {
    const saved = await find();
    const opened = scenarios.opened();
    const isOpen = new Set(opened.map(({ scenario }) => scenario.path));
    return [
      ...opened,
      ...saved
        .filter(({ path }) => !isOpen.has(path))
        .map(scenario => ({ uri: uriOf(scenario.path), version: null, scenario })),
    ];
  };
  return { now: readOf(look), told: readOf(foundBefore) };
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
