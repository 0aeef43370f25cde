import type { Problem, Severity } from '../model/problem.ts';
import type { ReadSettings } from '../parse/settings.ts';

/** What a rule's severity may be in a configuration. */
export const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/** What is wrong in `referentiel.json`, in the order of its text; `isCode` tells the codes that a severity may be given to. */
export function settingsProblems(
  { faults, ruleCodes }: Pick<ReadSettings, 'faults' | 'ruleCodes'>,
  isCode: (code: string) => boolean,
): readonly Problem[] {
  const code = 'settings';
  const problems = faults.map(({ reason, span, key }): Problem => {
    const isSeverity = reason === 'wrong-value' && ruleCodes.some(rule => rule.code === key);
    const args = isSeverity ? { key, known: SEVERITIES } : { key };
    return { code, variant: isSeverity ? 'severity' : reason, severity: 'error', span, args };
  });
  for (const { code: key, span } of ruleCodes) {
    if (!isCode(key)) problems.push({ code, variant: 'unknown-rule', severity: 'warning', span, args: { key } });
  }
  return problems.sort((a, b) => a.span.start - b.span.start);
}
