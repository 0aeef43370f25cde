import { scoredIn } from '../evaluation/rule-names.ts';
import { personalisationsIn } from '../index/around-lists.ts';
import type { Named } from '../index/prefixes.ts';
import { type QuestionsById, questionsFor } from '../index/questions-near.ts';
import { isWhole, type Workspace } from '../index/workspace.ts';
import { memory, memoryOfSome } from '../memory/memory.ts';
import type { Personalisation } from '../model/personalisation.ts';
import type { Referential } from '../model/referential.ts';
import { folderNamed, type Prepared, prepare, type ResolvePrefix, resolverOf } from './prepare.ts';

/** A workspace prepared for scores in parts that do not touch each other: each is scored by itself, as if all were. */
export interface PreparedParts {
  /** A référentiel stands with those whose scores its rules name, or alone. */
  readonly parts: readonly Prepared[];
  readonly resolve: ResolvePrefix;
  /** Equal texts where prefixes mean the same référentiels, of the same platforms. */
  readonly names: string;
}

/**
 * Prepares a workspace for scores. Of one before it, every part is kept, and is the same, whose trees, points and rules are
 * the same: a change of prose prepares nothing, that of a weight the part around it.
 */
export function preparedParts(workspace: Workspace): PreparedParts {
  const { referentials, around } = workspace;
  // Of the référentiels, all that decides about their parts.
  const trees = referentials.flatMap(({ folder, name, platform, weighed, measureLevel }) => [
    folder,
    name,
    platform,
    weighed,
    measureLevel,
  ]);
  return wholes(around, [isWhole(workspace), ...trees], () => divided(workspace));
}

function divided(workspace: Workspace): PreparedParts {
  const { referentials, around } = workspace;
  const names = JSON.stringify([
    isWhole(workspace),
    ...referentials.map(({ folder, name, platform }) => [folder, name, platform]),
  ]);
  const resolve = resolverOf(workspace);
  const byFolder = new Map(referentials.map(referential => [referential.folder, referential]));
  const together = partitions(around, [names], () => partitionOf(referentials, personalisationsIn(workspace), resolve));
  const parts = together.flatMap(({ folders, personalisations }) => {
    const own = folders.flatMap(folder => byFolder.get(folder) ?? []);
    return preparedPart(own, personalisations, questionsFor(workspace, own), names, resolve);
  });
  return { parts, resolve, names };
}

type Scored = Pick<Referential, keyof Named | 'platform'>;

/** Some référentiels that are scored together, with the entries of their rules. */
interface Part {
  readonly folders: readonly string[];
  readonly personalisations: readonly Personalisation[];
}

// A workspace as it is, and as it was committed, are looked at in turn.
const VERSIONS = 2;
const wholes = memoryOfSome<Workspace['around'], PreparedParts>(VERSIONS);
const partitions = memoryOfSome<Workspace['around'], readonly Part[]>(VERSIONS);
const prepared = memoryOfSome<Referential['weighed'], Prepared>(VERSIONS);
const lists = memoryOfSome<Personalisation, readonly Personalisation[]>(VERSIONS);

function preparedPart(
  referentials: readonly Referential[],
  personalisations: readonly Personalisation[],
  questions: QuestionsById,
  names: string,
  resolve: ResolvePrefix,
): readonly Prepared[] {
  const [first] = referentials;
  if (first === undefined) return [];
  const trees = referentials.flatMap(({ weighed, measureLevel, folder }) => [weighed, measureLevel, folder]);
  const asked = referentials.some(({ platform }) => platform === '2026') ? whenAsked(questions) : '';
  const key = [names, personalisations, asked, ...trees];
  return [prepared(first.weighed, key, () => prepare(referentials, personalisations, resolve, questions))];
}

/** When each question is asked, as a text: equal where the platform of 2026 asks the same ones. */
function whenAsked(questions: QuestionsById): string {
  return asking(questions, [], () =>
    JSON.stringify(
      Array.from(questions.values(), ({ id, types, visibility }) => [
        id,
        types.map(({ text }) => text),
        visibility?.text,
      ]),
    ),
  );
}

const asking = memory<QuestionsById, string>();

/** Which référentiels are scored together, in the order of their folders. */
function partitionOf(
  referentials: readonly Scored[],
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
  referentials: readonly Scored[],
  personalisations: readonly Personalisation[],
  resolve: ResolvePrefix,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map(referentials.map(({ folder }) => [folder, [folder]]));
  // The platform of 2026 scores each référentiel by itself.
  const alone = new Set(referentials.filter(({ platform }) => platform === '2026').map(({ folder }) => folder));
  for (const { action, rules, file } of personalisations) {
    const folder = folderNamed(resolve, action, file.path) ?? '';
    if (alone.has(folder)) continue;
    const group = groups.get(folder);
    for (const name of rules.flatMap(rule => scoredIn({ rule, expression: undefined }))) {
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
