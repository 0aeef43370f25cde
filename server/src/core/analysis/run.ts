import type { Workspace } from '../index/workspace.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { Problem } from '../model/problem.ts';
import { attempt, type OnFailure, throwOn } from './attempt.ts';
import { fileFailures, fileFindings } from './file-findings.ts';
import { problemsIn } from './problems-in.ts';
import { type ReferenceFindings, referenceFailures, referenceFindings } from './reference-findings.ts';
import { RULES } from './registry.ts';
import type { Found, PlacedFinding, Rule } from './rule.ts';
import { sayTheSame } from './say-the-same.ts';
import { everywhere, isOn, NO_SEVERITIES, type Severities, type SeveritiesByPath } from './severities.ts';
import { stepwise } from './stepwise.ts';

/** The problems of every file that counts, by path, each list in the order of the text; files without any have an empty one. */
export type Problems = PersistentMap<readonly Problem[]>;

/** All that the rules find in one workspace. Immutable. */
export interface Analysis {
  readonly workspace: Workspace;
  readonly severities: SeveritiesByPath;
  readonly problems: Problems;
  /** Those that each file shows by itself, and by its references. */
  readonly own: Problems;
  /** What is found in each file by looking across files, references aside; only those files in which something is. */
  readonly across: FoundByPath;
  readonly references: ReferenceFindings;
}

/**
 * Looks for the problems of a workspace. Of what was found `before`, in whatever workspace that was, all is kept that is
 * the same, and is the same list: the problems of two analyses differ where something is new. A rule that throws finds
 * nothing in the file or référentiel on which it threw, and takes no other down.
 */
export function analysed(...args: Parameters<typeof analysing>): Analysis {
  const steps = analysing(...args);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same step by step, for those who have other things to do in between. */
export function* analysing(
  workspace: Workspace,
  severities: SeveritiesByPath,
  onFailure: OnFailure,
  before?: Analysis,
): Generator<void, Analysis> {
  const { files } = workspace;
  const isWanted = (rule: Rule) => severities.all.some(some => isOn(rule, some));
  for (const path of files.changesSince(before?.workspace.files ?? NO_FILES)) {
    const file = files.get(path);
    if (file) fileFindings(file);
    yield;
  }
  for (const { path, rule, failure } of fileFailures(files)) {
    if (isOn(rule, severities.at(path))) onFailure(failure);
  }
  const references = yield* referenceFindings(workspace, isWanted, before?.references);
  referenceFailures(references.byPath).forEach(onFailure);
  const known = before?.severities === severities ? before : undefined;
  const own = yield* ownProblems(workspace, severities, references, known);
  const across = byPath(files, yield* foundAcross(workspace, RULES.filter(isWanted), onFailure));
  const together = (path: string): readonly Problem[] | undefined => {
    const file = files.get(path);
    const found = across.get(path);
    if (file === undefined || found === undefined) return own.get(path);
    return problemsIn(file, [...(references.byPath.get(path)?.findings ?? []), ...found], severities.at(path));
  };
  const changed = new Set([
    ...own.changesSince(known?.own ?? NOTHING),
    ...differing(known?.across ?? NO_FOUND, across),
  ]);
  const changes = yield* stepwise(changed, path => [path, together(path)] as const);
  const problems = (known?.problems ?? NOTHING).withAll(changes);
  return { workspace, severities, own, across, problems, references };
}

/** The same for a workspace alone, at the same severities everywhere; without `onFailure`, the error of a rule is thrown on. */
export function analysisOf(
  workspace: Workspace,
  severities: Severities = NO_SEVERITIES,
  onFailure: OnFailure = throwOn,
): Analysis {
  return analysed(workspace, everywhere(severities), onFailure);
}

/** The problems of a workspace alone. */
export function problemsOf(...args: Parameters<typeof analysisOf>): Problems {
  return analysisOf(...args).problems;
}

/** What each file shows by itself and by its references: of what was found before, all that is the same is kept. */
function* ownProblems(
  { files }: Workspace,
  severities: SeveritiesByPath,
  references: ReferenceFindings,
  known: Analysis | undefined,
): Generator<void, Problems> {
  const paths = known
    ? new Set([
        ...files.changesSince(known.workspace.files),
        ...references.byPath.changesSince(known.references.byPath),
      ])
    : files.keys();
  const changes = yield* stepwise(paths, path => {
    const file = files.get(path);
    return [path, file && problemsIn(file, references.byPath.get(path)?.findings ?? [], severities.at(path))] as const;
  });
  return (known?.own ?? NOTHING).withAll(changes);
}

type FoundByPath = ReadonlyMap<string, readonly Found[]>;

const NOTHING: Problems = PersistentMap.EMPTY;
const NO_FILES: Workspace['files'] = PersistentMap.EMPTY;
const NO_FOUND: FoundByPath = new Map();

interface FoundAcross extends Found {
  readonly path: string;
}

/** What is found by looking across files, references aside. */
function* foundAcross(
  workspace: Workspace,
  rules: readonly Rule[],
  onFailure: OnFailure,
): Generator<void, readonly FoundAcross[]> {
  const found = yield* stepwise(rules, rule =>
    findingsAcross(rule, workspace, onFailure).map(finding => ({ path: finding.file, rule, finding })),
  );
  return found.flat();
}

function findingsAcross(rule: Rule, workspace: Workspace, onFailure: OnFailure): readonly PlacedFinding[] {
  switch (rule.scope) {
    case 'file':
    case 'references':
    case 'scenario':
    case 'settings':
      return [];
    case 'referential':
      return workspace.referentials.flatMap(referential =>
        attempt(rule.code, () => rule.check(referential), onFailure),
      );
    case 'workspace':
      return attempt(rule.code, () => rule.check(workspace), onFailure);
  }
}

function byPath(files: Workspace['files'], found: Iterable<FoundAcross>): FoundByPath {
  const lists = new Map<string, Found[]>();
  for (const { path, rule, finding } of found) {
    const list = lists.get(path);
    if (list) list.push({ rule, finding });
    else if (files.has(path)) lists.set(path, [{ rule, finding }]);
  }
  return lists;
}

/** The paths under which two maps hold findings that do not say the same. */
function differing(before: FoundByPath, after: FoundByPath): string[] {
  const paths = [...after].filter(([path, found]) => !sayTheSame(before.get(path) ?? [], found)).map(([path]) => path);
  return [...paths, ...[...before.keys()].filter(path => !after.has(path))];
}
