import type { Problem } from '../model/problem.ts';
import type { ReadSettings } from '../parse/settings.ts';
import { attempt, type OnFailure, throwOn } from './attempt.ts';
import { byPlace } from './problems-in.ts';
import { RULES } from './registry.ts';
import { isOn, problemOf, type Severities } from './severities.ts';

/** The problems of a `referentiel.json`, in the order of its text, by default at the severities that it chooses itself. */
export function settingsProblems(
  read: ReadSettings,
  severities: Severities = read.settings.rules,
  onFailure: OnFailure = throwOn,
): readonly Problem[] {
  const problems = RULES.flatMap(rule => {
    if (rule.scope !== 'settings' || !isOn(rule, severities)) return [];
    const findings = attempt(rule.code, () => rule.check(read), onFailure);
    return findings.map(finding => problemOf(rule, finding, severities));
  });
  return problems.sort(byPlace);
}
