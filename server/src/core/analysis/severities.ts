import { memory } from '../memory/memory.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * The severity of rules by their code, where it is not their own. A finding that is less severe than its rule (a section
 * in common use among the unknown ones) stays so; `off` silences the rule, any severity switches on one that is off.
 */
export type Severities = ReadonlyMap<string, Severity | 'off'>;

/** Every rule at its own severity. */
export const NO_SEVERITIES: Severities = new Map();

/** The severities that are chosen for each file. */
export interface SeveritiesByPath {
  readonly at: (path: string) => Severities;
  /** All that are chosen for any, each once. */
  readonly all: readonly Severities[];
}

const chosenEverywhere = memory<Severities, SeveritiesByPath>();

/** The same severities for every file. */
export function everywhere(severities: Severities): SeveritiesByPath {
  return chosenEverywhere(severities, [], () => ({ at: () => severities, all: [severities] }));
}

/** True for a rule that is to find something. */
export function isOn({ code, offByDefault = false }: Rule, severities: Severities): boolean {
  const severity = severities.get(code);
  return severity === undefined ? !offByDefault : severity !== 'off';
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
