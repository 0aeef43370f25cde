import type { Workspace } from '../index/workspace.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { RULES } from './registry.ts';
import type { FileRule, Finding, Rule } from './rule.ts';

const FILE_RULES = RULES.filter(rule => rule.scope === 'file');

// Files are immutable, so what they alone decide is found once for each.
const found = new WeakMap<SourceFile, readonly Problem[]>();

/** The problems of every file that counts, each list in the order of the text; files without any have an empty list. */
export function problemsOf(workspace: Workspace): ReadonlyMap<string, readonly Problem[]> {
  const problems = new Map<string, Problem[]>();
  for (const file of workspace.files.values()) problems.set(file.path, [...fileProblems(file)]);
  for (const rule of RULES) {
    for (const finding of findingsAcross(rule, workspace)) problems.get(finding.file)?.push(problemOf(rule, finding));
  }
  for (const list of problems.values()) list.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return problems;
}

function fileProblems(file: SourceFile): readonly Problem[] {
  const known = found.get(file);
  if (known) return known;
  const problems = FILE_RULES.flatMap(rule => checkFile(rule, file));
  found.set(file, problems);
  return problems;
}

function checkFile(rule: FileRule, file: SourceFile): Problem[] {
  return [...rule.check(file)].map(finding => problemOf(rule, finding));
}

function* findingsAcross(rule: Rule, workspace: Workspace) {
  if (rule.scope === 'workspace') yield* rule.check(workspace);
  if (rule.scope !== 'referential') return;
  for (const referential of workspace.referentials) yield* rule.check(referential, workspace);
}

function problemOf(rule: Rule, { span, severity = rule.severity, args = {}, variant, related }: Finding): Problem {
  return {
    code: rule.code,
    severity,
    span,
    args,
    ...(variant !== undefined && { variant }),
    ...(related !== undefined && related.length > 0 && { related }),
  };
}
