import { joined } from '../memory/joined.ts';
import { memory } from '../memory/memory.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { SourceFile } from '../model/source.ts';
import { attempt, type RuleFailure } from './attempt.ts';
import type { FileRule, Found } from './rule.ts';

/** What the rules that one file alone decides find in it. */
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
export function fileFindings(file: SourceFile, rules: readonly FileRule[]): FileFindings {
  return known(file, [rules], () => {
    const failures: FileFailure[] = [];
    const findings = rules.flatMap((rule): Found[] => {
      const fail = (failure: RuleFailure) => failures.push({ path: file.path, rule, failure });
      return attempt(rule.code, () => rule.check(file), fail).map(finding => ({ rule, finding }));
    });
    return { findings, failures };
  });
}

/** The rules that threw on any of some files. */
export const fileFailures = PersistentMap.summary<SourceFile, readonly FileFailure[], [readonly FileRule[]]>(
  (file, rules) => fileFindings(file, rules).failures,
  joined,
  [],
);
