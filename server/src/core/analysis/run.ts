import type { Workspace } from '../index/workspace.ts';
import { memory } from '../memory/memory.ts';
import { type Code, isCode } from '../model/codes.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { Referential } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import { RULES } from './registry.ts';
import type { Finding, PlacedFinding, ReferentialRule, Rule } from './rule.ts';
import { disableUnused } from './rules/disable-unused.ts';
import { suppress, suppressionsIn } from './suppressions.ts';

/**
 * The severity of rules by their code, where it is not their own. A finding that is less severe than its rule (a section
 * in common use among the unknown ones) stays so; `off` silences the rule, any severity switches on one that is off.
 */
export type Severities = ReadonlyMap<string, Severity | 'off'>;

/** Every rule at its own severity. */
export const NO_SEVERITIES: Severities = new Map();

/** A rule that threw, and what it threw. */
export interface RuleFailure {
  readonly code: Code;
  readonly error: unknown;
}

/** Hears of a rule that threw, as often as its problems are asked for. */
export type OnFailure = (failure: RuleFailure) => void;

/**
 * The problems of every file that counts, each list in the order of the text; files without any have an empty list. A rule
 * that throws finds nothing in the file or référentiel on which it threw, and takes no other down; without `onFailure`, the
 * error is thrown on.
 */
export function problemsOf(
  workspace: Workspace,
  severities: Severities = NO_SEVERITIES,
  onFailure: OnFailure = throwOn,
): ReadonlyMap<string, readonly Problem[]> {
  return problemsByFile(workspace, () => severities, onFailure);
}

/** Those of the rules alone that one file, or one référentiel, decides. */
export function problemsWithin(workspace: Workspace, severities: Severities): ReadonlyMap<string, readonly Problem[]> {
  return problemsByFile(
    workspace,
    () => severities,
    heardElsewhere,
    rule => rule.scope !== 'workspace',
  );
}

/** Those of the other rules. */
export function problemsAcross(workspace: Workspace, severities: Severities): ReadonlyMap<string, readonly Problem[]> {
  return problemsByFile(
    workspace,
    () => severities,
    heardElsewhere,
    rule => rule.scope === 'workspace',
  );
}

/** The paths of the files in which the rules of a référentiel find something. */
export function pathsFoundIn(referential: Referential): ReadonlySet<string> {
  const found = RULES.filter(rule => rule.scope === 'referential').map(rule => findingsIn(rule, referential));
  return new Set(found.flatMap(({ findings }) => findings.map(({ file }) => file)));
}

/** The same where each file, told by its path, has severities of its own. */
export function problemsByFile(
  workspace: Workspace,
  severitiesOf: (path: string) => Severities,
  onFailure: OnFailure,
  isAsked: (rule: Rule) => boolean = () => true,
): ReadonlyMap<string, readonly Problem[]> {
  const problems = new Map<string, Problem[]>();
  const chosen = new Map([...workspace.files.keys()].map(path => [path, severitiesOf(path)]));
  const rules = RULES.filter(isAsked);
  const kinds = [...new Set(chosen.values())];
  const add = (path: string, rule: Rule, finding: Finding): void => {
    const severities = chosen.get(path);
    if (severities && isOn(rule, severities)) problems.get(path)?.push(problemOf(rule, finding, severities));
  };
  for (const file of workspace.files.values()) {
    problems.set(file.path, []);
    for (const { rule, findings, failures } of rules.some(({ scope }) => scope === 'file') ? fileFindings(file) : []) {
      if (isOn(rule, chosen.get(file.path) ?? NO_SEVERITIES)) failures.forEach(onFailure);
      for (const finding of findings) add(file.path, rule, finding);
    }
  }
  for (const rule of rules) {
    if (!kinds.some(severities => isOn(rule, severities))) continue;
    for (const finding of findingsAcross(rule, workspace, onFailure)) add(finding.file, rule, finding);
  }
  for (const [path, list] of problems) {
    const file = workspace.files.get(path);
    const left = file ? withoutSuppressed(file, list, chosen.get(path) ?? NO_SEVERITIES) : list;
    problems.set(path, left.sort(byPlace));
  }
  return problems;
}

/** The order of the text. */
export function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** For those who look for problems once more: whoever publishes them has heard of the failures. */
export const heardElsewhere: OnFailure = () => undefined;

export function throwOn({ error }: RuleFailure): never {
  throw error;
}

/** All that a rule finds, or nothing where it throws on the way. */
export function attempt<Found>(code: Code, find: () => Iterable<Found>, onFailure: OnFailure): readonly Found[] {
  try {
    return [...find()];
  } catch (error) {
    onFailure({ code, error });
    return [];
  }
}

/** What comments do not silence; the comments that silence nothing are problems themselves. */
function withoutSuppressed(file: SourceFile, problems: Problem[], severities: Severities): Problem[] {
  if (suppressionsIn(file).length === 0) return problems;
  const { problems: left, unused } = suppress(file, problems);
  if (!isOn(disableUnused, severities)) return [...left];
  const mute = suppressionsIn(file).filter(({ hasReason }) => !hasReason);
  const findings = [
    ...unused.map(({ code, span }) => ({ span, variant: isCode(code) ? 'unused' : 'unknown', args: { code } })),
    ...mute
      .filter(suppression => !unused.includes(suppression))
      .map(({ code, span }) => ({ span, variant: 'no-reason', args: { code } })),
  ];
  return [...left, ...findings.map(finding => problemOf(disableUnused, finding, severities))];
}

/** True for a rule that is to find something. */
export function isOn({ code, offByDefault = false }: Rule, severities: Severities): boolean {
  const severity = severities.get(code);
  return severity === undefined ? !offByDefault : severity !== 'off';
}

interface FileFindings {
  readonly rule: Rule;
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
}

// Files are immutable, so what they alone decide is found once for each, whatever its severity may be.
const found = memory<SourceFile, readonly FileFindings[]>();

function fileFindings(file: SourceFile): readonly FileFindings[] {
  return found(file, [], () =>
    RULES.flatMap(rule => {
      if (rule.scope !== 'file') return [];
      const failures: RuleFailure[] = [];
      const findings = attempt(
        rule.code,
        () => rule.check(file),
        failure => failures.push(failure),
      );
      return findings.length + failures.length === 0 ? [] : [{ rule, findings, failures }];
    }),
  );
}

interface ReferentialFindings {
  readonly findings: readonly PlacedFinding[];
  readonly failures: readonly RuleFailure[];
}

// So are référentiels.
const foundByRule = memory<Referential, Map<Rule, ReferentialFindings>>();

function findingsIn(rule: ReferentialRule, referential: Referential): ReferentialFindings {
  const known = foundByRule(referential, [], () => new Map());
  const before = known.get(rule);
  if (before) return before;
  const failures: RuleFailure[] = [];
  const findings = attempt(
    rule.code,
    () => rule.check(referential),
    failure => failures.push(failure),
  );
  known.set(rule, { findings, failures });
  return { findings, failures };
}

function findingsAcross(rule: Rule, workspace: Workspace, onFailure: OnFailure): readonly PlacedFinding[] {
  switch (rule.scope) {
    case 'file':
    case 'scenario':
    case 'settings':
      return [];
    case 'referential':
      return workspace.referentials.flatMap(referential => {
        const { findings, failures } = findingsIn(rule, referential);
        failures.forEach(onFailure);
        return findings;
      });
    case 'workspace':
      return attempt(rule.code, () => rule.check(workspace), onFailure);
  }
}

// A finding that is remembered is the same problem again, which need not be put into words again.
const made = memory<Finding, Problem>();

/** What a rule finds, at the severity that was chosen for it. */
export function problemOf(rule: Rule, finding: Finding, severities: Severities): Problem {
  const severity = severityOf(rule, finding, severities);
  return made(finding, [severity], () => {
    const { span, args = {}, variant, related } = finding;
    return {
      code: rule.code,
      severity,
      span,
      args,
      ...(variant !== undefined && { variant }),
      ...(related !== undefined && related.length > 0 && { related }),
    };
  });
}

const ORDER: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

function severityOf(rule: Rule, { severity: own = rule.severity }: Finding, severities: Severities): Severity {
  const chosen = severities.get(rule.code);
  if (chosen === undefined || chosen === 'off') return own;
  const isLess = ORDER.indexOf(own) < ORDER.indexOf(rule.severity);
  return isLess && ORDER.indexOf(own) < ORDER.indexOf(chosen) ? own : chosen;
}
