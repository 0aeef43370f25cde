import { joined } from '../memory/joined.ts';
import { memory } from '../memory/memory.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { SourceFile } from '../model/source.ts';
import { attempt, type RuleFailure } from './attempt.ts';
import { RULES } from './registry.ts';
import type { FileRule, Found } from './rule.ts';

/** What the rules that one file alone decides find in it, whatever their severities may be. */
export interface FileFindings {
  readonly findings: readonly Found[];
  readonly failures: readonly FileFailure[];
}

/** A rule that threw on a file. */
export interface FileFailure {
  readonly path: string;
  readonly rule: FileRule;
  readonly failure: RuleFailure;
}

const known = memory<SourceFile, FileFindings>();

/** What a file shows by itself. Files are immutable: each is looked at once. */
export function fileFindings(file: SourceFile): FileFindings {
  return known(file, [], () => {
    const failures: FileFailure[] = [];
    const findings = RULES.flatMap((rule): Found[] => {
      if (rule.scope !== 'file') return [];
      const fail = (failure: RuleFailure) => failures.push({ path: file.path, rule, failure });
      return attempt(rule.code, () => rule.check(file), fail).map(finding => ({ rule, finding }));
    });
    return { findings, failures };
  });
}

/** The rules that threw on any of some files. */
export const fileFailures = PersistentMap.summary<SourceFile, readonly FileFailure[]>(
  file => fileFindings(file).failures,
  joined,
  [],
);
