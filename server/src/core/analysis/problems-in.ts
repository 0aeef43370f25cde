import { isSameData } from '../memory/is-same-data.ts';
import { isCode } from '../model/codes.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import type { Found } from './rule.ts';
import { disableUnused } from './rules/disable-unused.ts';
import { isOn, problemOf, type Severities } from './severities.ts';
import { suppress, suppressionsIn } from './suppressions.ts';

/** The problems of a file of what was found in it, in the order of its text, without those that comments silence. */
export function problemsIn(file: SourceFile, found: readonly Found[], severities: Severities): readonly Problem[] {
  const problems = found
    .filter(({ rule }) => isOn(rule, severities))
    .map(({ rule, finding }) => problemOf(rule, finding, severities));
  return withoutSuppressed(file, problems, severities).sort(byPlace);
}

/** True for problems that are the same, or, made anew, say the same: they are plain data. */
export function isSameProblem(a: Problem, b: Problem | undefined): boolean {
  return isSameData(a, b);
}

/** The order of the text. */
export function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
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
