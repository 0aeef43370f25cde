import { folderOf, isRead, type Workspace } from '../index/workspace.ts';
import { allSteps } from '../memory/all-steps.ts';
import { type IndexByKey, withKeys } from '../memory/index-by-key.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { indicativeFormulasOf } from '../parse/indicative-formulas.ts';
import { type AroundFindings, aroundFindings } from './around-findings.ts';
import type { Differing } from './around-view.ts';
import { type OnFailure, throwOn } from './attempt.ts';
import { originalOf, withoutCopied } from './copied-problems.ts';
import { shapeOf } from './facts/shape.ts';
import { fileFailures, fileFindings } from './file-findings.ts';
import { placed } from './placed.ts';
import { isSameProblem, problemsIn } from './problems-in.ts';
import { type ReferenceFindings, referenceFailures, referenceFindings } from './reference-findings.ts';
import { type ReferentialFindings, referentialFindings } from './referential-findings.ts';
import type { Found, SpottedFound } from './rule.ts';
import { rulesOn } from './rules-on.ts';
import { everywhere, isOn, NO_SEVERITIES, type Severities, type SeveritiesByPath } from './severities.ts';
import { stepwise } from './stepwise.ts';

/** The problems of every file that counts, by path, each list in the order of the text; files without any have an empty one. */
export type Problems = PersistentMap<readonly Problem[]>;

/** All that the rules find in one workspace. Immutable. */
export interface Analysis {
  readonly workspace: Workspace;
  readonly severities: SeveritiesByPath;
  readonly problems: Problems;
  readonly references: ReferenceFindings;
  /** By the folder of the référentiel. */
  readonly referentials: ReadonlyMap<string, ReferentialFindings>;
  readonly around: AroundFindings;
  /** The paths of the files whose problems point at places of a file, by the path of that file. */
  readonly related: IndexByKey;
}

/**
 * Looks for the problems of a workspace. Of what was found `before`, in whatever workspace that was, all is kept that is
 * the same, and is the same list: the problems of two analyses differ where something is new. A rule that throws finds
 * nothing in the file or référentiel on which it threw, and takes no other down.
 */
export function analysed(...args: Parameters<typeof analysing>): Analysis {
  return allSteps(analysing(...args));
}

/** The same step by step, for those who have other things to do in between. Proved is what is `differing` alone, where that is given. */
export function* analysing(
  workspace: Workspace,
  severities: SeveritiesByPath,
  onFailure: OnFailure,
  before?: Analysis,
  differing?: Differing,
): Generator<void, Analysis> {
  const { files } = workspace;
  const onFiles = fileRules(severities);
  for (const path of files.changesSince(before?.workspace.files ?? NO_FILES)) {
    const file = files.get(path);
    if (file) foresee(file, severities);
    yield;
  }
  const references = yield* referenceFindings(workspace, referenceRules(severities), before?.references);
  const referentials = yield* findingsByFolder(workspace, referentialRules(severities), before);
  const around = yield* aroundFindings(workspace, aroundRules(severities), before?.around, differing);
  for (const { path, rule, failure } of fileFailures(files, onFiles)) {
    if (isOn(rule, severities.at(path))) onFailure(failure);
  }
  referenceFailures(references.byPath).forEach(onFailure);
  for (const { failures } of [...referentials.values(), around]) failures.forEach(onFailure);

  const known = before?.severities === severities ? before : undefined;
  const now = { workspace, severities, references, referentials, around };
  const changed = known ? pathsToShow(known, now) : new Set(files.keys());
  const problems = yield* stepwise(
    changed,
    path => [path, sameOrNew(known?.problems.get(path), problemsOfFile(now, path))] as const,
  );
  const related = Array.from(changed, name => ({
    name,
    before: known ? pathsIn(spottedIn(known, name)) : NO_PATHS,
    after: pathsIn(spottedIn(now, name)),
  }));
  return {
    ...now,
    problems: (known?.problems ?? NOTHING).withAll(problems),
    related: withKeys(known?.related ?? NOBODY, related),
  };
}

/** Looks at a file by itself, ahead of an analysis, which then need not. */
export function foresee(file: SourceFile, severities: SeveritiesByPath): void {
  fileFindings(file, fileRules(severities));
  if (file.kind !== 'measure') return;
  shapeOf(file);
  indicativeFormulasOf(file);
}

/** The same for a workspace, at the same severities everywhere; without `onFailure`, the error of a rule is thrown on. */
export function analysisOf(
  workspace: Workspace,
  severities: Severities = NO_SEVERITIES,
  onFailure: OnFailure = throwOn,
  before?: Analysis,
  differing?: Differing,
): Analysis {
  return analysed(workspace, everywhere(severities), onFailure, before, differing);
}

/** The problems of a workspace alone. */
export function problemsOf(...args: Parameters<typeof analysisOf>): Problems {
  return analysisOf(...args).problems;
}

const fileRules = rulesOn('file');
const referenceRules = rulesOn('references');
const referentialRules = rulesOn('member', 'referential');
const aroundRules = rulesOn('around');

const NOTHING: Problems = PersistentMap.EMPTY;
const NO_FILES: Workspace['files'] = PersistentMap.EMPTY;
const NOBODY: IndexByKey = PersistentMap.EMPTY;
const NO_PATHS: ReadonlySet<string> = new Set();

type Findings = Omit<Analysis, 'problems' | 'related'>;

type ByFolder = Analysis['referentials'];

function* findingsByFolder(
  workspace: Workspace,
  rules: Parameters<typeof referentialFindings>[1],
  before: Analysis | undefined,
): Generator<void, ByFolder> {
  const found = new Map<string, ReferentialFindings>();
  for (const referential of workspace.referentials) {
    const { folder } = referential;
    // What is not there yet is not missing.
    if (!isRead(workspace, folder)) continue;
    found.set(folder, yield* referentialFindings(referential, rules, before?.referentials.get(folder)));
  }
  return found;
}

/** The paths of the files whose problems may be others, or at other places, than before. */
function pathsToShow(before: Analysis, now: Findings): ReadonlySet<string> {
  const changed = [
    ...now.workspace.files.changesSince(before.workspace.files),
    ...now.references.byPath.changesSince(before.references.byPath),
    ...now.around.byPath.changesSince(before.around.byPath),
    ...[...now.referentials].flatMap(([folder, { byPath }]) => {
      const known = before.referentials.get(folder)?.byPath;
      return known ? byPath.changesSince(known) : [...byPath.keys()];
    }),
  ];
  return new Set([...changed, ...changed.flatMap(path => before.related.get(path) ?? [])]);
}

/** The problems of a file, those of a copy without those of its original; undefined where it is gone. */
function problemsOfFile(now: Findings, path: string): readonly Problem[] | undefined {
  const { files } = now.workspace;
  const file = files.get(path);
  if (file === undefined) return undefined;
  const problems = problemsOfText(now, file);
  const original = files.get(originalOf(problems) ?? '');
  return original === undefined
    ? problems
    : withoutCopied({ file, problems }, { file: original, problems: problemsOfText(now, original) });
}

function problemsOfText(now: Findings, file: SourceFile): readonly Problem[] {
  const { files } = now.workspace;
  const { path } = file;
  const spotted = spottedIn(now, path).flatMap(({ rule, finding }) =>
    placed(files, finding).map((at): Found => ({ rule, finding: at })),
  );
  const found = [
    ...fileFindings(file, fileRules(now.severities)).findings,
    ...(now.references.byPath.get(path)?.findings ?? []),
    ...spotted,
    ...(now.around.byPath.get(path) ?? []),
  ];
  return problemsIn(file, found, now.severities.at(path));
}

function spottedIn({ referentials }: Findings, path: string): readonly SpottedFound[] {
  return referentials.get(folderOf(path))?.byPath.get(path) ?? [];
}

/** The paths of the other files at which findings point. */
function pathsIn(found: readonly SpottedFound[]): ReadonlySet<string> {
  if (found.length === 0) return NO_PATHS;
  return new Set(
    found.flatMap(({ finding: { spot, related = [] } }) =>
      related.flatMap(({ file }) => (file === spot.file ? [] : [file])),
    ),
  );
}

/** Of two lists that say the same the old one. */
function sameOrNew(
  old: readonly Problem[] | undefined,
  now: readonly Problem[] | undefined,
): readonly Problem[] | undefined {
  const isKept = old?.length === now?.length && old?.every((problem, at) => isSameProblem(problem, now?.[at]));
  return isKept ? old : now;
}
