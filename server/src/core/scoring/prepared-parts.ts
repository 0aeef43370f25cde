import type { Named } from '../index/references.ts';
import { isWhole, type Workspace } from '../index/workspace.ts';
import { memoryOfSome } from '../memory/memory.ts';
import type { Personalisation } from '../model/personalisation.ts';
import type { Referential } from '../model/referential.ts';
import { folderNamed, type Prepared, prepare, type ResolvePrefix, resolverOf, scoredNames } from './prepare.ts';
import { personalisationsIn } from './prepare-workspace.ts';

/** A workspace prepared for scores in parts that do not touch each other: each is scored by itself, as if all were. */
export interface PreparedParts {
  /** A référentiel stands with those whose scores its rules name, or alone. */
  readonly parts: readonly Prepared[];
  readonly resolve: ResolvePrefix;
  /** Equal texts where prefixes mean the same référentiels. */
  readonly names: string;
}

/**
 * Prepares a workspace for scores. Of one before it, every part is kept, and is the same, whose trees, points and rules are
 * the same: a change of prose prepares nothing, that of a weight the part around it.
 */
export function preparedParts(workspace: Workspace): PreparedParts {
  const { referentials, around } = workspace;
  const names = JSON.stringify([isWhole(workspace), ...referentials.map(({ folder, name }) => [folder, name])]);
  const resolve = resolverOf(workspace);
  const byFolder = new Map(referentials.map(referential => [referential.folder, referential]));
  const divided = partitions(around, [names], () => partitionOf(referentials, personalisationsIn(workspace), resolve));
  const parts = divided.flatMap(({ folders, personalisations }) =>
    preparedPart(
      folders.flatMap(folder => byFolder.get(folder) ?? []),
      personalisations,
      names,
      resolve,
    ),
  );
  return { parts, resolve, names };
}

/** Some référentiels that are scored together, with the entries of their rules. */
interface Part {
  readonly folders: readonly string[];
  readonly personalisations: readonly Personalisation[];
}

// A workspace as it is, and as it was committed, are looked at in turn.
const VERSIONS = 2;
const partitions = memoryOfSome<Workspace['around'], readonly Part[]>(VERSIONS);
const prepared = memoryOfSome<Referential['weighed'], Prepared>(VERSIONS);
const lists = memoryOfSome<Personalisation, readonly Personalisation[]>(VERSIONS);

function preparedPart(
  referentials: readonly Referential[],
  personalisations: readonly Personalisation[],
  names: string,
  resolve: ResolvePrefix,
): readonly Prepared[] {
  const [first] = referentials;
  if (first === undefined) return [];
  const trees = referentials.flatMap(({ weighed, measureLevel, folder }) => [weighed, measureLevel, folder]);
  const key = [names, personalisations, ...trees];
  return [prepared(first.weighed, key, () => prepare(referentials, personalisations, resolve))];
}

/** Which référentiels are scored together, in the order of their folders. */
function partitionOf(
  referentials: readonly Named[],
  personalisations: readonly Personalisation[],
  resolve: ResolvePrefix,
): readonly Part[] {
  const groups = groupsOf(referentials, personalisations, resolve);
  const entries = new Map([...groups.values()].map(group => [group, [] as Personalisation[]]));
  for (const personalisation of personalisations) {
    const group = groups.get(folderNamed(resolve, personalisation.action, personalisation.file.path) ?? '');
    if (group) entries.get(group)?.push(personalisation);
  }
  return [...entries].map(([group, own]) => ({ folders: [...group].sort(), personalisations: sameList(own) }));
}

/** By folder, the folders of the référentiels that are scored together with it. */
function groupsOf(
  referentials: readonly Named[],
  personalisations: readonly Personalisation[],
  resolve: ResolvePrefix,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map(referentials.map(({ folder }) => [folder, [folder]]));
  for (const { action, rules, file } of personalisations) {
    const group = groups.get(folderNamed(resolve, action, file.path) ?? '');
    for (const name of rules.flatMap(({ formula }) => scoredNames(formula))) {
      const other = groups.get(folderNamed(resolve, name, file.path) ?? '');
      if (group === undefined || other === undefined || group === other) continue;
      group.push(...other);
      for (const folder of other) groups.set(folder, group);
    }
  }
  return groups;
}

/** The same list for the same entries: a change of the rules of one part leaves the others. */
function sameList(personalisations: readonly Personalisation[]): readonly Personalisation[] {
  const [first, ...others] = personalisations;
  return first ? lists(first, others, () => personalisations) : NONE;
}

const NONE: readonly Personalisation[] = [];
