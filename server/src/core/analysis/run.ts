import type { Workspace } from '../index/workspace.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { personalisationProblems } from './facts/personalisation.ts';
import { RULES } from './registry.ts';
import type { FileRule, Finding, Rule } from './rule.ts';
import { disableUnused } from './rules/disable-unused.ts';
import { suppress, suppressionsIn } from './suppressions.ts';

/**
 * The severity of rules by their code, where it is not their own. A finding that is less severe than its rule (a section
 * in common use among the unknown ones) stays so; `off` silences the rule, any severity switches on one that is off.
 */
export type Severities = ReadonlyMap<string, Severity | 'off'>;

/** Every rule at its own severity. */
export const NO_SEVERITIES: Severities = new Map();

/** The problems of every file that counts, each list in the order of the text; files without any have an empty list. */
export function problemsOf(
  workspace: Workspace,
  severities: Severities = NO_SEVERITIES,
): ReadonlyMap<string, readonly Problem[]> {
  const problems = new Map<string, Problem[]>();
  for (const file of workspace.files.values()) problems.set(file.path, [...fileProblems(file, severities)]);
  for (const rule of RULES) {
    if (!isOn(rule, severities)) continue;
    for (const finding of findingsAcross(rule, workspace)) {
      problems.get(finding.file)?.push(problemOf(rule, finding, severities));
    }
  }
  for (const { file, problem } of personalisationProblems(workspace)) {
    const severity = severities.get(problem.code) ?? problem.severity;
    if (severity === 'off') continue;
    problems.get(file)?.push(severity === problem.severity ? problem : { ...problem, severity });
  }
  for (const [path, list] of problems) {
    const file = workspace.files.get(path);
    const left = file ? withoutSuppressed(file, list, severities) : list;
    problems.set(
      path,
      left.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    );
  }
  return problems;
}

/** What comments do not silence; the comments that silence nothing are problems themselves. */
function withoutSuppressed(file: SourceFile, problems: Problem[], severities: Severities): Problem[] {
  if (suppressionsIn(file).length === 0) return problems;
  const { problems: left, unused } = suppress(file, problems);
  if (!isOn(disableUnused, severities)) return [...left];
  const mute = suppressionsIn(file).filter(({ hasReason }) => !hasReason);
  const findings = [
    ...unused.map(({ code, span }) => ({ span, variant: isKnown(code) ? 'unused' : 'unknown', args: { code } })),
    ...mute
      .filter(suppression => !unused.includes(suppression))
      .map(({ code, span }) => ({ span, variant: 'no-reason', args: { code } })),
  ];
  return [...left, ...findings.map(finding => problemOf(disableUnused, finding, severities))];
}

// The rules on questions, formulas and scenarios are told by their first word.
function isKnown(code: string): boolean {
  return RULES.some(rule => rule.code === code) || /^(?:formula|rule|question|scenario)-/.test(code);
}

function isOn({ code, offByDefault = false }: Rule, severities: Severities): boolean {
  const severity = severities.get(code);
  return severity === undefined ? !offByDefault : severity !== 'off';
}

interface FileProblems {
  readonly severities: Severities;
  readonly problems: readonly Problem[];
}

// Files are immutable, so what they alone decide is found once for each.
const found = new WeakMap<SourceFile, FileProblems>();

function fileProblems(file: SourceFile, severities: Severities): readonly Problem[] {
  const known = found.get(file);
  if (known?.severities === severities) return known.problems;
  const problems = RULES.flatMap(rule =>
    rule.scope === 'file' && isOn(rule, severities) ? checkFile(rule, file, severities) : [],
  );
  found.set(file, { severities, problems });
  return problems;
}

function checkFile(rule: FileRule, file: SourceFile, severities: Severities): Problem[] {
  return [...rule.check(file)].map(finding => problemOf(rule, finding, severities));
}

function* findingsAcross(rule: Rule, workspace: Workspace) {
  if (rule.scope === 'workspace') yield* rule.check(workspace);
  if (rule.scope !== 'referential') return;
  for (const referential of workspace.referentials) yield* rule.check(referential, workspace);
}

function problemOf(rule: Rule, finding: Finding, severities: Severities): Problem {
  const { span, args = {}, variant, related } = finding;
  return {
    code: rule.code,
    severity: severityOf(rule, finding, severities),
    span,
    args,
    ...(variant !== undefined && { variant }),
    ...(related !== undefined && related.length > 0 && { related }),
  };
}

const ORDER: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

function severityOf(rule: Rule, { severity: own = rule.severity }: Finding, severities: Severities): Severity {
  const chosen = severities.get(rule.code);
  if (chosen === undefined || chosen === 'off') return own;
  const isLess = ORDER.indexOf(own) < ORDER.indexOf(rule.severity);
  return isLess && ORDER.indexOf(own) < ORDER.indexOf(chosen) ? own : chosen;
}
