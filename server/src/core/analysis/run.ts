import type { Workspace } from '../index/workspace.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { attempt, type OnFailure, throwOn } from './attempt.ts';
import { fileFailures } from './file-findings.ts';
import { problemsIn } from './problems-in.ts';
import { filesWithFindings, type ReferenceFindings, referenceFindings } from './reference-findings.ts';
import { RULES } from './registry.ts';
import type { Found, PlacedFinding, Rule } from './rule.ts';
import { everywhere, isOn, NO_SEVERITIES, type Severities, type SeveritiesByPath } from './severities.ts';

/** The problems of every file that counts, by path, each list in the order of the text; files without any have an empty one. */
export type Problems = PersistentMap<readonly Problem[]>;

/** All that the rules find in one workspace. Immutable. */
export interface Analysis {
  readonly workspace: Workspace;
  readonly severities: SeveritiesByPath;
  readonly problems: Problems;
  readonly references: ReferenceFindings;
}

/**
 * Looks for the problems of a workspace. Of what was found `before`, in whatever workspace that was, all is kept that is
 * the same, and is the same list: the problems of two analyses differ where something is new. A rule that throws finds
 * nothing in the file or référentiel on which it threw, and takes no other down.
 */
export function analysed(
  workspace: Workspace,
  severities: SeveritiesByPath,
  onFailure: OnFailure,
  before?: Analysis,
): Analysis {
  const { files } = workspace;
  const isWanted = (rule: Rule) => severities.all.some(some => isOn(rule, some));
  for (const { path, rule, failure } of fileFailures(files)) {
    if (isOn(rule, severities.at(path))) onFailure(failure);
  }
  const references = referenceFindings(workspace, isWanted, before?.references);
  const across = byPath(files, foundAcross(workspace, RULES.filter(isWanted), references, onFailure));
  const problems = ownProblems(files, severities).withAll(
    [...across].map(([path, found]) => {
      const file = files.get(path);
      return [path, file && problemsIn(file, found, severities.at(path))];
    }),
  );
  return { workspace, severities, problems, references };
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

const ownProblems = PersistentMap.mapped<SourceFile, readonly Problem[], [SeveritiesByPath]>((file, severities) =>
  problemsIn(file, [], severities.at(file.path)),
);

interface FoundAcross extends Found {
  readonly path: string;
}

/** What is found by looking across files. */
function* foundAcross(
  workspace: Workspace,
  rules: readonly Rule[],
  references: ReferenceFindings,
  onFailure: OnFailure,
): Generator<FoundAcross> {
  for (const rule of rules) {
    for (const finding of findingsAcross(rule, workspace, onFailure)) yield { path: finding.file, rule, finding };
  }
  for (const { path, findings, failures } of filesWithFindings(references.byPath)) {
    failures.forEach(onFailure);
    for (const found of findings) yield { path, ...found };
  }
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

function byPath(files: Workspace['files'], found: Iterable<FoundAcross>): ReadonlyMap<string, readonly Found[]> {
  const lists = new Map<string, Found[]>();
  for (const { path, rule, finding } of found) {
    const list = lists.get(path);
    if (list) list.push({ rule, finding });
    else if (files.has(path)) lists.set(path, [{ rule, finding }]);
  }
  return lists;
}
